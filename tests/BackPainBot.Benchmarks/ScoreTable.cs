using BackPainBot.Benchmarks.Measuring;
using BackPainBot.Transcripts;
using BackPainBot.Transcripts.Utterances;

namespace BackPainBot.Benchmarks;

/// <summary>How well labelled utterances are understood, file by file.</summary>
internal static class ScoreTable
{
    private const int NameWidth = 12;

    /// <summary>Prints the table.</summary>
    /// <param name="report">Gets a line a file, and one for all of them.</param>
    /// <param name="files">JSON Lines in the form of <c>tests/utterances</c>; without any, the repository's own.</param>
    public static void Print(Report report, IReadOnlyList<string> files)
    {
        var sets = files.Count == 0 ? LabelledUtterance.Own : files.ToDictionary(f => Path.GetFileNameWithoutExtension(f), LabelledUtterance.Read);
        report.Head("score: regions, times, muscles and negated regions as F1; flags by utterance");
        report.Line($"{"",NameWidth} lines intent  side regions times muscles negated sensitivity specificity wrong-fill frame");
        foreach (var (name, lines) in sets)
            Line(report, name, lines);
        if (sets.Count > 1)
            Line(report, "all", sets.Values.SelectMany(lines => lines));
    }

    private static void Line(Report report, string name, IEnumerable<LabelledUtterance> lines)
    {
        var score = new UtteranceScore(RealBot.Instance.Recognizer, lines);
        report.Line($"{name,-NameWidth} {score.Lines,5} {score.Intent,6:.000} {score.Side,5:.000} {score.Regions,7:.000} {score.Timing,5:.000} {score.Muscles,7:.000} "
            + $"{score.NegatedRegions,7:.000} {score.FlagSensitivity,11:.000} {score.FlagSpecificity,11:.000} {score.WrongFill,10:.000} {score.WholeFrame,5:.000}");
    }
}
