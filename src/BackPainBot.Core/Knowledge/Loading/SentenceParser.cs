namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>Reads the <c>sentences</c> of a file.</summary>
internal static class SentenceParser
{
    /// <summary>The owner is the id of the file (of the card, in <c>cards.yaml</c>), with which the ids of its sentences begin.</summary>
    public static void Parse(YamlMap file, string owner, Draft draft)
    {
        foreach (var map in file.Maps("sentences"))
        {
            var id = map.Text("id");
            if (id.Length > 0 && owner.Length > 0 && !id.StartsWith($"{owner}.", StringComparison.Ordinal))
                map.Error("id", $"sentence id '{id}' must begin with '{owner}.'");

            var sources = Sources(map, id, draft);
            var sentence = new Sentence(id, draft.Speech(map, "say"), sources, map.Texts("facts"), map.Place);
            map.Done();
            draft.Sentences.Add(id, sentence, map.Place);
        }
    }

    private static List<Citation> Sources(YamlMap map, string id, Draft draft)
    {
        var written = map.PlacedTexts("source");
        if (written.Count == 0)
            map.Error("source", $"sentence '{id}' has no source (name a document of sources.yaml; 'ours' for a choice of this project)");

        var sources = new List<Citation>();
        foreach (var source in written)
        {
            if (SourceReader.Read(source, draft) is not { } citation)
                continue;
            draft.Citations.Add((citation, id, source.Place));
            sources.Add(citation);
        }

        return sources;
    }
}
