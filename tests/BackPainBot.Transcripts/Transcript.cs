namespace BackPainBot.Transcripts;

/// <summary>A talk in Markdown that runs as a test; <c>tests/transcripts/README.md</c> shows the form.</summary>
/// <param name="Name">File name without ending.</param>
/// <param name="Path">Of the file that was read.</param>
/// <param name="Title">What the talk shows.</param>
/// <param name="Turns">In order.</param>
public sealed record Transcript(string Name, string Path, string Title, IReadOnlyList<TranscriptTurn> Turns)
{
    public override string ToString() => Name;
}

/// <summary>One message of the person and what the bot says to it.</summary>
/// <param name="Line">Line of the message in the file, counted from 1.</param>
/// <param name="Later">Time that passes before the message.</param>
/// <param name="Says">What the person types, or the label of the button that they click.</param>
/// <param name="Joins">The person opens the conversation instead of saying something.</param>
/// <param name="Clicks">The message is a click that carries its question, not a text.</param>
/// <param name="Reply">The bot's message as plain lines, buttons last; empty when nothing is said.</param>
/// <param name="Checks">What must hold of the reply besides its wording.</param>
public sealed record TranscriptTurn(
    int Line,
    TimeSpan Later,
    string Says,
    bool Joins,
    bool Clicks,
    IReadOnlyList<string> Reply,
    IReadOnlyList<TranscriptCheck> Checks);

/// <summary>A property of the reply, written by hand: <c>step: danger</c>, <c>says: Worse</c>, <c>says-not: psoas</c>.</summary>
/// <param name="What">Which property.</param>
/// <param name="Value">What it must be.</param>
public sealed record TranscriptCheck(string What, string Value);
