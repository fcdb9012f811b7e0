namespace BackPainBot.Core.Dialogs;

/// <summary>Words that work in every dialog.</summary>
internal static class Commands
{
    public static Handled Handle(TurnDraft turn, Ask? ask) =>
        turn.Dialogs.Commands.FirstOrDefault(c => Read.Heard(turn, c)) is { } command && !IsQuestion(turn, command) ? Do(turn, command, ask) : Handled.No;

    /// <summary>What cannot wait until the open question was answered; where a sign is asked after, its answer is that question's.</summary>
    public static Handled HandleFirst(TurnDraft turn, Ask? ask) =>
        !turn.Frames.Any(f => f.Dialog == EngineDialogs.Flagged) && Signs.Heard(turn) is null && turn.Dialogs.Commands.FirstOrDefault(c => c.BeforeAnswers && Read.Heard(turn, c)) is { } command
            && !IsQuestion(turn, command) ? Do(turn, command, ask) : Handled.No;

    /// <summary>"What is this tug of war?" sounds like a call for help, but a fact answers it.</summary>
    private static bool IsQuestion(TurnDraft turn, Behaviour command) =>
        (command.Do is EngineActs.Help or EngineActs.Repeat or EngineActs.NearDanger && turn.Meaning.Topics.Count > 0)
            || (command.Do is EngineActs.Next && Walks.Running(turn) && !Walks.MayAdvance(turn));

    /// <summary>A button that gives a command, or tells a sign.</summary>
    public static Handled Give(TurnDraft turn, string id)
    {
        if (turn.Dialogs.Signs.FirstOrDefault(s => s.Id == id) is { } sign)
            return Signs.Begin(turn, sign);
        return turn.Dialogs.Commands.FirstOrDefault(c => c.Id == id) is { } command
            ? Do(turn, command, Waterfall.Waiting(turn)) : Handled.No;
    }

    private static Handled Next(TurnDraft turn)
    {
        if (Walks.TechniqueOf(turn) is not { } technique || !Walks.Running(turn))
            return Handled.No;
        // A sign was told and its question is open: the next step waits for the answer.
        if (turn.Frames[^1].Dialog != EngineDialogs.Work)
        {
            if (Walks.IsResting(turn))
                turn.Reply.Say(EngineLines.NoHurry);
            return Handled.AskAgain;
        }

        Walks.Advance(turn, technique);
        return Handled.GoOn;
    }

    /// <summary>"Hang on" where no technique runs: the question waits.</summary>
    private static Handled Wait(TurnDraft turn)
    {
        turn.Reply.Say(EngineLines.NoHurry);
        return Handled.AskAgain;
    }

    /// <summary>A yes, a no or a next that nothing had a use for: in a step the person is told that it goes on.</summary>
    public static Handled StayAt(TurnDraft turn)
    {
        if ((Walks.AtSetUp(turn) || Walks.IsResting(turn)) && turn.Dialogs.Stays.Any(s => Read.IsSaid(turn, s)))
        {
            turn.Reply.Say(EngineLines.NoHurry);
            return Handled.AskAgain;
        }

        if (!Walks.IsOnTop(turn) || !turn.Dialogs.Stays.Any(s => Read.IsSaid(turn, s)))
            return Handled.No;
        turn.Reply.Say(EngineLines.StaysHere);
        turn.Reply.Say(turn.Dialogs.RepairWhilePressing);
        return Handled.AskAgain;
    }

    private static Handled Do(TurnDraft turn, Behaviour command, Ask? ask)
    {
        turn.Reply.Say(command.Say);
        if (command.Begin is { } dialog)
            turn.Begin(dialog);
        switch (command.Do)
        {
            case EngineActs.StartOver:
                Walks.Remember(turn, SessionEnds.Stopped);
                turn.StartOver();
                return Handled.GoOn;
            case EngineActs.Back:
                turn.Reply.Say(turn.GoBack() ? EngineLines.BackTo : EngineLines.NothingBack);
                return Handled.GoOn;
            case EngineActs.Repeat:
                return Handled.GoOn;
            case EngineActs.NearDanger:
                return Cards.HearNearAnywhere(turn);
            case EngineActs.Restart:
                return Walks.Restart(turn) ? Handled.GoOn : Handled.No;
            case EngineActs.Slower:
                Walks.SlowDown(turn);
                return Handled.GoOn;
            case EngineActs.ShowAll:
                if (Walks.TechniqueOf(turn) is { } technique)
                    Walks.ShowAll(turn, technique);
                return Handled.GoOn;
            case EngineActs.Next:
                return Next(turn);
            case EngineActs.Stop:
                return Pauses.Stop(turn);
            case EngineActs.Pause:
                return Pauses.Pause(turn) is not Handled.No and var paused ? paused : Wait(turn);
            case EngineActs.Resume:
                return Pauses.Resume(turn);
            case EngineActs.WhyAsk:
                return Reasons.WhyAsk(turn, ask);
            case EngineActs.WhyThese:
                return Reasons.WhyThese(turn);
            case EngineActs.Source:
                return Reasons.Source(turn);
            case EngineActs.Help:
                return Help(turn);
            default:
                return command.Begin is null ? Handled.AskAgain : Handled.GoOn;
        }
    }

    private static Handled Help(TurnDraft turn)
    {
        foreach (var step in turn.Dialogs.Dialogs[EngineDialogs.Help].Steps)
            turn.Reply.Say(step.Say);
        return Handled.AskAgain;
    }
}
