using System.Diagnostics;
using System.Reflection;

namespace BackPainBot.Tests;

/// <summary>The program as people start it: its own process, from a folder that is not its own, with a store of its own.</summary>
internal sealed class ProgramUnderTest(TemporaryFolder folder)
{
    private static readonly string Dll = Path.GetFullPath(
        typeof(ProgramUnderTest).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Program").Value!);

    /// <summary>Settings beyond the store's path, as environment variables.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal) { ["Store__Path"] = folder.File("data/bot.db") };

    public Process Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Dll, .. arguments])
        {
            WorkingDirectory = folder.Path,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs to the end, with the input given.</summary>
    public async Task<(int Code, string Output, string Errors)> RunAsync(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A program that refuses to start does not wait for its input.
        }

        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
