namespace BackPainBot.Core.Dialogs;

/// <summary>What a waiting step asks, with the choices as they stand now.</summary>
internal sealed record Ask
{
    public required string Question { get; init; }

    public IReadOnlyList<ChoiceSpec> Choices { get; init; } = [];

    /// <summary>Slots that a bare answer may fill; the first is set by a choice without effects.</summary>
    public IReadOnlyList<string> Slots { get; init; } = [];

    public IReadOnlyList<string> Short { get; init; } = [];

    public IReadOnlyList<string> Rephrase { get; init; } = [];

    public IReadOnlyList<string> Why { get; init; } = [];

    public bool IsQuestion { get; init; } = true;

    /// <summary>The card that is asked, for answers that tick lines; null for other questions.</summary>
    public string? Card { get; init; }
}

/// <summary>How the open question is put.</summary>
internal enum AskStyle
{
    /// <summary>With all that belongs to it: the first time, and on "again".</summary>
    Full,

    /// <summary>In few words, after something in between.</summary>
    Short,

    /// <summary>In other words, with an example, when the answer was not understood.</summary>
    Rephrase,
}
