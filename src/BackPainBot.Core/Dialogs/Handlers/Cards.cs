namespace BackPainBot.Core.Dialogs;

/// <summary>The answer to a safety card.</summary>
internal static class Cards
{
    /// <summary>Something was told that comes near to lines of the card ("my foot is numb"): they count as ticked, and are followed up.</summary>
    public static Handled Hear(TurnDraft turn, string card)
    {
        if (turn.Meaning.AboutOther)
            return Handled.No;
        var lines = turn.Knowledge.Cards[card].Lines.Where(l => l.Hear.Any(turn.Meaning.Mentioned)).Select(l => l.Id).ToList();
        return lines.Count > 0 ? Take(turn, card, lines) : Handled.No;
    }

    public static Handled Take(TurnDraft turn, string card, IReadOnlyList<string> ticked)
    {
        // "None of these" beside a ticked line is a slip: the line counts.
        IReadOnlyList<string> lines = ticked.Count > 1 ? [.. ticked.Where(t => t is not (EngineButtons.None or EngineButtons.NotSure))] : ticked;
        Gates.Take(turn, card, lines);
        turn.Tell($"{Slots.Answered}{card}", string.Join('+', lines));
        return Handled.GoOn;
    }
}
