namespace BackPainBot.Core.Dialogs;

/// <summary>What came from the person (or from the channel, when it was not <see cref="MessageKind.Said"/>), free of any channel's form.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What was typed; empty when nothing was. Any length, any character.</param>
public sealed record Message(MessageKind Kind, string Text = "")
{
    /// <summary>Others read along: no health question is asked here.</summary>
    public bool InGroup { get; init; }

    /// <summary>What the person's clock is ahead of UTC, where the channel says so; "today" and "yesterday" are theirs. Null counts as zero.</summary>
    public TimeSpan? AheadOfUtc { get; init; }

    /// <summary>A picture or a file came with it. Nobody here looks at those.</summary>
    public bool HasFile { get; init; }

    /// <summary>The button of a card that was clicked, where the channel says so; typed buttons come as text.</summary>
    public Click? Click { get; init; }
}

/// <summary>What a message is.</summary>
public enum MessageKind
{
    /// <summary>The person said something.</summary>
    Said,

    /// <summary>The person opened the conversation: the occasion of the greeting.</summary>
    Joined,

    /// <summary>The person is back where the last message is not seen any more: as joined, or else the open question is put again.</summary>
    Returned,
}

/// <summary>A click on a button of a card. It carries its question and turn, so that it never lands on a newer question.</summary>
/// <param name="Question">Id of the question that the card asked.</param>
/// <param name="Choice">Id of the choice.</param>
/// <param name="Turn">Turn of the message that showed the card.</param>
public sealed record Click(string Question, string Choice, int Turn);
