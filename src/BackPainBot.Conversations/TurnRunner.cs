using BackPainBot.Core.Dialogs;

namespace BackPainBot.Conversations;

/// <summary>
/// One turn, one transaction: load, respond, commit. No lock is held across a turn; when another turn was faster, this one
/// is run again on what that one left. What a turn left is kept in memory for the next one, which reads the store only when
/// its commit was refused.
/// </summary>
public sealed class TurnRunner(IConversationStore store, IResponder responder, OutboxSignal signal, TimeProvider time)
    : IConversations
{
    private readonly RecentTurns _recent = new();

    /// <inheritdoc/>
    public async Task<TurnOutcome> RunAsync(TurnRequest request, CancellationToken cancellationToken)
    {
        var keys = new TurnKeys(request.Conversation, request.Person, ActivityOf(request));
        var loaded = _recent.Take(keys) ?? await store.LoadAsync(keys, cancellationToken);

        // Every round but the last one lost to a turn that was stored, so the rounds end when the others do.
        while (true)
        {
            if (loaded.Answered is { } answered)
                return new TurnOutcome(answered, Repeated: true);

            var commit = Respond(request, keys, loaded, out var state);
            var result = await store.CommitAsync(commit, cancellationToken);
            if (result.Verdict is CommitVerdict.Committed)
            {
                _recent.Keep(keys, StoredBy(commit, state));
                if (request.DeliverTo is not null && result.Replies.Count > 0)
                    signal.Wake(request.Conversation);
                return new TurnOutcome(result.Replies, Repeated: false);
            }

            loaded = await store.LoadAsync(keys, cancellationToken);
        }
    }

    private TurnCommit Respond(TurnRequest request, TurnKeys keys, LoadedTurn loaded, out ConversationState state)
    {
        var now = time.GetUtcNow();
        var turn = responder.Respond(loaded.State, request.Message, now);
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
            At = now,
        };
    }

    private static LoadedTurn StoredBy(TurnCommit commit, ConversationState state) =>
        new(state, commit.TalkVersion + 1, commit.Person is null ? commit.PersonVersion : commit.PersonVersion + 1);

    private static ActivityKey? ActivityOf(TurnRequest request) =>
        string.IsNullOrEmpty(request.ActivityId) ? null : new ActivityKey(request.ActivityType, request.ActivityId);
}
