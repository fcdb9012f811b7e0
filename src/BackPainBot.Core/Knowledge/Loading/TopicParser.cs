namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>Reads the <c>topics</c> of a file, and the files of <c>topics/</c>, which hold those of no single thing.</summary>
internal static class TopicParser
{
    private const string TechniqueKind = "technique:";
    private const int FewestExamples = 2;
    private const int MostSentences = 3;

    public static void ParseFile(SourceFile file, Draft draft)
    {
        if (YamlFile.Map(file, draft.Errors) is not { } map)
            return;

        var id = map.Text("id");
        Head.Review(map, draft);
        SentenceParser.Parse(map, id, draft);
        Parse(map, draft);
        map.Done();
        draft.TopicFiles.Add(id, file.Path, map.Place);
    }

    public static void Parse(YamlMap file, Draft draft)
    {
        foreach (var map in file.Maps("topics"))
        {
            var topic = new Topic(
                map.Text("id"),
                [.. map.Choices("when").Select(choice => (IReadOnlyList<string>)[.. choice.Select(term => Refer(term, draft))])],
                draft.Sentences.ReferAll(map, "say"),
                map.Texts("examples"),
                map.Place);
            map.Done();

            CheckCounts(map, topic);
            draft.Topics.Add(topic.Id, topic, map.Place);
        }
    }

    private static void CheckCounts(YamlMap map, Topic topic)
    {
        if (topic.When.Count == 0 || topic.When.Any(choice => choice.Count == 0))
            map.Error("when", $"topic '{topic.Id}' must name under 'when' what is meant by those who ask it");
        if (topic.Say.Count is 0 or > MostSentences)
            map.Error("say", $"topic '{topic.Id}' must say 1 to {MostSentences} sentences, not {topic.Say.Count}");
        if (topic.Examples.Count < FewestExamples)
            map.Error("examples", $"topic '{topic.Id}' must have at least {FewestExamples} examples, not {topic.Examples.Count}");
    }

    /// <summary>A technique is no term, as people do not say its name; the place of the talk can mean it all the same.</summary>
    private static string Refer(PlacedText term, Draft draft)
    {
        if (term.Text.StartsWith(TechniqueKind, StringComparison.Ordinal))
            draft.Techniques.Refer(term with { Text = term.Text[TechniqueKind.Length..] });
        else
            draft.Vocabulary.Terms.Refer(term);
        return term.Text;
    }
}
