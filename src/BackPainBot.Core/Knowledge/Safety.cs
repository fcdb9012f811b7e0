namespace BackPainBot.Core.Knowledge;

/// <summary>A sign or condition that must be checked, or that bars pressing.</summary>
public sealed record RedFlag
{
    public required string Id { get; init; }

    /// <summary>In plain words, fits after "because of": <c>pregnancy or a recent birth</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How it is said back before its follow-up question, where the name would say more than was told: <c>an operation</c>; null takes the name.</summary>
    public string? Heard { get; init; }

    /// <summary>Number in the research: <c>RF18</c>; null for a flag of our own.</summary>
    public string? Research { get; init; }

    /// <summary>Who reviewed the file and when (<c>NAME 2026-05-01</c>); <c>none</c> when nobody did.</summary>
    public string Review { get; init; } = KnowledgeBase.NotReviewed;

    /// <summary><see cref="Levels"/>: how soon it is to be seen.</summary>
    public required string Level { get; init; }

    /// <summary>Id of the card that asks for it; null when it is only heard when told.</summary>
    public string? Card { get; init; }

    /// <summary>Id of the card's line.</summary>
    public string? Line { get; init; }

    /// <summary>Whole answers that mean it where it is asked which flag of a line it is, and nowhere else ("both").</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary><see cref="Pressing"/>: things of <see cref="Technique.Presses"/> that it bars; <c>everything</c> bars all.</summary>
    public IReadOnlyList<string> Bars { get; init; } = [];

    /// <summary>How long a "no" is believed, in days; a "yes" then stays until it is taken back. 0: both are believed for hours.</summary>
    public int KeepsDays { get; init; }

    /// <summary>How long an answer is believed where <see cref="KeepsDays"/> is 0. In hours; 0 means as long as a visit lasts (<c>gap-minutes</c>).</summary>
    public int KeepsHours { get; init; }

    /// <summary>Sentence ids: what to do, the first says what and by when.</summary>
    public IReadOnlyList<string> Advice { get; init; } = [];

    /// <summary>Sentence ids: what is said when it is only asked about; the advice when empty.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>Sentence ids: what stays open meanwhile.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    /// <summary>What is asked when the level depends on more; null when it does not.</summary>
    public FollowUp? FollowUp { get; init; }

    /// <summary>Sentence ids: what to do at a level that the follow-up settled.</summary>
    public IReadOnlyList<string> AdviceAt(string level) =>
        FollowUp?.Choices.FirstOrDefault(c => c.Level == level && c.Advice.Count > 0)?.Advice ?? Advice;
}

/// <summary>A question whose answer settles the level of a flag.</summary>
/// <param name="Ask">Sentence id.</param>
/// <param name="Choices">The level <c>none</c> takes the flag back.</param>
public sealed record FollowUp(string Ask, IReadOnlyList<FollowUpChoice> Choices);

/// <summary>One answer to a follow-up.</summary>
/// <param name="Id">Unique within the follow-up.</param>
/// <param name="Label">Of the button.</param>
/// <param name="Level">A level, or <c>none</c>.</param>
public sealed record FollowUpChoice(string Id, string Label, string Level)
{
    /// <summary>Terms that pick it besides its label.</summary>
    public IReadOnlyList<string> Means { get; init; } = [];

    /// <summary>Sentence ids that take the place of the flag's advice; empty when that fits this level too.</summary>
    public IReadOnlyList<string> Advice { get; init; } = [];
}

/// <summary>The four levels, most urgent first.</summary>
public static class Levels
{
    public const string Emergency = "emergency";
    public const string SameDay = "same-day";
    public const string ClinicianFirst = "clinician-first";
    public const string Care = "care";
    public const string None = "none";

    public static readonly IReadOnlyList<string> All = [Emergency, SameDay, ClinicianFirst, Care];

    /// <summary>0 is the most urgent.</summary>
    public static int Rank(string level) => level switch { Emergency => 0, SameDay => 1, ClinicianFirst => 2, Care => 3, _ => 4 };

    /// <summary>The advice stands alone in its message and cannot wait: emergency or same-day.</summary>
    public static bool IsUrgent(string level) => Rank(level) <= 1;
}

/// <summary>What a technique can press on or lie on. A new one needs a decision of every flag, so the set is closed.</summary>
public static class Pressing
{
    public const string Everything = "everything";

    public static readonly IReadOnlyList<string> All =
        ["belly", "ball-under-belly", "ball-on-back", "hard-tool", "hip-front", "side"];

    /// <summary>What a flag may bar.</summary>
    public static readonly IReadOnlyList<string> Barrable = [.. All, Everything];
}

/// <summary>A question on one card, with lines that are ticked or not.</summary>
/// <param name="Id"><c>danger</c> or <c>pressing</c>.</param>
/// <param name="Ask">Sentence id of the question.</param>
/// <param name="Lines">At most eight.</param>
public sealed record SafetyCard(string Id, string Ask, IReadOnlyList<CardLine> Lines)
{
    /// <summary>Sentence ids: why it is asked.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];

    /// <summary>Id of the flag that counts as told when the person cannot rule a line out; null when that only closes the technique.</summary>
    public string? Unsure { get; init; }
}

/// <summary>One line of a card.</summary>
/// <param name="Id">Unique within the card.</param>
/// <param name="Say">What the line says.</param>
/// <param name="Button">The same in a few words, for a button.</param>
public sealed record CardLine(string Id, string Say, string Button)
{
    /// <summary>Other words that tick it, besides those that it and its button say.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Terms that tick it wherever in an answer they stand: what comes so near to its flags that it has to be asked.</summary>
    public IReadOnlyList<string> Hear { get; init; } = [];
}
