using System.Diagnostics;
using Shouldly;

namespace BackPainBot.Storage.Tests;

/// <summary>A turn that the probe said was answered.</summary>
internal sealed record AnsweredTurn(string Conversation, string Activity, long First, int Count);

/// <summary>The probe, started and killed.</summary>
internal static class CrashedProcess
{
    private const int MostAnswers = 120;

    /// <summary>
    /// Lets it answer some turns, or none, so that it dies while it opens the file, and kills it. Returns what it said it had
    /// answered.
    /// </summary>
    public static async Task<IReadOnlyList<AnsweredTurn>> RunAsync(string path, string run, Random random)
    {
        using var probe = Process.Start(new ProcessStartInfo(Host, [ProbeDll, "run", path, run])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = probe.StandardError.ReadToEndAsync();
        var linesToRead = random.Next(8) == 0 ? 1 : random.Next(1, MostAnswers);
        var lines = new List<string>();
        while (lines.Count < linesToRead && await probe.StandardOutput.ReadLineAsync() is { } line)
            lines.Add(line);

        // Answers come at the end of a commit. Some turns of the processor later, the kill can hit anywhere in the next one.
        Thread.SpinWait(random.Next(100_000));
        probe.HasExited.ShouldBeFalse($"the probe ended by itself: {(probe.HasExited ? await errors : "")}");
        probe.Kill();
        var rest = await probe.StandardOutput.ReadToEndAsync();
        await probe.WaitForExitAsync();
        lines.AddRange(rest.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return [.. lines.Where(IsWhole).Select(Parse)];
    }

    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static string ProbeDll => Path.Combine(AppContext.BaseDirectory, "BackPainBot.CrashProbe.dll");

    private static bool IsWhole(string line) => line.EndsWith(" .", StringComparison.Ordinal);

    private static AnsweredTurn Parse(string line)
    {
        var parts = line.Split(' ');
        return new AnsweredTurn(parts[0], parts[1], long.Parse(parts[2]), int.Parse(parts[3]));
    }
}
