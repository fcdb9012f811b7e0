using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Dialogs;

/// <summary>What the bot may still believe of a person's safety answers, and what their sessions say.</summary>
internal static class Memory
{
    /// <summary>The answer to a flag's question that still holds; null when it was never asked or is too old.</summary>
    public static string? Answer(PersonState person, RedFlag flag, DateTimeOffset now, DialogLibrary dialogs)
    {
        if (!person.Safety.TryGetValue(flag.Id, out var answer))
            return null;
        if (answer.Value == SafetyValues.Yes && (flag.KeepsDays > 0 || Levels.IsUrgent(answer.Level ?? flag.Level)))
            return answer.Value;
        return now - answer.At <= Believed(flag, dialogs) ? answer.Value : null;
    }

    /// <summary>A yes that was told in an earlier visit: it is asked after.</summary>
    public static bool IsOfEarlierVisit(PersonState person, RedFlag flag, DateTimeOffset now, DialogLibrary dialogs) =>
        person.Safety.TryGetValue(flag.Id, out var answer)
            && answer.Value == SafetyValues.Yes
            && now - answer.At > TimeSpan.FromMinutes(dialogs.Numbers[EngineNumbers.GapMinutes]);

    private static TimeSpan Believed(RedFlag flag, DialogLibrary dialogs) => flag switch
    {
        { KeepsDays: > 0 } => TimeSpan.FromDays(flag.KeepsDays),
        { KeepsHours: > 0 } => TimeSpan.FromHours(flag.KeepsHours),
        _ => TimeSpan.FromMinutes(dialogs.Numbers[EngineNumbers.GapMinutes]),
    };

    public static PersonState With(PersonState person, string flag, string value, DateTimeOffset now, string? level = null) =>
        With(person, [flag], value, now, level);

    /// <summary>The same answer to several questions at once: a card answered with none of its lines.</summary>
    public static PersonState With(PersonState person, IReadOnlyList<string> flags, string value, DateTimeOffset now, string? level = null)
    {
        var safety = new SortedDictionary<string, SafetyAnswer>(person.Safety.ToDictionary(), StringComparer.Ordinal);
        foreach (var flag in flags)
            safety[flag] = new SafetyAnswer(value, now, level);
        return person with { Safety = safety };
    }

    /// <summary>Every "no" that still holds is believed from now on anew; what was never asked stays open.</summary>
    public static PersonState Renewed(PersonState person, DateTimeOffset now) =>
        With(person, [.. person.Safety.Where(p => p.Value.Value == SafetyValues.No).Select(p => p.Key)], SafetyValues.No, now);

    /// <summary>Forgets the "no" answers, so that the cards are asked anew; a "yes" stays.</summary>
    public static PersonState WithoutNos(PersonState person, Func<string, bool> which) =>
        person with
        {
            Safety = new SortedDictionary<string, SafetyAnswer>(
                person.Safety.Where(p => p.Value.Value != SafetyValues.No || !which(p.Key)).ToDictionary(), StringComparer.Ordinal),
        };

    /// <summary>How often a technique was finished without a reaction afterwards.</summary>
    public static int Practised(PersonState person, string technique) =>
        person.Sessions.Count(s => s.Technique == technique && s.End == SessionEnds.Finished && s.Outcome != Outcomes.Reaction);

    /// <summary>The last session, when what followed it has not been told and is still worth asking.</summary>
    public static Session? ToAskAfter(PersonState person, DateTimeOffset now, DialogLibrary dialogs)
    {
        if (person.Sessions.Count == 0 || person.Sessions[^1] is not { Outcome: null } last)
            return null;
        var since = now - last.At;
        return since >= TimeSpan.FromMinutes(dialogs.Numbers[EngineNumbers.GapMinutes])
            && since <= TimeSpan.FromDays(dialogs.Numbers[EngineNumbers.VisitDays]) ? last : null;
    }

    /// <summary>Worse so many times running, or so many days without any gain: the technique is not offered again.</summary>
    public static bool GivenUp(PersonState person, string technique, DialogLibrary dialogs)
    {
        var told = person.Sessions.Where(s => s.Technique == technique && s.Outcome is not null).ToList();
        var inARow = dialogs.Numbers[EngineNumbers.WorseInARow];
        if (told.Count >= inARow && told.TakeLast(inARow).All(s => s.Outcome == Outcomes.Worse))
            return true;
        var withoutGain = told.AsEnumerable().Reverse().TakeWhile(s => s.Outcome != Outcomes.Better).ToList();
        return withoutGain.Count > 1 && withoutGain[0].At - withoutGain[^1].At >= TimeSpan.FromDays(dialogs.Numbers[EngineNumbers.NoGainDays]);
    }
}

internal static class SafetyValues
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string Unknown = "unknown";
}

internal static class SessionEnds
{
    public const string Running = "running";
    public const string Finished = "finished";
    public const string Stopped = "stopped";
}

internal static class Outcomes
{
    public const string Better = "better";
    public const string Worse = "worse";
    public const string Reaction = "reaction";

    /// <summary>What the engine goes by; dialogs may have more.</summary>
    public static readonly IReadOnlyList<string> All = [Better, Worse, Reaction];
}
