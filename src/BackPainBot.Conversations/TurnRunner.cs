using BackPainBot.Core.Dialogs;

namespace BackPainBot.Conversations;

/// <summary>
/// One turn, one transaction: load, respond, commit. No lock is held across a turn; when another turn was faster, this one
/// is run again on what that one left. What a turn left is kept in memory for the next one, which reads the store only when
/// its commit was refused.
/// </summary>
/// <param name="store">Where talks live.</param>
/// <param name="responder">The bot.</param>
/// <param name="outbox">Woken when there is something to deliver.</param>
/// <param name="time">When a turn is run.</param>
/// <param name="streams">Woken when there is something to read along; null where nobody can.</param>
public sealed class TurnRunner(
    IConversationStore store, IResponder responder, OutboxSignal outbox, TimeProvider time, StreamSignal? streams = null)
    : IConversations
{
    private readonly RecentTurns _recent = new();

    /// <inheritdoc/>
    public Task<TurnOutcome> RunAsync(TurnRequest request, CancellationToken cancellationToken) =>
        TurnTelemetry.MeasureAsync(() => RunOnceAsync(request, cancellationToken));

    private async Task<TurnOutcome> RunOnceAsync(TurnRequest request, CancellationToken cancellationToken)
    {
        var keys = new TurnKeys(request.Conversation, request.Person, ActivityOf(request));
        var loaded = _recent.Take(keys) ?? await LoadAsync(request, keys, cancellationToken);

        // Every round but the last one lost to a turn that was stored, so the rounds end when the others do.
        while (true)
        {
            if (loaded.Answered is { } answered)
                return new TurnOutcome(answered, Repeated: true) { Incoming = loaded.Incoming };

            var commit = Respond(request, keys, loaded, out var state);
            var result = await CommitAsync(commit, cancellationToken);
            if (result.Verdict is CommitVerdict.Committed)
            {
                _recent.Keep(keys, StoredBy(commit, state));
                Wake(request, result);
                return new TurnOutcome(result.Replies, Repeated: false) { Incoming = result.Incoming };
            }

            if (result.Verdict is CommitVerdict.Gone)
                throw new ConversationGoneException();
            loaded = await LoadAsync(request, keys, cancellationToken);
        }
    }

    /// <summary>When nothing can be loaded, the person is heard as one who has said nothing yet: what is urgent is urgent all the same.</summary>
    private async Task<LoadedTurn> LoadAsync(TurnRequest request, TurnKeys keys, CancellationToken cancellationToken)
    {
        try
        {
            return await store.LoadAsync(keys, cancellationToken);
        }
        catch (StoreUnavailableException e)
        {
            throw Lost(e, Respond(request, keys, new LoadedTurn(ConversationState.New, 0, 0), out _));
        }
    }

    private async Task<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        try
        {
            return await store.CommitAsync(commit, cancellationToken);
        }
        catch (StoreUnavailableException e)
        {
            throw Lost(e, commit);
        }
    }

    private static StoreUnavailableException Lost(StoreUnavailableException e, TurnCommit turn) => new(e.Message, e) { Unstored = turn.Replies };

    private void Wake(TurnRequest request, CommitResult stored)
    {
        if (request.DeliverTo is not null && stored.Replies.Count > 0)
            outbox.Wake(request.Conversation);
        if (request.Stream is not null)
            streams?.Wake(request.Conversation);
    }

    private TurnCommit Respond(TurnRequest request, TurnKeys keys, LoadedTurn loaded, out ConversationState state)
    {
        var now = time.GetUtcNow();
        var turn = request.Message is { } message ? responder.Respond(loaded.State, message, now) : new Turn(loaded.State, []);
        state = turn.State;
        return new TurnCommit
        {
            Keys = keys,
            Talk = state.Talk,
            TalkVersion = loaded.TalkVersion,
            Person = ReferenceEquals(state.Person, loaded.State.Person) ? null : state.Person,
            PersonVersion = loaded.PersonVersion,
            Replies = turn.Replies,
            DeliverTo = request.DeliverTo,
            Stream = request.Stream,
            At = now,
        };
    }

    private static LoadedTurn StoredBy(TurnCommit commit, ConversationState state) =>
        new(state, commit.TalkVersion + 1, commit.Person is null ? commit.PersonVersion : commit.PersonVersion + 1);

    private static ActivityKey? ActivityOf(TurnRequest request) =>
        string.IsNullOrEmpty(request.ActivityId) ? null : new ActivityKey(request.ActivityType, request.ActivityId);
}
