namespace BackPainBot.Core.Dialogs;

/// <summary>Coming back: after a pause in a technique, after a gap, at the next visit.</summary>
internal static class Visits
{
    /// <summary>Takes notice of the time that passed before this message. True when it begins a dialog that comes first.</summary>
    public static bool Arrive(TurnDraft turn)
    {
        if (turn.HeardBefore is not { } heard)
            return AskAfterFlag(turn) || AskAfterLastSession(turn);
        var gap = turn.Now - heard;
        if (gap >= TimeSpan.FromMinutes(turn.Dialogs.Numbers[EngineNumbers.GapMinutes]))
            return NewVisit(turn);
        if (gap >= TimeSpan.FromMinutes(turn.Dialogs.Numbers[EngineNumbers.PauseMinutes]) && turn.Facts.Known(Slots.Walk))
            StartSetUpAnew(turn);
        return false;
    }

    /// <summary>The first message of a visit whose own questions come first: what it tells is kept, and gone on with after them.</summary>
    public static Handled Receive(TurnDraft turn)
    {
        if (RedFlags.Handle(turn) is not Handled.No and var flagged)
            return flagged;
        if (Answers.Meant(turn, Waterfall.First(turn)) is not Handled.No and var answered)
            return answered;
        if (turn.Dialogs.Routes.TryGetValue(turn.Meaning.Intent, out var route) && route.Begin is EngineDialogs.Find or EngineDialogs.Work)
        {
            var asksAfter = turn.Frames[^1].Dialog == EngineDialogs.NextVisit;
            turn.BeginAnew(route.Begin);
            Telling.Take(turn, []);
            if (turn.Meaning.Tool is not null)
                turn.Tell(Slots.Technique, "", Change.Clear);
            if (asksAfter)
                turn.Begin(EngineDialogs.NextVisit);
            turn.Tell(Slots.Goal, route.Begin);
            return Handled.GoOn;
        }

        return Questions.Handle(turn) == Handled.No ? Handled.GoOn : Handled.AskAgain;
    }

    public static string Summary(TurnDraft turn)
    {
        if (turn.Frames.Any(f => f.Dialog == EngineDialogs.Work) && Walks.TechniqueOf(turn) is { } technique)
            return Wording.Of(EngineLines.SummaryTechnique, turn, ("technique", technique.Name));
        var facts = turn.Facts.All(Slots.Region).Select(r => (Slots.Region, r))
            .Concat(turn.Facts.All(Slots.Side).Select(s => (Slots.Side, s)))
            .Concat(turn.Facts.All(Slots.Timing).Select(t => (Slots.Timing, t)));
        return Wording.Of(EngineLines.SummaryPain, turn, ("facts", Wording.FactsInWords(turn, facts)));
    }

    public static string When(TurnDraft turn)
    {
        var days = turn.Person.Sessions.Count > 0 ? turn.DaysSince(turn.Person.Sessions[^1].At) : 0;
        return Wording.Of(days switch { 0 => EngineLines.Today, 1 => EngineLines.Yesterday, _ => EngineLines.Earlier }, turn);
    }

    public static string LastTechnique(TurnDraft turn) =>
        turn.Person.Sessions.Count > 0 && turn.Knowledge.Techniques.TryGetValue(turn.Person.Sessions[^1].Technique, out var technique)
            ? technique.Name : "";

    private static bool NewVisit(TurnDraft turn)
    {
        var unfinished = turn.Frames.Count > 0 && turn.Frames[0].Dialog is EngineDialogs.Find or EngineDialogs.Work
            && (turn.Facts.Known(Slots.Region) || turn.Facts.Known(Slots.Technique));
        StartSetUpAnew(turn);
        if (!unfinished)
            turn.StartOver();
        if (AskAfterFlag(turn) || AskAfterLastSession(turn))
            return true;
        if (!unfinished)
            return false;

        turn.Begin(EngineDialogs.Resume);
        return true;
    }

    /// <summary>What was to be seen is asked after before anything else.</summary>
    private static bool AskAfterFlag(TurnDraft turn)
    {
        if (Gates.Barring(turn, Gates.DangerCard) is not { } flag)
            return false;
        Flagged.Begin(turn, flag);
        return true;
    }

    private static bool AskAfterLastSession(TurnDraft turn)
    {
        if (Memory.ToAskAfter(turn.Person, turn.Now, turn.Dialogs) is not { } last
            || !turn.Knowledge.Techniques.TryGetValue(last.Technique, out var technique))
            return false;
        turn.Tell(Slots.Muscle, technique.Muscles[0]);
        turn.Tell(Slots.Technique, technique.Id);
        turn.Tell(Slots.Side, last.Side);
        turn.BeginAnew(EngineDialogs.NextVisit);
        return true;
    }

    private static void StartSetUpAnew(TurnDraft turn)
    {
        if (!turn.Facts.Known(Slots.Walk))
            return;
        turn.Tell(Slots.Walk, "", Change.Clear);
        turn.Tell(Slots.Ready, "", Change.Clear);
        turn.Tell(Slots.Pause, Slots.Long);
        turn.Person = Memory.WithoutNos(turn.Person, id => turn.Knowledge.Flags.TryGetValue(id, out var f) && f.Card == Gates.DangerCard);
    }
}
