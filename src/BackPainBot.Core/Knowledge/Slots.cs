namespace BackPainBot.Core.Knowledge;

/// <summary>What a person is asked about a pain, and what findings speak of.</summary>
public static class Slots
{
    public const string Region = "region";
    public const string Side = "side";
    public const string Timing = "timing";

    /// <summary>The value of <see cref="Side"/> when the pain is on the left or on the right, not on both.</summary>
    public const string OneSide = "one";
    public const string BothSides = "both";
    public const string Midline = "midline";

    public static readonly IReadOnlyList<string> All = [Region, Side, Timing];

    /// <summary>The values that a finding about the side can have.</summary>
    public static readonly IReadOnlyList<string> SideValues = [OneSide, BothSides, Midline];
}
