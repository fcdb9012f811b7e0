using System.Diagnostics;
using System.Reflection;

namespace BackPainBot.Tests;

/// <summary>The program as people start it: its own process, from a folder that is not its own.</summary>
internal static class ProgramUnderTest
{
    private static readonly string Dll = Path.GetFullPath(
        typeof(ProgramUnderTest).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Program").Value!);

    public static Process Start(TemporaryFolder folder, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder.Path,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Dll);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["Store__Path"] = folder.File("data/bot.db");
        return Process.Start(start)!;
    }

    /// <summary>Runs to the end, with the input given.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(TemporaryFolder folder, string input, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
