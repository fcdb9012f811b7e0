namespace BackPainBot.Core.Dialogs;

/// <summary>
/// One message of the bot, by meaning: channels turn it into text, buttons, cards. The paragraphs hold everything that is
/// needed to go on; the choices are also typed.
/// </summary>
public sealed record Reply
{
    /// <summary>In the order in which they are to be read; the open question, when there is one, comes last.</summary>
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    /// <summary>Id of the open question: the prompt, card or step that the choices belong to. A click carries it back.</summary>
    public string? Question { get; init; }

    /// <summary>The question is a card: its numbered lines are its first choices.</summary>
    public bool AsksCard { get; init; }

    /// <summary>In the order in which they are shown; at most ten.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>True when a question is open; false when the person may go on as they like.</summary>
    public bool ExpectsAnswer { get; init; }

    /// <summary><c>emergency</c>, <c>same-day</c>, <c>clinician-first</c>, <c>care</c> or null.</summary>
    public string? Urgency { get; init; }

    /// <summary>Id of the dialog that waits for an answer; null at home.</summary>
    public string? Dialog { get; init; }

    /// <summary>Id of the step of that dialog that waits.</summary>
    public string? Step { get; init; }

    /// <summary>How the message was understood: an intent id.</summary>
    public string? Intent { get; init; }

    /// <summary>Muscle ids in ranked order, when the bot has suggested some or is working on one.</summary>
    public IReadOnlyList<string> Muscles { get; init; } = [];

    /// <summary>Id of the technique that this reply gets ready for or goes through; null otherwise.</summary>
    public string? Technique { get; init; }

    /// <summary>Id of the step that is shown; null when none is, or when the other side is told in short.</summary>
    public string? TechniqueStep { get; init; }

    /// <summary>Ids of the steps of the running technique, in order.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>The side that is worked, or that was told of the pain: an id of <see cref="Knowledge.Sides"/>, <c>unknown</c>, or null.</summary>
    public string? Side { get; init; }

    /// <summary>Ids of the parts that were told to hurt.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Id of the step's picture; null when it has none.</summary>
    public string? Picture { get; init; }

    /// <summary>How long the step lasts; null when it does not say.</summary>
    public Pace? Pace { get; init; }

    /// <summary>Number of the turn, counted from 1 within the conversation.</summary>
    public int Turn { get; init; }

    /// <summary>Sources of all sentences, without repetition, in the order of their first use: <c>psoas-2012 ¶11</c>.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>Sentences that belong together. Lines of a <see cref="ParagraphKind.List"/> are numbered from 1.</summary>
public sealed record Paragraph(ParagraphKind Kind, IReadOnlyList<Line> Lines);

/// <summary>How the lines of a paragraph belong together.</summary>
public enum ParagraphKind
{
    /// <summary>The lines follow each other as sentences.</summary>
    Text,

    /// <summary>The lines are the numbered lines of a card; their number is the index of the choice.</summary>
    List,

    /// <summary>Small print: progress, disclaimer.</summary>
    Note,
}

/// <summary>One sentence (or a few that belong together), with its id for snapshots, sources and tests.</summary>
/// <param name="Id">Id of the sentence in <c>knowledge/</c> or <c>dialogs/</c>.</param>
/// <param name="Text">Slots filled; plain text.</param>
public sealed record Line(string Id, string Text);

/// <summary>A way to answer. The id never derives from the wording.</summary>
/// <param name="Id">Unique within the question.</param>
/// <param name="Label">At most 60 characters; also what is sent when a button is typed.</param>
public sealed record Choice(string Id, string Label);

/// <summary>How long to hold: breaths or seconds, never both.</summary>
/// <param name="Breaths">Slow breaths, 0 when counted in seconds.</param>
/// <param name="Seconds">Seconds, 0 when counted in breaths.</param>
public sealed record Pace(int Breaths, int Seconds);
