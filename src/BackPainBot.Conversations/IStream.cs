using BackPainBot.Core.Dialogs;

namespace BackPainBot.Conversations;

/// <summary>
/// What was said in a conversation, by both sides and in order, for channels whose clients read along. Items enter with the
/// commit of their turn.
/// </summary>
public interface IStream
{
    /// <summary>The items after a sequence, in order, at most so many; empty when there are none yet.</summary>
    Task<IReadOnlyList<StreamItem>> ReadStreamAsync(ConversationKey conversation, long after, int most, CancellationToken cancellationToken);

    /// <summary>The sequence of the last item; 0 when there is none yet.</summary>
    Task<long> StreamEndAsync(ConversationKey conversation, CancellationToken cancellationToken);
}

/// <summary>
/// Asks for a turn to be kept in the stream of its conversation, which must be a <see cref="HostedConversation"/>: the
/// person's activity first, then the replies.
/// </summary>
/// <param name="Incoming">The activity in the form of its channel; null when only the replies are shown, as with a greeting.</param>
public sealed record StreamEntry(string? Incoming);

/// <summary>One item of a stream: an activity of the person or a reply of the bot.</summary>
/// <param name="Sequence">Its place; replies and activities count together, from 1.</param>
/// <param name="At">When its turn was committed, to the millisecond.</param>
public sealed record StreamItem(long Sequence, DateTimeOffset At)
{
    /// <summary>As in <see cref="StreamEntry.Incoming"/>; null for a reply.</summary>
    public string? Incoming { get; init; }

    /// <summary>Null for an activity of the person.</summary>
    public Reply? Reply { get; init; }

    /// <summary>Of a reply: the sequence of the activity that it answers; null when that is not in the stream.</summary>
    public long? Answers { get; init; }
}
