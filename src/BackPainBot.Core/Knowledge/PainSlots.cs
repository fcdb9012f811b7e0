namespace BackPainBot.Core.Knowledge;

/// <summary>What a person is asked about a pain, and what findings speak of.</summary>
public static class PainSlots
{
    public const string Region = "region";
    public const string Side = "side";
    public const string Timing = "timing";

    /// <summary>The value of <see cref="Side"/> in a finding when the pain is on the left or on the right, not on both.</summary>
    public const string OneSide = "one";

    public static readonly IReadOnlyList<string> All = [Region, Side, Timing];

    /// <summary>The values that a finding about the side can have.</summary>
    public static readonly IReadOnlyList<string> SideValues = [OneSide, Sides.Both, Sides.Midline];
}

/// <summary>The sides that a person can tell; <c>knowledge/sides.yaml</c> holds their words.</summary>
public static class Sides
{
    public const string Left = "left";
    public const string Right = "right";
    public const string Both = "both";
    public const string Midline = "midline";

    /// <summary>The one across from a side that can be worked; of any other, the left.</summary>
    public static string Across(string side) => side == Left ? Right : Left;

    /// <summary>Left or right: a technique can begin there.</summary>
    public static bool CanBeWorked(string side) => side is Left or Right;
}
