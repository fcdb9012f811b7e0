namespace BackPainBot.Core.Dialogs;

/// <summary>Ids of the buttons that the engine itself offers; what they say and mean stands in <c>dialogs/engine.yaml</c>.</summary>
internal static class EngineButtons
{
    /// <summary>Of a card: no line of it applies.</summary>
    public const string None = "none";

    public const string NotSure = "not-sure";

    /// <summary>A line was ticked, or a flag told, that does not apply.</summary>
    public const string Mistake = "mistake";

    public const string Next = "next";
    public const string Again = "again";

    /// <summary>The other side in full.</summary>
    public const string Show = "show";

    public const string CantFind = "cant-find";
    public const string Stop = "stop";

    /// <summary>The technique that must come first was done often enough.</summary>
    public const string Practised = "practised";

    /// <summary>Where the muscle is that was spoken of.</summary>
    public const string Where = "where";

    /// <summary>Work a muscle that the words around name.</summary>
    public const string Work = "work";

    public static readonly IReadOnlyList<string> All = [None, NotSure, Mistake, Next, Again, Show, CantFind, Stop, Practised, Where, Work];
}
