using System.Globalization;

namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>Reads <c>sources.yaml</c>.</summary>
internal static class SourcesParser
{
    private const int MostParagraphs = 9999;
    private static readonly string[] Grades = ["A", "B", "C", "D", "ours"];

    public static void Parse(SourceFile file, Draft draft)
    {
        foreach (var map in YamlFile.List(file, draft.Errors))
        {
            var paragraphs = Paragraphs(map);
            var document = new Document(
                map.Text("id"),
                map.Text("title"),
                map.Text("publisher"),
                map.TextOrNull("date") ?? "",
                map.OneOf("grade", Grades),
                paragraphs,
                NotAdvice(map, paragraphs))
            {
                Url = map.TextOrNull("url"),
            };
            map.Done();
            draft.Documents.Add(document.Id, document, map.Place);
        }
    }

    private static int Paragraphs(YamlMap map)
    {
        var paragraphs = map.Number("paragraphs");
        if (paragraphs is >= 0 and <= MostParagraphs)
            return paragraphs;
        map.Error("paragraphs", $"'paragraphs' must be 0 to {MostParagraphs}, not {paragraphs}");
        return 0;
    }

    private static Dictionary<int, string> NotAdvice(YamlMap map, int paragraphs)
    {
        var reasons = new Dictionary<int, string>();
        if (map.Map("not-advice") is not { } list)
            return reasons;

        foreach (var key in list.Keys)
        {
            if (int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= paragraphs)
                reasons[number] = list.Text(key);
            else
                list.Error(key, $"'{key}' is no paragraph of the document (it has {SourceReader.Range(paragraphs)})");
        }

        return reasons;
    }
}
