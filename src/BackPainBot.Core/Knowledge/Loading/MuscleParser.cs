namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>Reads a file of <c>muscles/</c>.</summary>
internal static class MuscleParser
{
    public static void Parse(SourceFile file, Draft draft)
    {
        if (YamlFile.Map(file, draft.Errors) is not { } map)
            return;

        var muscle = new Muscle
        {
            Id = map.Text("id"),
            Name = draft.Speech(map, "name"),
            Plain = draft.Speech(map, "plain"),
            Review = Head.Review(map, draft),
            Group = draft.Muscles.ReferAll(map, "group"),
            Findings = FindingParser.Parse(map, draft),
            Techniques = draft.Techniques.ReferAll(map, "techniques"),
        };
        SentenceParser.Parse(map, muscle.Id, draft);
        TopicParser.Parse(map, draft);
        var words = map.PlacedTexts("words");
        map.Done();

        if (draft.Muscles.Add(muscle.Id, muscle, map.Place))
            draft.Vocabulary.Add("muscle", muscle.Id, words, map.Place);
    }
}
