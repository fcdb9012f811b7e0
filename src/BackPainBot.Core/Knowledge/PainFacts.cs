namespace BackPainBot.Core.Knowledge;

/// <summary>What a person told about one pain, in ids. Only what was told counts; nothing is guessed.</summary>
public sealed record PainFacts
{
    /// <summary>Nothing was told.</summary>
    public static readonly PainFacts None = new();

    /// <summary>Regions said to hurt.</summary>
    public IReadOnlyCollection<string> Regions { get; init; } = [];

    /// <summary>Regions said not to hurt. A region that is told as well counts as told.</summary>
    public IReadOnlyCollection<string> DeniedRegions { get; init; } = [];

    /// <summary>Times and triggers that make it worse.</summary>
    public IReadOnlyCollection<string> Timings { get; init; } = [];

    /// <summary>Times and triggers said to change nothing. One that is told as well counts as told.</summary>
    public IReadOnlyCollection<string> DeniedTimings { get; init; } = [];

    /// <summary><c>left</c>, <c>right</c>, <c>both</c>, <c>midline</c>; null when it was not told.</summary>
    public string? Side { get; init; }
}
