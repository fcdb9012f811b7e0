using BackPainBot.Core.Dialogs;
using BackPainBot.Core.Knowledge;

namespace BackPainBot.Conversations;

/// <summary>What is said for a turn that could not be stored. Nothing of it is kept, so it asks nothing.</summary>
public static class LostTurn
{
    /// <summary>What cannot wait, in messages of its own; then that the turn was not kept.</summary>
    public static IReadOnlyList<Reply> Replies(IResponder responder, StoreUnavailableException lost) => [.. Urgent(lost), responder.NotStored()];

    /// <summary>
    /// The advice of an emergency or for the same day; usually none. A full disk must not stand between somebody and the advice
    /// to call for help. Its choices are left out: nobody would know of the question when they came back.
    /// </summary>
    public static IReadOnlyList<Reply> Urgent(StoreUnavailableException lost) =>
    [
        .. lost.Unstored
            .Where(reply => reply.Urgency is { } level && Levels.IsUrgent(level))
            .Select(reply => reply with { Question = null, Choices = [], ExpectsAnswer = false }),
    ];
}
