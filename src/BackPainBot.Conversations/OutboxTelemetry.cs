using System.Diagnostics.Metrics;

namespace BackPainBot.Conversations;

/// <summary>
/// How the outbox fares: <c>backpainbot.outbox.deliveries</c> by result, <c>backpainbot.outbox.count</c> and
/// <c>backpainbot.outbox.age</c>. The last two are as of the last sample, so that reading them never waits for the store.
/// </summary>
internal sealed class OutboxTelemetry
{
    private readonly OutboxCounter _counter;
    private readonly TimeProvider _time;
    private OutboxStatus _status = new(0, null);

    public OutboxTelemetry(OutboxCounter counter, TimeProvider time)
    {
        (_counter, _time) = (counter, time);
        BotTelemetry.Meter.CreateObservableCounter("backpainbot.outbox.deliveries", Deliveries, "{reply}", "Attempts to deliver, by result.");
        BotTelemetry.Meter.CreateObservableGauge("backpainbot.outbox.count", () => _status.Count, "{reply}", "Replies that wait.");
        BotTelemetry.Meter.CreateObservableGauge("backpainbot.outbox.age", Age, "s", "How long the oldest reply has waited.");
    }

    /// <summary>Looks at the store; one that is away keeps the last figures.</summary>
    public async Task SampleAsync(IOutbox outbox, CancellationToken cancellationToken)
    {
        try
        {
            _status = await outbox.OutboxStatusAsync(cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            // The health check is where a store that stays away is told.
        }
    }

    private double Age() => _status.Oldest is { } oldest ? Math.Max(0, (_time.GetUtcNow() - oldest).TotalSeconds) : 0;

    private IEnumerable<Measurement<long>> Deliveries()
    {
        var counts = _counter.Snapshot;
        return
        [
            Of(counts.Delivered, "delivered"),
            Of(counts.Refused, "refused"),
            Of(counts.GivenUp, "given-up"),
            Of(counts.Retried, "later"),
        ];
    }

    private static Measurement<long> Of(long count, string result) => new(count, new KeyValuePair<string, object?>("result", result));
}
