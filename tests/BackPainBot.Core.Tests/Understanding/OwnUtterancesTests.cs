using BackPainBot.Transcripts;
using BackPainBot.Transcripts.Utterances;

namespace BackPainBot.Core.Tests.Understanding;

/// <summary>
/// The labelled utterances of <c>tests/utterances</c>. The bounds are what was reached, less a little: whoever makes understanding
/// better raises them.
/// </summary>
public class OwnUtterancesTests
{
    private const int FewestLines = 600;
    private const int FewestPerLabel = 8;
    private const string NothingFilledWrongly = "Nothing filled wrongly";

    private static readonly List<LabelledUtterance> Lines = [.. LabelledUtterance.Own.Values.SelectMany(lines => lines)];

    /// <summary>The lines that were written first, as they come: those of the later files are harder, or of one kind.</summary>
    private static readonly List<LabelledUtterance> Folds = [.. LabelledUtterance.Own.Where(f => f.Key.StartsWith("fold-", StringComparison.Ordinal)).SelectMany(f => f.Value)];

    private static readonly Lazy<UtteranceScore> Score = new(() => new UtteranceScore(RealBot.Instance.Recognizer, Lines));

    private static readonly Lazy<UtteranceScore> FoldScore = new(() => new UtteranceScore(RealBot.Instance.Recognizer, Folds));

    public static TheoryData<string, double, double> Figures => new()
    {
        { nameof(UtteranceScore.Intent), Score.Value.Intent, 0.955 },
        { nameof(UtteranceScore.Side), Score.Value.Side, 0.975 },
        { nameof(UtteranceScore.Muscles), Score.Value.Muscles, 0.975 },
        { nameof(UtteranceScore.Regions), Score.Value.Regions, 0.93 },
        { nameof(UtteranceScore.Timing), Score.Value.Timing, 0.865 },
        { nameof(UtteranceScore.NegatedRegions), Score.Value.NegatedRegions, 0.84 },
        { nameof(UtteranceScore.FlagSensitivity), Score.Value.FlagSensitivity, 0.985 },
        { nameof(UtteranceScore.FlagSpecificity), Score.Value.FlagSpecificity, 0.99 },
        { NothingFilledWrongly, 1 - Score.Value.WrongFill, 0.925 },
        { nameof(UtteranceScore.WholeFrame), Score.Value.WholeFrame, 0.84 },
    };

    public static TheoryData<string, double, double> FoldFigures => new()
    {
        { nameof(UtteranceScore.Intent), FoldScore.Value.Intent, 0.965 },
        { nameof(UtteranceScore.Side), FoldScore.Value.Side, 0.98 },
        { nameof(UtteranceScore.Muscles), FoldScore.Value.Muscles, 0.985 },
        { nameof(UtteranceScore.Regions), FoldScore.Value.Regions, 0.945 },
        { nameof(UtteranceScore.Timing), FoldScore.Value.Timing, 0.905 },
        { nameof(UtteranceScore.NegatedRegions), FoldScore.Value.NegatedRegions, 0.88 },
        { nameof(UtteranceScore.FlagSensitivity), FoldScore.Value.FlagSensitivity, 0.96 },
        { nameof(UtteranceScore.FlagSpecificity), FoldScore.Value.FlagSpecificity, 0.99 },
        { NothingFilledWrongly, 1 - FoldScore.Value.WrongFill, 0.93 },
        { nameof(UtteranceScore.WholeFrame), FoldScore.Value.WholeFrame, 0.865 },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void They_are_understood_as_well_as_they_were(string what, double rate, double least) => rate.ShouldBeGreaterThanOrEqualTo(least, what);

    [Theory]
    [MemberData(nameof(FoldFigures))]
    public void The_folds_are_understood_as_well_as_they_were(string what, double rate, double least) => rate.ShouldBeGreaterThanOrEqualTo(least, what);

    [Fact]
    public void There_are_enough_of_them_and_each_stands_once()
    {
        Lines.Count.ShouldBeGreaterThanOrEqualTo(FewestLines);
        Lines.GroupBy(l => l.Id).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        Lines.GroupBy(l => (l.Text, l.Context)).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Every_label_stands_often_enough_to_say_something()
    {
        var labels = Lines.SelectMany(l => (IEnumerable<string>)
        [
            l.Intent,
            .. l.Regions.Select(r => $"region {r}"),
            .. l.NegatedRegions.Select(_ => "a denied region"),
            .. l.Muscles.Select(m => $"muscle {m}"),
            .. l.Timing.Select(t => $"time {t}"),
            .. l.RedFlags.Select(f => $"flag {f}"),
            $"side {l.Side}",
            $"tool {l.Tool}",
            $"context {l.Context}",
            l.PainScore is null ? "no score" : "score",
            l.Duration is null ? "no duration" : "duration",
        ]);
        labels.CountBy(l => l).Where(l => l.Value < FewestPerLabel).Select(l => $"{l.Key}: {l.Value}").ShouldBeEmpty();
    }
}
