using BackPainBot.Commands;

return await CommandLine.RunAsync(args);
