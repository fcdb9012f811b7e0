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

    private static readonly List<LabelledUtterance> Lines = [.. LabelledUtterance.Own.Values.SelectMany(lines => lines)];

    private static readonly Lazy<UtteranceScore> Score = new(() => new UtteranceScore(RealBot.Instance.Recognizer, Lines));

    public static TheoryData<string, double, double> Figures => new()
    {
        { nameof(UtteranceScore.Intent), Score.Value.Intent, 0.95 },
        { nameof(UtteranceScore.Side), Score.Value.Side, 0.97 },
        { nameof(UtteranceScore.Muscles), Score.Value.Muscles, 0.975 },
        { nameof(UtteranceScore.Regions), Score.Value.Regions, 0.905 },
        { nameof(UtteranceScore.Timing), Score.Value.Timing, 0.835 },
        { nameof(UtteranceScore.NegatedRegions), Score.Value.NegatedRegions, 0.83 },
        { nameof(UtteranceScore.FlagSensitivity), Score.Value.FlagSensitivity, 0.92 },
        { nameof(UtteranceScore.FlagSpecificity), Score.Value.FlagSpecificity, 0.99 },
        { "Nothing filled wrongly", 1 - Score.Value.WrongFill, 0.90 },
        { nameof(UtteranceScore.WholeFrame), Score.Value.WholeFrame, 0.80 },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void They_are_understood_as_well_as_they_were(string what, double rate, double least) => rate.ShouldBeGreaterThanOrEqualTo(least, what);

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
