using System.Text;
using BackPainBot.Benchmarks.Measuring;
using BackPainBot.Core.Understanding;
using BackPainBot.Transcripts;

namespace BackPainBot.Benchmarks;

/// <summary>
/// Reading what people write. The baseline is the least that any reader has to do: lower case, and cut at the spaces. Whether the
/// time grows with the length alone is tried on people's words, and on letters that no spelling can be made of.
/// </summary>
internal static class UnderstandBenchmark
{
    private const int Rounds = 31;

    /// <summary>Four times the length may take six times as long, not sixteen times.</summary>
    private const double MostGrowth = 1.5;

    private static readonly int[] Lengths = [10, 100, 1_000, 4_000];
    private static readonly ReadingContext Home = new(InStep: false, Muscle: null, Technique: null);

    public static void Run(Report report, string? file)
    {
        var recognizer = RealBot.Instance.Recognizer;
        var (texts, from) = Utterances.Read(file);
        report.Head($"understand: {texts.Count} utterances of {from}, {Rounds} times each");

        var costs = Loop.Measure([.. texts.Select(t => (Func<object?>)(() => recognizer.Read(t, Home)))], Rounds);
        var split = Loop.Measure([.. texts.Select(t => (Func<object?>)(() => t.ToLowerInvariant().Split(' ')))], Rounds);
        var median = Figures.Median(costs.Select(c => c.Microseconds));
        var baseline = Figures.Median(split.Select(c => c.Microseconds));
        report.Line($"median {Report.Number(median)} µs, p95 {Report.Number(Figures.Percentile(costs.Select(c => c.Microseconds), 95))} µs, "
            + $"median allocation {Report.Number(Figures.Median(costs.Select(c => c.Bytes)) / 1024)} KB");
        report.Line($"baseline, lower case and Split(' '): median {Report.Number(baseline)} µs; understanding is {Report.Number(median / baseline)} times that");

        TellGrowth(report, recognizer, "people's words", string.Join(". ", texts));
        TellGrowth(report, recognizer, "letters at random", Letters(Lengths[^1]));
    }

    private static void TellGrowth(Report report, Recognizer recognizer, string what, string source)
    {
        var enough = source;
        while (enough.Length < Lengths[^1])
            enough += " " + source;
        var costs = Loop.Measure([.. Lengths.Select(length => enough[..length]).Select(t => (Func<object?>)(() => recognizer.Read(t, Home)))], Rounds * 10);
        var figures = Lengths.Zip(costs, (length, cost) => $"{length}: {Report.Number(cost.Least)} µs, {Report.Number(cost.Least * 1000 / length)} ns a character");
        report.Line($"{what}, by length, at their quickest: {string.Join("; ", figures)}");
        report.AtMost($"{what}, a character at {Lengths[^1]} against one at {Lengths[^2]}",
            costs[^1].Least / Lengths[^1] / (costs[^2].Least / Lengths[^2]), MostGrowth, "times");
    }

    /// <summary>Words of 3 to 12 letters, the same in every run.</summary>
    private static string Letters(int length)
    {
        var text = new StringBuilder(length + 12);
        // The generator of Numerical Recipes: what matters is that it repeats.
        for (var state = 1u; text.Length < length; text.Append(' '))
        {
            state = state * 1664525 + 1013904223;
            for (var left = 3 + (state >> 16) % 10; left > 0; left--)
            {
                state = state * 1664525 + 1013904223;
                text.Append((char)('a' + (state >> 16) % 26));
            }
        }

        return text.ToString();
    }
}
