using System.Globalization;
using BackPainBot.Benchmarks;
using BackPainBot.Benchmarks.Measuring;
using BackPainBot.Benchmarks.Messages;
using BackPainBot.Benchmarks.Streams;

// dotnet run -c Release --project tests/BackPainBot.Benchmarks -- [turn|understand [FILE]|score [FILE...]|load|messages|streams [SECONDS]|cold|all]
// Exit code 0 when every bound was kept, 1 when one was missed, 2 when the command is unknown.
const int TwoMinutes = 120;
var report = new Report(Console.Out);
#if DEBUG
report.Line("This is a Debug build: its figures say nothing. Run with -c Release.");
#endif
switch (args.Length > 0 ? args[0] : "all")
{
    case "turn":
        TurnBenchmark.Run(report);
        break;
    case "understand":
        UnderstandBenchmark.Run(report, args.Length > 1 ? args[1] : null);
        break;
    case "score":
        ScoreTable.Print(report, args[1..]);
        break;
    case "load":
        await LoadBenchmark.RunAsync(report);
        break;
    case "messages":
        await MessagesBenchmark.RunAsync(report);
        break;
    case "streams":
        await StreamsBenchmark.RunAsync(report, args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : TwoMinutes);
        break;
    case "cold":
        await ColdBenchmark.RunAsync(report);
        break;
    case "all":
        TurnBenchmark.Run(report);
        UnderstandBenchmark.Run(report, file: null);
        await LoadBenchmark.RunAsync(report);
        await MessagesBenchmark.RunAsync(report);
        await StreamsBenchmark.RunAsync(report, TwoMinutes);
        await ColdBenchmark.RunAsync(report);
        break;
    case BareEndpoint.Command:
        await BareEndpoint.RunAsync();
        break;
    case LoadBenchmark.OnceCommand:
        LoadBenchmark.Once(yamlAlone: args[1] == "yaml");
        break;
    case ColdBenchmark.HelloCommand:
        Console.WriteLine("hello");
        break;
    default:
        await Console.Error.WriteLineAsync("Usage: [turn | understand [FILE] | score [FILE...] | load | messages | streams [SECONDS] | cold | all]");
        return 2;
}

return report.IsGood ? 0 : 1;
