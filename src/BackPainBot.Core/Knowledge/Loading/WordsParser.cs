namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>Reads a file of <c>words/</c>.</summary>
internal static class WordsParser
{
    private static readonly string[] KindsOfOtherFiles = ["muscle", "technique", "region", "time", "tool", "side", "flag"];

    public static void Parse(SourceFile file, Draft draft)
    {
        if (YamlFile.Map(file, draft.Errors) is not { } map)
            return;

        var kind = map.Text("kind");
        if (KindsOfOtherFiles.Contains(kind))
            map.Error("kind", $"words of kind '{kind}' belong to the file of the {kind} itself");
        foreach (var term in map.Maps("terms"))
        {
            var whole = term.PlacedTexts("whole");
            draft.Vocabulary.Add(kind, term.Text("id"), [.. term.PlacedTexts("words"), .. whole], whole, term.Place);
            term.Done();
        }

        map.Done();
    }
}
