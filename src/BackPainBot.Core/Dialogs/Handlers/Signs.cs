namespace BackPainBot.Core.Dialogs;

/// <summary>"It hurts more", "numb", "I feel a pulse": heard at any second of a technique and answered before anything else.</summary>
internal static class Signs
{
    public static Handled Handle(TurnDraft turn) =>
        Walks.Running(turn) && !turn.Meaning.AboutOther && turn.Dialogs.Signs.FirstOrDefault(s => Read.Heard(turn, s)) is { } sign
            ? Begin(turn, sign) : Handled.No;

    public static Handled Begin(TurnDraft turn, Behaviour sign)
    {
        turn.Reply.Say(sign.Say);
        if (sign.Flag is { } flag)
            turn.Person = Memory.With(turn.Person, flag, SafetyValues.Yes, turn.Now);
        if (sign.Begin is { } dialog)
            turn.Begin(dialog);
        return Handled.GoOn;
    }
}
