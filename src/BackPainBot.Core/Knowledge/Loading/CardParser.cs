namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>Reads <c>cards.yaml</c>.</summary>
internal static class CardParser
{
    private const int MostLines = 8;

    public static void Parse(SourceFile file, Draft draft)
    {
        foreach (var map in YamlFile.List(file, draft.Errors))
        {
            var card = new SafetyCard(map.Text("id"), draft.Sentences.Refer(map, "ask"), Lines(map, draft))
            {
                Why = draft.Sentences.ReferAll(map, "why"),
                Unsure = draft.Flags.ReferOrNull(map, "unsure"),
            };
            SentenceParser.Parse(map, card.Id, draft);
            map.Done();

            if (card.Lines.Count is 0 or > MostLines)
                map.Error("lines", $"card '{card.Id}' must have 1 to {MostLines} lines, not {card.Lines.Count}");
            draft.Cards.Add(card.Id, card, map.Place);
        }
    }

    private static List<CardLine> Lines(YamlMap card, Draft draft)
    {
        var lines = new List<CardLine>();
        var ids = new Catalog<CardLine>("card line", IdForm.Plain, draft.Errors);
        foreach (var map in card.Maps("lines"))
        {
            var line = new CardLine(map.Text("id"), draft.Speech(map, "say"), draft.Speech(map, "button"))
            {
                Words = map.Texts("words"),
                Hear = draft.Vocabulary.Terms.ReferAll(map, "hear"),
            };
            map.Done();
            ids.Add(line.Id, line, map.Place);
            lines.Add(line);
        }

        return lines;
    }
}
