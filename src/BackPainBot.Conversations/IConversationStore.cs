using BackPainBot.Core.Dialogs;

namespace BackPainBot.Conversations;

/// <summary>
/// Where talks live. Every store passes <c>ConversationStoreCompliance</c>; what is written here is what that suite holds.
/// All methods may be called at once from anywhere; each throws <see cref="StoreUnavailableException"/> when it cannot do its work.
/// </summary>
public interface IConversationStore : IOutbox, IStream, IHostedConversations, ISigningKeys, IAsyncDisposable
{
    /// <summary>Everything a turn starts from, as of one moment.</summary>
    Task<LoadedTurn> LoadAsync(TurnKeys keys, CancellationToken cancellationToken);

    /// <summary>
    /// Stores all of a turn, durably, or nothing of it. Cancelling works until the turn is queued, not after: a caller that
    /// is told "cancelled" knows that nothing was stored.
    /// </summary>
    Task<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken);

    /// <summary>Returns when turns can be loaded and stored now; it has tried both.</summary>
    Task CheckAsync(CancellationToken cancellationToken);
}

/// <summary>What a turn touches.</summary>
/// <param name="Conversation">Whose talk it is.</param>
/// <param name="Person">Who is talking.</param>
/// <param name="Activity">Null: the activity has no id and is always new.</param>
public sealed record TurnKeys(ConversationKey Conversation, PersonKey Person, ActivityKey? Activity);

/// <summary>What makes a delivery a repeated one, within its conversation.</summary>
/// <param name="Type">Type of the activity.</param>
/// <param name="Id">As the channel gave it; never empty.</param>
public sealed record ActivityKey(string Type, string Id);

/// <summary>What a turn starts from.</summary>
/// <param name="State">New where nothing is stored.</param>
/// <param name="TalkVersion">0 where nothing is stored; grows by one with every turn of the conversation.</param>
/// <param name="PersonVersion">0 where nothing is stored; grows by one whenever the person's state is stored.</param>
public sealed record LoadedTurn(ConversationState State, long TalkVersion, long PersonVersion)
{
    /// <summary>The replies that the activity got, perhaps none; null when it has not been answered.</summary>
    public IReadOnlyList<StoredReply>? Answered { get; init; }

    /// <summary>The sequence of the activity itself, when it has been answered and stands in a stream.</summary>
    public long? Incoming { get; init; }
}

/// <summary>One turn, to be stored as a whole.</summary>
public sealed record TurnCommit
{
    public required TurnKeys Keys { get; init; }

    public required TalkState Talk { get; init; }

    /// <summary>As loaded: the turn is stored only if it still is the talk's version.</summary>
    public required long TalkVersion { get; init; }

    /// <summary>Null when the turn left it as it was; its version has to hold all the same.</summary>
    public PersonState? Person { get; init; }

    /// <summary>As loaded.</summary>
    public required long PersonVersion { get; init; }

    public required IReadOnlyList<Reply> Replies { get; init; }

    /// <summary>As in <see cref="TurnRequest.DeliverTo"/>: null puts nothing into the outbox.</summary>
    public string? DeliverTo { get; init; }

    /// <summary>As in <see cref="TurnRequest.Stream"/>.</summary>
    public StreamEntry? Stream { get; init; }

    /// <summary>When the turn was run; kept to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>What became of a commit.</summary>
/// <param name="Verdict">Whether it was stored.</param>
/// <param name="Replies">The replies with the sequences they got; empty unless committed.</param>
public sealed record CommitResult(CommitVerdict Verdict, IReadOnlyList<StoredReply> Replies)
{
    public static readonly CommitResult Conflict = new(CommitVerdict.Conflict, []);

    public static readonly CommitResult AnsweredBefore = new(CommitVerdict.AnsweredBefore, []);

    public static readonly CommitResult Gone = new(CommitVerdict.Gone, []);

    /// <summary>The sequence that the person's activity got; null when it does not stand in a stream.</summary>
    public long? Incoming { get; init; }
}

public enum CommitVerdict
{
    /// <summary>Stored and durable.</summary>
    Committed,

    /// <summary>The talk or the person changed since they were loaded. Nothing was stored: load and run again.</summary>
    Conflict,

    /// <summary>The activity has been answered since it was loaded. Nothing was stored: load its replies.</summary>
    AnsweredBefore,

    /// <summary>The turn belongs into the stream of a hosted conversation that is not known. Nothing was stored.</summary>
    Gone,
}
