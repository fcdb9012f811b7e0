using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Dialogs;

/// <summary>A red flag told at any moment, in any dialog, comes before everything else.</summary>
internal static class RedFlags
{
    /// <summary>Emergency and same-day flags only; the others let a sign in a technique go first.</summary>
    public static Handled HandleUrgent(TurnDraft turn) =>
        turn.Meaning.OthersFlags.Any(id => turn.Knowledge.Flags.TryGetValue(id, out var flag) && flag.Level == Levels.Emergency) ? AboutOther(turn, turn.Meaning.OthersFlags)
            : turn.Meaning.Flags.Any(id => turn.Knowledge.Flags.TryGetValue(id, out var flag) && Levels.IsUrgent(flag.Level)) ? Handle(turn) : Handled.No;

    /// <summary>Flags are told, and none of them asks for anybody to be seen.</summary>
    public static bool AreCare(TurnDraft turn) => turn.Meaning.Flags is { Count: > 0 } ids
        && ids.All(id => turn.Knowledge.Flags.TryGetValue(id, out var flag) && flag.Level == Levels.Care);

    public static Handled Handle(TurnDraft turn)
    {
        if (turn.Meaning.Flags.Count == 0)
            return Handled.No;
        if (Questions.IsAboutFlag(turn))
            return Questions.Handle(turn);
        return turn.Meaning.AboutOther ? AboutOther(turn, turn.Meaning.Flags) : Tell(turn, turn.Meaning.Flags);
    }

    public static Handled Tell(TurnDraft turn, IReadOnlyList<string> ids, string? level = null)
    {
        var flags = ids.Where(turn.Knowledge.Flags.ContainsKey).Select(id => turn.Knowledge.Flags[id]).ToList();
        if (flags.Count == 0)
            return Handled.No;
        var worst = flags.OrderBy(f => Levels.Rank(f.Level)).ThenBy(f => f.FollowUp is not null).First();
        var known = flags.All(f => Gates.Told(turn, f));
        foreach (var flag in flags)
            turn.Person = Memory.With(turn.Person, flag.Id, SafetyValues.Yes, turn.Now, level);
        if (worst is { Level: Levels.Care, FollowUp: null } && !(Walks.TechniqueOf(turn) is { } technique && Gates.BarsTechnique(worst, technique)))
        {
            if (!known)
                turn.Reply.Say(worst.Advice);
            return Handled.No;
        }

        Telling.Take(turn, []);

        // Before anything is asked, the pressure goes.
        if (Walks.IsOnTop(turn) && worst.FollowUp is not null)
            turn.Reply.Say(Moments.Prefix + Moments.ComeOff);
        Flagged.Begin(turn, worst);
        if (!known && worst.FollowUp is not null && !Levels.IsUrgent(worst.Level))
            turn.Reply.Say(EngineLines.FlagHeard, ("flags", worst.Heard ?? worst.Name));
        return Handled.GoOn;
    }

    /// <summary>Facts belong to the one they are about; the advice goes to the one who writes.</summary>
    private static Handled AboutOther(TurnDraft turn, IReadOnlyList<string> ids)
    {
        var worst = ids.Where(turn.Knowledge.Flags.ContainsKey).Select(id => turn.Knowledge.Flags[id])
            .OrderBy(f => Levels.Rank(f.Level)).First();
        turn.Reply.Say(EngineLines.AboutHer);
        turn.Reply.Say(worst.Advice);
        turn.Reply.Urgency = worst.Level;
        return Handled.AskAgain;
    }
}
