namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>Cards are short enough to be read, and ticking a line always leads to a flag.</summary>
internal static class CardCheck
{
    private const int MostCharacters = 450;

    public static void Run(Draft draft)
    {
        var covered = new HashSet<(string Card, string Line)>();
        foreach (var (card, (line, place)) in draft.CoveredLines)
        {
            covered.Add((card, line));
            var lines = draft.Cards.Find(card)?.Lines.Select(l => l.Id).ToList();
            if (lines?.Contains(line) == false)
                draft.Errors.Add(place, $"card '{card}' has no line '{line}'{Nearest.Hint(line, lines)}");
        }

        foreach (var (card, place) in draft.Cards.Entries)
        {
            CheckLength(card, place, draft);
            foreach (var line in card.Lines.Where(l => !covered.Contains((card.Id, l.Id))))
                draft.Errors.Add(place, $"line '{line.Id}' of card '{card.Id}' is the 'line' of no flag: name it in the flag that it asks for");
        }
    }

    private static void CheckLength(SafetyCard card, Place place, Draft draft)
    {
        var characters = (draft.Sentences.Find(card.Ask)?.Say.Length ?? 0) + card.Lines.Sum(l => l.Say.Length);
        if (characters > MostCharacters)
            draft.Errors.Add(place, $"card '{card.Id}' has {characters} characters with its question (at most {MostCharacters})");
    }
}
