namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>Reads a file of <c>techniques/</c>.</summary>
internal static class TechniqueParser
{
    public static void Parse(SourceFile file, Draft draft)
    {
        if (YamlFile.Map(file, draft.Errors) is not { } map)
            return;

        var technique = new Technique
        {
            Id = map.Text("id"),
            Muscles = Muscles(map, draft),
            Name = draft.Speech(map, "name"),
            Offer = draft.Speech(map, "offer"),
            Review = Head.Review(map, draft),
            Tool = draft.Tools.Refer(map, "tool"),
            Floor = map.Flag("floor"),
            Minutes = Minutes(map),
            Presses = map.AllOf("presses", Pressing.All),
            After = draft.Techniques.ReferOrNull(map, "after"),
            AfterWhy = draft.Sentences.ReferOrNull(map, "after-why"),
            Setup = draft.Sentences.ReferAll(map, "setup"),
            Steps = StepParser.Parse(map, draft),
            SecondSide = draft.Sentences.ReferAll(map, "second-side"),
            Closing = draft.Sentences.ReferAll(map, "closing"),
            Moments = MomentsParser.ParseAll(map, draft),
        };
        SentenceParser.Parse(map, technique.Id, draft);
        TopicParser.Parse(map, draft);
        map.Done();

        if (technique.After is null != technique.AfterWhy is null)
            map.Error(technique.After is null ? "after-why" : "after", "'after' and 'after-why' belong together: write both or neither");
        draft.Techniques.Add(technique.Id, technique, map.Place);
    }

    private static IReadOnlyList<string> Muscles(YamlMap map, Draft draft)
    {
        var muscles = draft.Muscles.ReferAll(map, "muscle");
        if (muscles.Count == 0)
            map.Error("muscle", "'muscle' is missing");
        return muscles;
    }

    private static int Minutes(YamlMap map)
    {
        var minutes = map.RequiredNumber("minutes");
        if (map.Has("minutes") && minutes < 1)
            map.Error("minutes", "'minutes' must be 1 or more");
        return minutes;
    }
}
