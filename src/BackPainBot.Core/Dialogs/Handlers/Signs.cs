using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Dialogs;

/// <summary>"It hurts more", "numb", "I feel a pulse": heard at any second of a technique and answered before anything else.</summary>
internal static class Signs
{
    public static Handled Handle(TurnDraft turn)
    {
        if (IsWithin(turn))
        {
            turn.Reply.Say(EngineLines.NothingAmiss);
            if (Walks.IsOnTop(turn))
                turn.Reply.Say(turn.Dialogs.RepairWhilePressing);
            return Handled.AskAgain;
        }

        if (Heard(turn) is not { } sign)
            return Handled.No;
        if (!IsOnlyAsked(turn, sign))
            return Begin(turn, sign);
        turn.Reply.Say(sign.BeforeAnswer);
        return Questions.Handle(turn);
    }

    /// <summary>Before a technique starts and once it is over or interrupted, those that count as a flag are heard still.</summary>
    public static Behaviour? Heard(TurnDraft turn)
    {
        if (turn.Meaning.AboutOther || !(Walks.Running(turn) || Walks.WasRunning(turn) || Walks.AtSetUp(turn)))
            return null;
        var running = Walks.Running(turn);
        return turn.Dialogs.Signs.FirstOrDefault(s => (running ? !s.Afterwards : s.Flag is not null && (!s.Afterwards || Walks.WasRunning(turn))) && (Read.Heard(turn, s) || (running && IsTooMuch(turn, s))));
    }

    private static bool IsOnlyAsked(TurnDraft turn, Behaviour sign) =>
        sign.GivesWay && turn.Meaning is { Topics.Count: > 0, Flags.Count: 0 } meaning && (meaning.AsksInGeneral || sign.GivesWayTo.Any(meaning.Mentioned));

    /// <summary>A number alone, said while pressing, is how much it hurts.</summary>
    private static bool IsTooMuch(TurnDraft turn, Behaviour sign) =>
        sign.OverScore > 0 && (turn.Meaning.PainScore ?? turn.Meaning.BareNumber) is { } score && score > sign.OverScore && score <= 10;

    /// <summary>"4 out of 10" and nothing else: so much it may be, and the step goes on.</summary>
    private static bool IsWithin(TurnDraft turn) =>
        Walks.Running(turn) && turn.Meaning is { AboutOther: false, Flags.Count: 0 } meaning
            && (meaning.PainScore ?? meaning.BareNumber) is { } score
            && turn.Dialogs.Signs.FirstOrDefault(s => s.OverScore > 0) is { } limit && score <= limit.OverScore
            && (Walks.IsOnTop(turn) || turn.Frames[^1].Dialog == limit.Begin)
            && (meaning.BareNumber is not null || (meaning.Unread == 0 && meaning.Mentions.All(m => m.Kind is Kinds.Score or Kinds.Talk)));

    /// <summary>"No pulse", "it does not hurt": nothing is amiss, and the step goes on.</summary>
    public static Handled Absent(TurnDraft turn)
    {
        if (!Walks.Running(turn) || !turn.Meaning.Mentions.Any(m => m is { Kind: Kinds.Sign or Kinds.Sensation, Denied: true }))
            return Handled.No;
        turn.Reply.Say(EngineLines.NothingAmiss);
        return Handled.AskAgain;
    }

    public static Handled Begin(TurnDraft turn, Behaviour sign)
    {
        turn.Reply.Say(sign.Say);
        if (sign is { Begin: null, Flag: { } told })
            return RedFlags.Tell(turn, [told], sign.Level);
        if (sign.Flag is { } flag)
            turn.Person = Memory.With(turn.Person, flag, SafetyValues.Yes, turn.Now, turn.Knowledge.Flags[flag].Level);
        if (sign.Begin is { } dialog)
            turn.Begin(dialog);
        return sign is { Begin: null, Repeats: false } ? Handled.AskAgain : Handled.GoOn;
    }
}
