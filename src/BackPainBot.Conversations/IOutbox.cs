namespace BackPainBot.Conversations;

/// <summary>The replies that still have to be delivered. They enter with the commit of their turn.</summary>
public interface IOutbox
{
    /// <summary>The conversations that have something to deliver, each once, in no particular order.</summary>
    Task<IReadOnlyList<ConversationKey>> PendingConversationsAsync(CancellationToken cancellationToken);

    /// <summary>What is to be delivered next in a conversation, the lowest sequence; null when nothing is left.</summary>
    Task<OutboxItem?> FirstPendingAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Takes an item out, durably. Does nothing when it is gone already.</summary>
    Task RemoveAsync(ConversationKey conversation, long sequence, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps that an item is not to be tried before then, so that a channel that asked for a rest has it after a restart too.
    /// Does nothing when the item is gone.
    /// </summary>
    Task PostponeAsync(ConversationKey conversation, long sequence, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>For metrics.</summary>
    Task<OutboxStatus> OutboxStatusAsync(CancellationToken cancellationToken);
}

/// <summary>How full the outbox is.</summary>
/// <param name="Count">Items in it.</param>
/// <param name="Oldest">When the oldest of them was queued; null when it is empty.</param>
public sealed record OutboxStatus(long Count, DateTimeOffset? Oldest);
