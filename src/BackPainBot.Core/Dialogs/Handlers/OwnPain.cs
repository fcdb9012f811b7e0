namespace BackPainBot.Core.Dialogs;

/// <summary>
/// A muscle is asked about as the source of the person's own pain: the message tells the pain, the danger question comes first,
/// and the suggestion answers it.
/// </summary>
internal static class OwnPain
{
    public static bool IsAsked(TurnDraft turn) =>
        !turn.Meaning.AboutOther && !Walks.Running(turn) && turn.Dialogs.OwnPain.Any(turn.Meaning.Mentioned);

    public static Handled Handle(TurnDraft turn, Ask? ask)
    {
        if (!IsAsked(turn))
            return Handled.No;
        var told = Telling.Handle(turn, ask, tells: true);
        if (told != Handled.GoOn && Reasons.WhyThese(turn) is not Handled.No and var reasons)
        {
            turn.Reply.Say(turn.Dialogs.WithSuggestion);
            return reasons;
        }

        if (!turn.Frames.Any(f => f.Dialog == EngineDialogs.Find))
            turn.BeginAnew(EngineDialogs.Find);
        return Handled.GoOn;
    }
}
