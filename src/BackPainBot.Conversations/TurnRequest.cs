using BackPainBot.Core.Dialogs;

namespace BackPainBot.Conversations;

/// <summary>A conversation of a channel.</summary>
public sealed record ConversationKey(string Channel, string Id);

/// <summary>A person as a channel knows them.</summary>
public sealed record PersonKey(string Channel, string Id);

/// <summary>One message to be answered.</summary>
public sealed record TurnRequest
{
    public required ConversationKey Conversation { get; init; }

    public required PersonKey Person { get; init; }

    /// <summary>Type of the activity; with the id and the conversation it is what makes a delivery a repeated one.</summary>
    public required string ActivityType { get; init; }

    /// <summary>Null: always a new turn.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Null: the activity says nothing to the bot, and enters the stream only.</summary>
    public required Message? Message { get; init; }

    /// <summary>
    /// Where the replies are to be delivered, in the form of the channel that will deliver them; null when the caller takes
    /// them with the outcome and nothing goes into the outbox.
    /// </summary>
    public string? DeliverTo { get; init; }

    /// <summary>Null: the conversation has no stream, its channel keeps what was said.</summary>
    public StreamEntry? Stream { get; init; }
}

/// <summary>What a turn led to.</summary>
/// <param name="Replies">In order.</param>
/// <param name="Repeated">The activity had been answered before: these are the stored replies, and nothing new was sent.</param>
public sealed record TurnOutcome(IReadOnlyList<StoredReply> Replies, bool Repeated)
{
    /// <summary>The place of the person's activity in the stream; null when it does not stand in one.</summary>
    public long? Incoming { get; init; }
}

/// <summary>A reply with its place in the conversation.</summary>
/// <param name="Sequence">Counted from 1 within the conversation; a stream position.</param>
/// <param name="Reply">What was said.</param>
public sealed record StoredReply(long Sequence, Reply Reply);

/// <summary>Runs turns: each one loads, responds and commits as a whole, or not at all.</summary>
public interface IConversations
{
    /// <summary>Runs one turn. When it returns, everything that belongs to the turn is durable.</summary>
    /// <exception cref="StoreUnavailableException">Nothing was stored and nothing will be sent.</exception>
    /// <exception cref="ConversationGoneException">The stream that it should enter is not known, or not any more.</exception>
    Task<TurnOutcome> RunAsync(TurnRequest request, CancellationToken cancellationToken);
}

/// <summary>The store could not take a turn (disk full, file gone). The message names the cause, never a person or their words.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException()
    {
    }

    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    public StoreUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the turn would have said, had it been stored; empty where no turn was run. <see cref="LostTurn"/> makes use of it.</summary>
    public IReadOnlyList<Reply> Unstored { get; init; } = [];
}
