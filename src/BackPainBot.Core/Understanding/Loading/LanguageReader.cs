using System.Collections.Frozen;
using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding.Loading;

/// <summary>Reads how other languages are known; each becomes a term <c>language:id</c>.</summary>
internal static class LanguageReader
{
    public static List<Language> Read(YamlMap map, TermTable terms)
    {
        var languages = new List<Language>();
        foreach (var entry in map.Maps("languages"))
        {
            var words = entry.TextOrNull("words") ?? "";
            var id = entry.Text("id");
            var language = new Language(
                id,
                terms.Add($"{Kinds.Language}:{id}"),
                [.. entry.Texts("letters").Select(range => RangeOf(range, entry))],
                entry.TextOrNull("with") ?? "",
                words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal));
            if (language is { Letters.Count: 0, Words.Count: 0 })
                entry.Error("id", "a language is known by its 'letters' or by its 'words': name some");
            languages.Add(language);
            entry.Done();
        }

        map.Done();
        return languages;
    }

    private static (char First, char Last) RangeOf(string range, YamlMap entry)
    {
        if (range is [var first, '-', var last] && first <= last)
            return (first, last);
        entry.Error("letters", $"'{range}' is no range of letters: write the first, a hyphen and the last");
        return default;
    }
}
