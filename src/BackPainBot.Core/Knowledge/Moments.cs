namespace BackPainBot.Core.Knowledge;

/// <summary>
/// What comes up around every technique and is answered by how the person lies or stands there. Dialogs say it by the name
/// <c>technique.come-off</c>.
/// </summary>
public static class Moments
{
    /// <summary>To let go at once, and where to stay.</summary>
    public const string ComeOff = "come-off";

    /// <summary>To press less, and stay.</summary>
    public const string EaseOff = "ease-off";

    /// <summary>To press beside a pulse.</summary>
    public const string MoveOver = "move-over";

    /// <summary>To find the place again.</summary>
    public const string Find = "find";

    /// <summary>To end in the middle, and get up.</summary>
    public const string GetUp = "get-up";

    /// <summary>What it takes, told before the card that asks what speaks against it: how long, how one lies, with what.</summary>
    public const string Brief = "brief";

    /// <summary>Before the name of a moment, where a dialog says it.</summary>
    public const string Prefix = "technique.";

    /// <summary>All of them; a technique has sentences for each.</summary>
    public static readonly IReadOnlyList<string> All = [Brief, ComeOff, EaseOff, MoveOver, Find, GetUp];
}
