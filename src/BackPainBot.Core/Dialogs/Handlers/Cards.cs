using System.Globalization;
using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Dialogs;

/// <summary>The answer to a safety card.</summary>
internal static class Cards
{
    private const string Yes = $"{Kinds.Answer}:yes";
    private const string Unknown = $"{Kinds.Answer}:unknown";

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
        if (HearNear(turn, card) is not Handled.No and var near)
            return near;
        var lines = Excepted(turn, card);
        if (lines.Count == 0)
            lines = Named(turn, card);
        if (lines.Count > 0)
            return Take(turn, card, [.. lines.Select(l => l.Id)]);
        if (turn.Meaning is { Places.Count: 0, BareNumber: null } && !(card == Gates.DangerCard && turn.Dialogs.EitherWay.Any(turn.Meaning.Mentioned))
            && (turn.Meaning is not { Unread: 0, Mentions.Count: > 0 } || !turn.Meaning.Mentions.All(m => m is { Term: Yes, Denied: false })))
            return Handled.No;
        turn.Reply.Say(EngineLines.WhichOfThese);
        return Handled.AskAgain;
    }

    /// <summary>Told in words that come near to lines of the card.</summary>
    public static Handled HearNear(TurnDraft turn, string card) =>
        LinesNear(turn, card) is { Count: > 0 } near ? Take(turn, card, [.. near.Select(l => l.Id)]) : Handled.No;

    /// <summary>Told while no card is open: it comes near to lines of the danger card, and which of their signs it is, is asked.</summary>
    public static Handled HearNearAnywhere(TurnDraft turn)
    {
        if (LinesNear(turn, Gates.DangerCard) is not { Count: > 0 } near)
            return Handled.No;
        Gates.Tick(turn, Gates.DangerCard, near);
        return Handled.GoOn;
    }

    private static List<CardLine> LinesNear(TurnDraft turn, string card) =>
        turn.Meaning.AboutOther ? [] : [.. turn.Knowledge.Cards[card].Lines.Where(l => l.Hear.Any(turn.Meaning.Mentioned))];

    /// <summary>"Don't know about the aneurysm": nobody is sent anywhere for what is only not known.</summary>
    public static Handled HearUnsure(TurnDraft turn, string card) =>
        card == Gates.PressingCard && !turn.Meaning.AboutOther && turn.Meaning.Mentioned(Unknown)
            && turn.Meaning.Flags is [var only] && turn.Knowledge.Flags.GetValueOrDefault(only)?.Card == card
            ? Take(turn, card, [EngineButtons.NotSure]) : Handled.No;

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
        turn.Reply.Say(meaning.Mentions.Any(m => m.Denied || m.NotNow) || Read.HasWord(turn, turn.Dialogs.Denying) ? EngineLines.OneLine : EngineLines.WhichOfThese);
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

    /// <summary>The lines that are named behind a word that makes an exception, in their own words ("none but the legs") or by their place.</summary>
    private static List<CardLine> Excepted(TurnDraft turn, string card)
    {
        var words = ChoiceMatcher.ListOf(turn.Message.Text);
        var at = words.FindIndex(turn.Dialogs.Exceptions.Contains);
        if (at < 0)
            return [];
        var place = turn.Message.Text.IndexOf(words[at], StringComparison.OrdinalIgnoreCase);
        if (turn.Meaning.Mentions.Any(m => m.Denied && m.Start > place))
            return [];
        var behind = words.Skip(at + 1).Where(w => !turn.Dialogs.BesideLine.Contains(w)).ToList();
        var lines = Gates.OpenLines(turn, card);
        return behind.Count > 0 && behind.TrueForAll(w => LineAt(turn, lines, w) is not null)
            ? [.. behind.Select(w => LineAt(turn, lines, w)!).Distinct()] : [.. lines.Where(l => behind.Exists(w => IsLong(w) && IsWordOf(l, w)))];
    }

    /// <summary>"The legs one", "yes, ulcer", "first and third": words and places of lines, and nothing besides. A word of two lines names neither.</summary>
    private static List<CardLine> Named(TurnDraft turn, string card)
    {
        var words = ChoiceMatcher.ListOf(turn.Message.Text).ConvertAll(Read.Plain);
        words.RemoveAll(turn.Dialogs.BesideLine.Contains);
        if (turn.Meaning.Mentions.LastOrDefault(m => m.Kind == Kinds.Answer) is { Term: Yes })
            words.RemoveAll(turn.Dialogs.PlainNo.Contains);
        if (words.Count == 0 || turn.Meaning.Mentions.Any(m => m.Denied) || turn.Message.Text.Contains('?', StringComparison.Ordinal))
            return [];
        var lines = Gates.OpenLines(turn, card);
        var named = words.ConvertAll(w => LineAt(turn, lines, w) is { } line ? [line] : lines.Where(l => IsWordOf(l, w)).ToList());
        return named.TrueForAll(n => n.Count == 1) ? [.. named.Select(n => n[0]).Distinct()] : [];
    }

    /// <summary>The line that a word or a number names by its place; the last for a place of 0.</summary>
    private static CardLine? LineAt(TurnDraft turn, IReadOnlyList<CardLine> lines, string word)
    {
        if (!turn.Dialogs.Places.TryGetValue(word, out var place) && !(int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out place) && place > 0))
            return null;
        return lines.ElementAtOrDefault(place == 0 ? lines.Count - 1 : place - 1);
    }

    private static bool IsWordOf(CardLine line, string word) => line.Words.Contains(word) || ChoiceMatcher.WordsOf(line.Button).Contains(word);

    private static bool IsLong(string word) => word.Length >= ChoiceMatcher.LeastLetters;
}
