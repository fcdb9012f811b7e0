using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Dialogs;

/// <summary>The answer to a safety card.</summary>
internal static class Cards
{
    private const string Yes = $"{Kinds.Answer}:yes";

    /// <summary>
    /// All lines are ticked, or one is named, or something was told that comes near to lines of the card ("my foot is numb") or excepts one
    /// ("none but the legs"): they count as ticked, and are followed up. A bare yes is asked which.
    /// </summary>
    public static Handled Hear(TurnDraft turn, string card)
    {
        if (turn.Meaning.AboutOther)
            return Handled.No;
        if (turn.Meaning.Mentions is [{ Denied: false } only] && turn.Dialogs.EveryLine.Contains(only.Term))
            return Take(turn, card, [.. turn.Knowledge.Cards[card].Lines.Select(l => l.Id)]);
        var lines = turn.Knowledge.Cards[card].Lines.Where(l => l.Hear.Any(turn.Meaning.Mentioned)).ToList();
        if (lines.Count == 0)
            lines = Excepted(turn, card);
        if (lines.Count > 0)
            return Take(turn, card, [.. lines.Select(l => l.Id)]);
        if (Named(turn, card) is { } named)
            return Take(turn, card, [named.Id]);
        if (turn.Meaning is not { Unread: 0, Mentions.Count: > 0 } || !turn.Meaning.Mentions.All(m => m is { Term: Yes, Denied: false }))
            return Handled.No;
        turn.Reply.Say(EngineLines.WhichOfThese);
        return Handled.AskAgain;
    }

    /// <summary>
    /// "No fever", "my chest is fine", "I fell ten years ago": one line is no answer to the others, so nothing is answered by it. Facts
    /// in the same message are taken.
    /// </summary>
    public static Handled HearOneLine(TurnDraft turn, string card)
    {
        var meaning = turn.Meaning;
        if (meaning.AboutOther || meaning.Topics.Count > 0 || meaning.Muscles.Count > 0 || meaning.Mentions.Any(m => m.Kind == Kinds.Ask)
            || turn.Message.Text.Contains('?', StringComparison.Ordinal) || !(DeniesSign(meaning) || NamesLine(turn, card)))
            return Handled.No;
        Telling.Handle(turn, ask: null);
        turn.Reply.Say(EngineLines.OneLine);
        return Handled.AskAgain;
    }

    public static Handled Take(TurnDraft turn, string card, IReadOnlyList<string> ticked)
    {
        // "None of these" beside a ticked line is a slip: the line counts.
        IReadOnlyList<string> lines = ticked.Count > 1 ? [.. ticked.Where(t => t is not (EngineButtons.None or EngineButtons.NotSure))] : ticked;
        Gates.Take(turn, card, lines);
        turn.Tell($"{Slots.Answered}{card}", string.Join('+', lines));
        return Handled.GoOn;
    }

    private static bool DeniesSign(Meaning meaning) =>
        meaning.Mentions.Any(m => (m.Denied && m.Kind is Kinds.Sign or Kinds.Sensation or Kinds.Flag) || m is { Kind: Kinds.Flag, NotNow: true });

    /// <summary>A word of a line, where nothing is told of the pain.</summary>
    private static bool NamesLine(TurnDraft turn, string card) =>
        turn.Meaning is { Regions.Count: 0, Timing.Count: 0, Side: null }
            && ChoiceMatcher.WordsOf(turn.Message.Text) is var said
            && turn.Knowledge.Cards[card].Lines.Any(l => l.Words.Any(w => IsLong(w) && said.Contains(w)));

    /// <summary>The line whose words are all that is said: "ulcer", "chest", "the legs one".</summary>
    private static CardLine? Named(TurnDraft turn, string card)
    {
        var said = ChoiceMatcher.WordsOf(turn.Message.Text);
        var isPointedAt = said.RemoveWhere(turn.Dialogs.Naming.Contains) > 0;
        if (!said.Any(IsLong) || turn.Meaning.Mentions.Any(m => m.Denied))
            return null;
        var lines = turn.Knowledge.Cards[card].Lines.Where(l => said.IsSubsetOf(ChoiceMatcher.WordsOf(l.Button).Concat(l.Words))).ToList();
        return lines is [var only] && (isPointedAt || said.IsSubsetOf(ChoiceMatcher.WordsOf(only.Button)) || NamesLine(turn, card)) ? only : null;
    }

    /// <summary>The lines that are named behind a word that makes an exception.</summary>
    private static List<CardLine> Excepted(TurnDraft turn, string card)
    {
        var words = turn.Message.Text.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '-'], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, turn.Dialogs.Exceptions.Contains);
        if (at < 0 || turn.Meaning.Mentions.Any(m => m.Denied))
            return [];
        var behind = words.Skip(at + 1).Where(IsLong).ToHashSet(StringComparer.Ordinal);
        return [.. turn.Knowledge.Cards[card].Lines.Where(l => behind.Overlaps(l.Words) || behind.Overlaps(ChoiceMatcher.WordsOf(l.Button)))];
    }

    private static bool IsLong(string word) => word.Length >= ChoiceMatcher.LeastLetters;
}
