namespace BackPainBot.Core.Dialogs;

/// <summary>The answer to a safety card.</summary>
internal static class Cards
{
    public static Handled Take(TurnDraft turn, string card, IReadOnlyList<string> ticked)
    {
        // "None of these" beside a ticked line is a slip: the line counts.
        IReadOnlyList<string> lines = ticked.Count > 1 ? [.. ticked.Where(t => t is not (EngineButtons.None or EngineButtons.NotSure))] : ticked;
        Gates.Take(turn, card, lines);
        turn.Tell($"{Slots.Answered}{card}", string.Join('+', lines));
        return Handled.GoOn;
    }
}
