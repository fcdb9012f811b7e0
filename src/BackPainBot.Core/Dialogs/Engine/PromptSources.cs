namespace BackPainBot.Core.Dialogs;

/// <summary>Where a prompt takes choices from, besides those that stand in it (<c>from</c>).</summary>
internal static class PromptSources
{
    public const string Regions = "regions";
    public const string Times = "times";

    /// <summary>Muscles that have a technique.</summary>
    public const string Workable = "workable";

    /// <summary>Muscles that may be behind the pain, of which one can be worked.</summary>
    public const string Suggested = "suggested";

    /// <summary>What can be asked next of the muscle that was spoken of.</summary>
    public const string About = "about";

    /// <summary>The muscle's other techniques.</summary>
    public const string OtherTechniques = "other-techniques";

    public static readonly IReadOnlyList<string> All = [About, OtherTechniques, Regions, Suggested, Times, Workable];
}
