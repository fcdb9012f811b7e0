using System.Text.Json;
using BackPainBot.Benchmarks.Measuring;
using BackPainBot.Core;
using BackPainBot.Core.Dialogs;
using BackPainBot.Transcripts;

namespace BackPainBot.Benchmarks;

/// <summary>
/// The pure turn over all turns of the transcripts. The baseline is reading the same turn's state from its stored JSON and writing
/// it again, which every durable turn has to do besides.
/// </summary>
internal static class TurnBenchmark
{
    private const double MostMicroseconds = 50;
    private const double MostKilobytes = 40;
    private const int Rounds = 101;
    private const int Slowest = 5;

    public static void Run(Report report)
    {
        var bot = RealBot.Instance;
        var turns = RecordedTurns.Of(bot);
        report.Head($"turn: {turns.Count} turns of tests/transcripts, {Rounds} times each");

        var costs = Loop.Measure([.. turns.Select(t => (Func<object?>)(() => bot.Respond(t.State, t.Message, t.Now)))], Rounds);
        var states = turns.Select(t => JsonSerializer.SerializeToUtf8Bytes(t.State.Talk, CoreJson.Stored.TalkState)).ToList();
        var baseline = Loop.Measure([.. states.Select(s => (Func<object?>)(() => ReadAndWrite(s)))], Rounds);

        var median = Figures.Median(costs.Select(c => c.Microseconds));
        report.AtMost("median time", median, MostMicroseconds, "µs");
        report.Line($"p95 time: {Report.Number(Figures.Percentile(costs.Select(c => c.Microseconds), 95))} µs");
        report.AtMost("median allocation", Figures.Median(costs.Select(c => c.Bytes)) / 1024, MostKilobytes, "KB");
        report.Line($"p95 allocation: {Report.Number(Figures.Percentile(costs.Select(c => c.Bytes), 95) / 1024)} KB");
        var json = Figures.Median(baseline.Select(c => c.Microseconds));
        report.Line($"baseline, the talk's state from JSON and back: median {Report.Number(json)} µs; a turn is {Report.Number(median / json)} of it");
        TellSlowest(report, turns, costs);
    }

    private static byte[] ReadAndWrite(byte[] state) =>
        JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(state, CoreJson.Stored.TalkState)!, CoreJson.Stored.TalkState);

    private static void TellSlowest(Report report, IReadOnlyList<RecordedTurn> turns, IReadOnlyList<Cost> costs)
    {
        foreach (var (turn, cost) in turns.Zip(costs).OrderByDescending(p => p.Second.Microseconds).Take(Slowest))
        {
            report.Line($"slow: {Report.Number(cost.Microseconds)} µs, {Report.Number(cost.Bytes / 1024)} KB, "
                + $"{turn.State.Talk.Journal.Count} answers in the journal, {turn.Message.Text.Length} characters: {Short(turn.Message)}");
        }
    }

    private static string Short(Message message)
    {
        var text = message.Click is { } click ? $"[{click.Choice}]" : message.Text;
        return text.Length <= 60 ? text : text[..60] + "…";
    }
}
