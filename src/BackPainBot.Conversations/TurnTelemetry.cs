using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace BackPainBot.Conversations;

/// <summary>Counts a turn and how long it took: <c>backpainbot.turns</c>, <c>backpainbot.turn.duration</c>, and the trace <c>turn</c>.</summary>
internal static class TurnTelemetry
{
    private static readonly Counter<long> Turns = BotTelemetry.Meter.CreateCounter<long>(
        "backpainbot.turns", "{turn}", "Turns by outcome: answered, repeated, gone, failed.");

    private static readonly Histogram<double> Duration = BotTelemetry.Meter.CreateHistogram<double>(
        "backpainbot.turn.duration", "s", "From the message to the durable answer.");

    /// <summary>Runs the turn and measures it.</summary>
    public static async Task<TurnOutcome> MeasureAsync(Func<Task<TurnOutcome>> run)
    {
        using var trace = BotTelemetry.Traces.StartActivity("turn");
        var began = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var turn = await run();
            outcome = turn.Repeated ? "repeated" : "answered";
            return turn;
        }
        catch (ConversationGoneException)
        {
            outcome = "gone";
            throw;
        }
        finally
        {
            trace?.SetTag("outcome", outcome);
            trace?.SetStatus(outcome == "failed" ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
            var tag = new KeyValuePair<string, object?>("outcome", outcome);
            Turns.Add(1, tag);
            Duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, tag);
        }
    }
}
