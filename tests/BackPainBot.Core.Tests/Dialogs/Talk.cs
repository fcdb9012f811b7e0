using BackPainBot.Core.Dialogs;
using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Dialogs;

/// <summary>A talk with the real bot, message by message, with time as transcripts count it.</summary>
internal sealed class Talk(ConversationState state, DateTimeOffset begin)
{
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    public Talk()
        : this(ConversationState.New, TranscriptPlay.Start)
    {
    }

    public static Talk Of(PersonState person) => new(ConversationState.New with { Person = person }, TranscriptPlay.Start);

    public ConversationState State { get; private set; } = state;

    public DateTimeOffset Now { get; private set; } = begin;

    /// <summary>The last thing said; null before the first.</summary>
    public Reply? Last { get; private set; }

    /// <summary>Ids of all that was said so far, of reasons inside a line too.</summary>
    public IReadOnlyCollection<string> Said => _said;

    public Reply Say(string text) => Hear(new Message(MessageKind.Said, text));

    /// <summary>Clicks the button with the id; fails where the last reply does not show it.</summary>
    public Reply Pick(string choice)
    {
        Last!.Choices.Select(c => c.Id).ShouldContain(choice, $"after: {string.Join(" / ", PlainReply.Of(Last))}");
        return Hear(new Message(MessageKind.Said) { Click = new Click(Last.Question!, choice, Last.Turn) });
    }

    public bool Offers(string choice) => Last!.Choices.Any(c => c.Id == choice);

    public Reply Hear(Message message, TimeSpan? later = null)
    {
        Now += (later ?? TimeSpan.Zero) + TranscriptPlay.Moment;
        var turn = RealBot.Instance.Respond(State, message, Now);
        State = turn.State;
        Last = turn.Replies.Single();
        _said.UnionWith(State.Talk.Said);
        return Last;
    }
}
