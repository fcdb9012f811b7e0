using BackPainBot.Core.Dialogs;

namespace BackPainBot.Conversations;

/// <summary>
/// One turn, one transaction: load, respond, commit. No lock is held across a turn; when another turn was faster, this one
/// is run again on what that one left.
/// </summary>
public sealed class TurnRunner(IConversationStore store, IResponder responder, OutboxSignal signal, TimeProvider time)
    : IConversations
{
    /// <inheritdoc/>
    public async Task<TurnOutcome> RunAsync(TurnRequest request, CancellationToken cancellationToken)
    {
        var keys = new TurnKeys(request.Conversation, request.Person, ActivityOf(request));

        // Every round but the last one lost to a turn that was stored, so the rounds end when the others do.
        while (true)
        {
            var loaded = await store.LoadAsync(keys, cancellationToken);
            if (loaded.Answered is { } answered)
                return new TurnOutcome(answered, Repeated: true);

            var result = await store.CommitAsync(Respond(request, keys, loaded), cancellationToken);
            if (result.Verdict is not CommitVerdict.Committed)
                continue;

            if (request.DeliverTo is not null && result.Replies.Count > 0)
                signal.Wake(request.Conversation);
            return new TurnOutcome(result.Replies, Repeated: false);
        }
    }

    private TurnCommit Respond(TurnRequest request, TurnKeys keys, LoadedTurn loaded)
    {
        var now = time.GetUtcNow();
        var turn = responder.Respond(loaded.State, request.Message, now);
        return new TurnCommit
        {
            Keys = keys,
            Talk = turn.State.Talk,
            TalkVersion = loaded.TalkVersion,
            Person = ReferenceEquals(turn.State.Person, loaded.State.Person) ? null : turn.State.Person,
            PersonVersion = loaded.PersonVersion,
            Replies = turn.Replies,
            DeliverTo = request.DeliverTo,
            At = now,
        };
    }

    private static ActivityKey? ActivityOf(TurnRequest request) =>
        string.IsNullOrEmpty(request.ActivityId) ? null : new ActivityKey(request.ActivityType, request.ActivityId);
}
