namespace BackPainBot.Core.Dialogs;

/// <summary>What a step <c>safety</c> does with the person's safety answers.</summary>
internal static class SafetyActs
{
    /// <summary>They are believed from now on anew.</summary>
    public const string Renew = "renew";

    /// <summary>They are asked anew.</summary>
    public const string Again = "again";

    /// <summary>The told flag is taken back.</summary>
    public const string Clear = "clear";

    /// <summary>The told flag was seen.</summary>
    public const string Lift = "lift";

    public static readonly IReadOnlyList<string> All = [Renew, Again, Clear, Lift];
}
