namespace BackPainBot.Core.Dialogs;

/// <summary>The names in braces that lines can hold (<c>{side}</c>); <see cref="Wording"/> fills them.</summary>
internal static class Placeholders
{
    public const string Side = "side";
    public const string OtherSide = "other-side";
    public const string Muscle = "muscle";
    public const string Technique = "technique";
    public const string Tool = "tool";
    public const string Region = "region";
    public const string Flag = "flag";
    public const string Summary = "summary";
    public const string LastWhen = "last-when";
    public const string LastSide = "last-side";
    public const string LastTechnique = "last-technique";

    /// <summary>In the pattern of a fact: the name of its value.</summary>
    public const string Name = "name";

    public static readonly IReadOnlyList<string> OfButtons = [Side, OtherSide, Muscle, Technique, Tool, Region, Flag];

    private static readonly string[] OfLines = [.. OfButtons, Summary, LastWhen, LastSide, LastTechnique];

    /// <summary>What the engine fills in besides, by the line.</summary>
    private static readonly Dictionary<string, string[]> OfEngineLines = new(StringComparer.Ordinal)
    {
        [EngineLines.Heard] = ["facts"],
        [EngineLines.Changed] = ["facts"],
        [EngineLines.SummaryPain] = ["facts"],
        [EngineLines.FlagHeard] = ["flags"],
        [EngineLines.Barred] = ["flags"],
        [EngineLines.StepOf] = ["number", "count"],
        [EngineLines.QuestionOf] = ["number", "count"],
        [EngineLines.MuscleLine] = [Name, "plain", "reason"],
        [EngineLines.MuscleNamed] = [Name, "plain"],
        [EngineLines.Sources] = ["sources"],
    };

    /// <summary>
    /// Those of a line by its full id. The engine's own lines have no summary and no last session, of which they are parts: one
    /// would stand in itself.
    /// </summary>
    public static IReadOnlyList<string> Of(string line) =>
        !EngineLines.All.Contains(line) ? OfLines : OfEngineLines.TryGetValue(line, out var more) ? [.. OfButtons, .. more] : OfButtons;
}
