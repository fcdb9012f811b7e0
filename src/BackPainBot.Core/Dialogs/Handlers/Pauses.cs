namespace BackPainBot.Core.Dialogs;

/// <summary>Stop, pause and continue: the place is kept.</summary>
internal static class Pauses
{
    public static Handled Stop(TurnDraft turn)
    {
        var walking = Walks.Running(turn);
        Leave(turn);
        if (turn.Frames.Count == 0)
            return Handled.GoOn;
        turn.Tell(Slots.Walking, walking && !MustStayDown(turn) ? Slots.Yes : Slots.No);
        Walks.Remember(turn, SessionEnds.Stopped);
        turn.Begin(EngineDialogs.Stopped);
        return Handled.GoOn;
    }

    /// <summary>A sign that counts as a flag is being asked about: who is faint or numb is not told how to get up.</summary>
    private static bool MustStayDown(TurnDraft turn) =>
        turn.Dialogs.Signs.Any(s => s.Flag is not null && s.Begin == turn.Frames[^1].Dialog);

    public static Handled Pause(TurnDraft turn)
    {
        if (Walks.AtSetUp(turn))
        {
            turn.Reply.Say(EngineLines.NoHurry);
            return Handled.AskAgain;
        }

        if (!Walks.Running(turn))
            return Handled.No;
        Leave(turn);
        turn.Begin(EngineDialogs.Paused);
        return Handled.GoOn;
    }

    public static Handled Resume(TurnDraft turn) => Leave(turn) || Walks.Running(turn) ? Handled.GoOn : Handled.No;

    /// <summary>Takes what waits on top of the talk's own dialogs away; true when something was.</summary>
    private static bool Leave(TurnDraft turn) =>
        turn.Frames.RemoveAll(f => f.Dialog is EngineDialogs.Stopped or EngineDialogs.Paused or EngineDialogs.Resume) > 0;
}
