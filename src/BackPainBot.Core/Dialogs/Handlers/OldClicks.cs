namespace BackPainBot.Core.Dialogs;

/// <summary>A click on a card of an earlier turn is explained; it never lands on a newer question.</summary>
internal static class OldClicks
{
    public static Handled Handle(TurnDraft turn)
    {
        if (turn.Message.Click is not { } click)
            return Handled.No;
        if (turn.Open is { } open && open.Question == click.Question && open.Turn == click.Turn && open.Choices.Contains(click.Choice))
            return Handled.No;
        turn.Reply.Say(EngineLines.OldButton);
        return Handled.AskAgain;
    }
}
