namespace BackPainBot.Core.Dialogs;

/// <summary>What each kind of step does.</summary>
internal static class Steps
{
    /// <summary>Does the step; null when the dialog can go on, the question when it has to wait.</summary>
    public static Ask? Do(TurnDraft turn, Dialog dialog, Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Tell:
                turn.MarkTold(dialog.Id, step.Id);
                turn.Reply.Say(step.Once ? step.Say.Where(turn.Once) : step.Say);
                return null;
            case StepKind.Begin:
                turn.MarkTold(dialog.Id, step.Id);
                turn.Begin(step.What);
                return null;
            case StepKind.Remember:
                turn.MarkTold(dialog.Id, step.Id);
                Outcome.Remember(turn, step.What);
                return null;
            case StepKind.Safety:
                turn.MarkTold(dialog.Id, step.Id);
                Gates.Reset(turn, step.What);
                return null;
            case StepKind.Flag:
                turn.MarkTold(dialog.Id, step.Id);
                turn.Person = Memory.With(turn.Person, step.What, SafetyValues.Yes, turn.Now, turn.Knowledge.Flags[step.What].Level);
                return null;
            case StepKind.Leave:
                turn.Frames.Clear();
                Walks.Remember(turn, SessionEnds.Stopped);
                return null;
            case StepKind.Choose:
                return Techniques.Choose(turn);
            case StepKind.Gate when Gates.Barring(turn, step.What) is { } flag:
                Flagged.Begin(turn, flag);
                return null;
            default:
                return Put(turn, dialog, step);
        }
    }

    /// <summary>The question of a step that waits, saying nothing; null when the step does not wait (any more).</summary>
    public static Ask? Waiting(TurnDraft turn, Step step) => step.Kind switch
    {
        StepKind.Prompt or StepKind.Setup or StepKind.Advise or StepKind.Suggest => Asks.Of(turn, turn.Dialogs.Prompts[step.What]),
        StepKind.Gate => Gates.AskOf(turn, Gates.CardNow(turn, step.What)),
        StepKind.FollowUp => Flagged.AskFollowUp(turn),
        StepKind.Walk => Walks.TechniqueOf(turn) is { } technique ? Walks.Waiting(turn, technique) : null,
        _ => null,
    };

    private static Ask? Put(TurnDraft turn, Dialog dialog, Step step)
    {
        var prompt = turn.Dialogs.Prompts.GetValueOrDefault(step.What);
        switch (step.Kind)
        {
            case StepKind.Suggest:
                Suggestions.Say(turn);
                return Asks.Put(turn, Asks.Of(turn, prompt!), prompt!.Ask);
            case StepKind.Setup:
                Techniques.SayHowToGetReady(turn);
                return Asks.Put(turn, Asks.Of(turn, prompt!), prompt!.Ask);
            case StepKind.Advise:
                Flagged.Advise(turn);
                return Asks.Put(turn, Asks.Of(turn, prompt!), prompt!.Ask);
            case StepKind.Gate:
                Progress.Note(turn, dialog, step);
                return Gates.Put(turn, Gates.CardNow(turn, step.What));
            case StepKind.FollowUp:
                return Flagged.PutFollowUp(turn);
            case StepKind.Walk:
                return Walk(turn);
            default:
                Progress.Note(turn, dialog, step);
                return Asks.Put(turn, Asks.Of(turn, prompt!), prompt!.Ask);
        }
    }

    private static Ask? Walk(TurnDraft turn)
    {
        if (Walks.TechniqueOf(turn) is not { } technique)
        {
            turn.Frames.RemoveAt(turn.Frames.Count - 1);
            return null;
        }

        var ask = Walks.Next(turn, technique, turn.Style == AskStyle.Full);
        return ask is null ? null : Asks.Put(turn, ask, []);
    }
}
