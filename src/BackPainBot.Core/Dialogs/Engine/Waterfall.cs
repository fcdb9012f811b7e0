namespace BackPainBot.Core.Dialogs;

/// <summary>
/// Runs the open dialogs until one waits. A dialog is gone through from its first step each time, and what is known already
/// is passed over: so a correction, an answer from elsewhere and a new version all lead to the same place.
/// </summary>
internal static class Waterfall
{
    /// <summary>More rounds than the dialogs can need; reached only if two of them begin each other for ever.</summary>
    private const int MostRounds = 200;

    /// <summary>Says what there is to say and puts the next question.</summary>
    public static Ask Run(TurnDraft turn)
    {
        for (var round = 0; round < MostRounds && turn.Frames.Count > 0; round++)
        {
            var dialog = turn.Dialogs.Dialogs[turn.Frames[^1].Dialog];
            var step = dialog.Steps.FirstOrDefault(s => !Passed(turn, dialog, s));
            if (step is null)
            {
                turn.Frames.RemoveAt(turn.Frames.Count - 1);
                continue;
            }

            turn.Frames[^1] = new Frame(dialog.Id, step.Id, SlotOf(turn, step));
            if (Steps.Do(turn, dialog, step) is { } ask)
                return ask;
        }

        turn.Frames.Clear();
        return Asks.Put(turn, Asks.Home(turn), turn.Dialogs.Prompts[EngineDialogs.HomePrompt].Ask);
    }

    /// <summary>The question that is open as the turn begins, with its choices; saying nothing.</summary>
    public static Ask? Waiting(TurnDraft turn)
    {
        if (turn.Frames.Count == 0)
            return turn.Open is null ? null : Asks.Home(turn);
        var frame = turn.Frames[^1];
        var step = turn.Dialogs.Dialogs[frame.Dialog].Steps.FirstOrDefault(s => s.Id == frame.Step);
        return step is null ? null : Steps.Waiting(turn, step);
    }

    /// <summary>The question that the dialog which has just begun will ask first, if it asks one at once.</summary>
    public static Ask? First(TurnDraft turn) =>
        turn.Frames.Count > 0 && turn.Dialogs.Dialogs[turn.Frames[^1].Dialog].Steps[0] is { Kind: StepKind.Prompt } step
            ? Asks.Of(turn, turn.Dialogs.Prompts[step.What]) : null;

    private static string? SlotOf(TurnDraft turn, Step step) =>
        turn.Dialogs.Prompts.TryGetValue(step.What, out var prompt) ? prompt.Slots[0] : null;

    private static bool Passed(TurnDraft turn, Dialog dialog, Step step)
    {
        if (!turn.Facts.Holds(step.If, step.Unless))
            return true;
        return step.Kind switch
        {
            StepKind.Prompt or StepKind.Suggest or StepKind.Setup or StepKind.Advise =>
                turn.Dialogs.Prompts[step.What].Slots.Any(turn.Facts.Known),
            StepKind.Gate => Gates.Passed(turn, step.What),
            StepKind.Choose => Techniques.Settled(turn),
            StepKind.FollowUp => Flagged.FollowedUp(turn),
            StepKind.Walk => Walks.IsOver(turn),
            StepKind.Leave => false,
            _ => turn.WasTold(dialog.Id, step.Id),
        };
    }
}
