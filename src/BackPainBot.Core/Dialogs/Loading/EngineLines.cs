using System.Reflection;

namespace BackPainBot.Core.Dialogs;

/// <summary>Ids of the lines that the engine's own acts say; their words stand in <c>dialogs/engine.yaml</c>.</summary>
internal static class EngineLines
{
    public const string Heard = "engine.heard";
    public const string Known = "engine.known";
    public const string OtherPart = "engine.other-part";
    public const string FlagHeard = "engine.flag-heard";
    public const string Hello = "engine.hello";
    public const string DoneToday = "engine.done-today";
    public const string DoneLately = "engine.done-lately";
    public const string Changed = "engine.changed";
    public const string Restarted = "engine.restarted";
    public const string BackTo = "engine.back-to";
    public const string NothingBack = "engine.nothing-back";
    public const string OldButton = "engine.old-button";
    public const string StepOf = "engine.step-of";
    public const string QuestionOf = "engine.question-of";
    public const string SayNext = "engine.say-next";
    public const string Likely = "engine.likely";
    public const string MuscleLine = "engine.muscle-line";
    public const string NoneLikely = "engine.none-likely";
    public const string Today = "engine.today";
    public const string Yesterday = "engine.yesterday";
    public const string Earlier = "engine.earlier";
    public const string Barred = "engine.barred";
    public const string WhichOfThese = "engine.which-of-these";
    public const string OneLine = "engine.one-line";
    public const string CardHow = "engine.card-how";
    public const string NoPainNow = "engine.no-pain-now";
    public const string UnsureWhich = "engine.unsure-which";
    public const string UnsurePressing = "engine.unsure-pressing";
    public const string InGroup = "engine.in-group";
    public const string NotMyBack = "engine.not-my-back";
    public const string AboutHer = "engine.about-her";
    public const string IfYouHave = "engine.if-you-have";
    public const string Sources = "engine.sources";
    public const string GradeA = "engine.grade-a";
    public const string GradeB = "engine.grade-b";
    public const string GradeC = "engine.grade-c";
    public const string GradeD = "engine.grade-d";
    public const string GradeOurs = "engine.grade-ours";
    public const string NoSources = "engine.no-sources";
    public const string NoWhy = "engine.no-why";
    public const string NoReason = "engine.no-reason";
    public const string MuscleNamed = "engine.muscle-named";
    public const string NothingAmiss = "engine.nothing-amiss";
    public const string StaysHere = "engine.stays-here";
    public const string NoHurry = "engine.no-hurry";
    public const string SideFirst = "engine.side-first";
    public const string NoFiles = "engine.no-files";
    public const string NotSaved = "engine.not-saved";
    public const string TooQuick = "engine.too-quick";
    public const string NoTechnique = "engine.no-technique";
    public const string SummaryPain = "engine.summary-pain";
    public const string SummaryTechnique = "engine.summary-technique";

    /// <summary>Every constant of this class, so that a line cannot be forgotten here.</summary>
    public static readonly IReadOnlyList<string> All =
        [.. typeof(EngineLines).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];
}

/// <summary>Names of the numbers in <c>dialogs/engine.yaml</c>.</summary>
internal static class EngineNumbers
{
    public const string PauseMinutes = "pause-minutes";
    public const string GapMinutes = "gap-minutes";
    public const string RestHours = "rest-hours";
    public const string VisitDays = "visit-days";
    public const string PracticeSessions = "practice-sessions";
    public const string WorseInARow = "worse-in-a-row";
    public const string NoGainDays = "no-gain-days";

    private const int YearInMinutes = 366 * 24 * 60;
    private const int YearInHours = 366 * 24;
    private const int TenYearsInDays = 3650;
    private const int MostTimes = 100;

    /// <summary>All of them, with the most that each can be: beyond that a date cannot be counted, or the number is a slip. The least is 1.</summary>
    public static readonly IReadOnlyDictionary<string, int> Most = new SortedDictionary<string, int>(StringComparer.Ordinal)
    {
        [PauseMinutes] = YearInMinutes,
        [GapMinutes] = YearInMinutes,
        [RestHours] = YearInHours,
        [VisitDays] = TenYearsInDays,
        [PracticeSessions] = MostTimes,
        [WorseInARow] = MostTimes,
        [NoGainDays] = TenYearsInDays,
    };
}
