namespace BackPainBot.Conversations;

/// <summary>What became of replies since the dispatcher was made.</summary>
/// <param name="Delivered">Taken by their channel.</param>
/// <param name="Refused">Refused by it for good.</param>
/// <param name="GivenUp">Dropped after <see cref="OutboxOptions.GiveUpAfter"/>.</param>
/// <param name="Retried">Attempts that ended in "later".</param>
public sealed record OutboxCounts(long Delivered, long Refused, long GivenUp, long Retried);

/// <summary>The counters behind <see cref="OutboxCounts"/>, for many lanes at once.</summary>
internal sealed class OutboxCounter
{
    private long _delivered;
    private long _refused;
    private long _givenUp;
    private long _retried;

    public OutboxCounts Snapshot => new(
        Interlocked.Read(ref _delivered),
        Interlocked.Read(ref _refused),
        Interlocked.Read(ref _givenUp),
        Interlocked.Read(ref _retried));

    public void CountAttempt(DeliveryResult result)
    {
        switch (result)
        {
            case DeliveryResult.Delivered:
                Interlocked.Increment(ref _delivered);
                break;
            case DeliveryResult.Refused:
                Interlocked.Increment(ref _refused);
                break;
            default:
                Interlocked.Increment(ref _retried);
                break;
        }
    }

    public void CountGivenUp() => Interlocked.Increment(ref _givenUp);
}
