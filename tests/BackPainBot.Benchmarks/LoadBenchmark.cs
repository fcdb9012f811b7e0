using System.Diagnostics;
using BackPainBot.Benchmarks.Measuring;
using BackPainBot.Core.Dialogs;
using BackPainBot.Core.Knowledge;
using BackPainBot.Transcripts;
using YamlDotNet.RepresentationModel;

namespace BackPainBot.Benchmarks;

/// <summary>
/// Loading knowledge/ and dialogs/: once in each of several new processes, where most of the time goes to the JIT, and many times in
/// this one. The baseline is reading the same texts as YAML and no more.
/// </summary>
internal static class LoadBenchmark
{
    public const string OnceCommand = "load-once";

    private const int Processes = 7;
    private const int WarmRounds = 9;

    public static async Task RunAsync(Report report)
    {
        var (knowledge, dialogs) = (RealBot.Files("knowledge"), RealBot.Files("dialogs"));
        var kilobytes = knowledge.Concat(dialogs).Sum(f => f.Text.Length) / 1024;
        report.Head($"load: {knowledge.Count + dialogs.Count} files, {kilobytes} KB");
        var cold = new List<(double Yaml, double All)>();
        for (var i = 0; i < Processes; i++)
            cold.Add(await InNewProcessAsync());
        Tell(report, $"in a new process, median of {Processes}", Figures.Median(cold.Select(c => c.All)), Figures.Median(cold.Select(c => c.Yaml)));

        var warm = Loop.Measure([() => Yaml(knowledge, dialogs), () => Load(knowledge, dialogs)], WarmRounds);
        Tell(report, "warm", warm[1].Microseconds / 1000, warm[0].Microseconds / 1000);
        report.Line($"warm allocation on the loading thread: {Report.Number(warm[1].Bytes / 1024 / 1024)} MB");
    }

    /// <summary>What the child does: loads everything, and prints the milliseconds; with <c>yaml</c> it reads the YAML alone.</summary>
    public static void Once(bool yamlAlone)
    {
        var (knowledge, dialogs) = (RealBot.Files("knowledge"), RealBot.Files("dialogs"));
        var begun = Stopwatch.GetTimestamp();
        if (yamlAlone)
            Yaml(knowledge, dialogs);
        else
            Load(knowledge, dialogs);
        Console.WriteLine(Stopwatch.GetElapsedTime(begun).TotalMilliseconds.ToString("R"));
    }

    private static void Tell(Report report, string where, double load, double yaml) =>
        report.Line($"{where}: {Report.Number(load)} ms; baseline, the same texts read as YAML alone: {Report.Number(yaml)} ms; "
            + $"loading is {Report.Number(load / yaml)} times that");

    private static async Task<(double Yaml, double All)> InNewProcessAsync() => (await ChildAsync("yaml"), await ChildAsync("all"));

    private static async Task<double> ChildAsync(string what)
    {
        await using var child = Child.Start(Places.Self, [OnceCommand, what]);
        return double.Parse(await child.LineAsync(_ => true));
    }

    private static Bot? Load(IReadOnlyList<SourceFile> knowledge, IReadOnlyList<SourceFile> dialogs) =>
        BotFactory.Create(knowledge, dialogs, new LoadErrors());

    private static int Yaml(IReadOnlyList<SourceFile> knowledge, IReadOnlyList<SourceFile> dialogs)
    {
        var documents = 0;
        foreach (var file in knowledge.Concat(dialogs))
        {
            using var reader = new StringReader(file.Text);
            var stream = new YamlStream();
            stream.Load(reader);
            documents += stream.Documents.Count;
        }

        return documents;
    }
}
