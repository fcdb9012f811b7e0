using BackPainBot.Core.Dialogs;

namespace BackPainBot.Conversations;

/// <summary>A reply that still has to be delivered.</summary>
/// <param name="Conversation">Replies of one conversation are delivered in the order of their sequence.</param>
/// <param name="Sequence">Its place in the conversation.</param>
/// <param name="DeliverTo">As in <see cref="TurnRequest.DeliverTo"/>.</param>
/// <param name="Reply">What is to be said.</param>
/// <param name="QueuedAt">When its turn was committed.</param>
public sealed record OutboxItem(ConversationKey Conversation, long Sequence, string DeliverTo, Reply Reply, DateTimeOffset QueuedAt)
{
    /// <summary>Its channel asked to be left alone until then, to the millisecond; null when it did not.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}

/// <summary>Delivers replies by a channel.</summary>
public interface IDeliverer
{
    /// <summary>Tries once, or as often as its policy says; the outbox keeps the item until it answers otherwise than "later".</summary>
    Task<Delivery> DeliverAsync(OutboxItem item, CancellationToken cancellationToken);

    /// <summary>It answered "later" for so long that the item is dropped: who watches over the channel is to be told.</summary>
    void GaveUp(OutboxItem item);
}

/// <summary>How an attempt ended.</summary>
/// <param name="Result">What became of the item.</param>
public sealed record Delivery(DeliveryResult Result)
{
    /// <summary>Of "later": the channel wants to be left alone for so long; null when it did not say.</summary>
    public TimeSpan? AskedWait { get; init; }

    public static implicit operator Delivery(DeliveryResult result) => new(result);
}

public enum DeliveryResult
{
    /// <summary>Taken by the channel.</summary>
    Delivered,

    /// <summary>Refused for good: it leaves the outbox.</summary>
    Refused,

    /// <summary>To be tried again; what follows in the same conversation waits.</summary>
    Later,
}
