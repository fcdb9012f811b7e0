namespace BackPainBot.Core.Dialogs;

/// <summary>What a message leads to: the state after it and what the bot says.</summary>
/// <param name="State">To be stored.</param>
/// <param name="Replies">To be sent, in order; empty only when there is nothing to say (a second greeting).</param>
public sealed record Turn(ConversationState State, IReadOnlyList<Reply> Replies);

/// <summary>
/// Answers messages. Total, deterministic and free of effects: for every state and message it returns a turn that waits for
/// the person, and for the same state, message and time always the same one.
/// </summary>
public interface IResponder
{
    /// <summary>Answers one message.</summary>
    /// <param name="state">As the turn before left it; <see cref="ConversationState.New"/> at the first.</param>
    /// <param name="message">What came.</param>
    /// <param name="now">The time of the message; gaps between messages are counted by it.</param>
    Turn Respond(ConversationState state, Message message, DateTimeOffset now);

    /// <summary>
    /// What to tell the person when a turn could not be stored, so that they lose neither their place nor their patience.
    /// A reply without state: it is sent and forgotten.
    /// </summary>
    Reply NotStored();
}
