namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>Reads <c>regions.yaml</c>, <c>times.yaml</c>, <c>tools.yaml</c> and <c>sides.yaml</c>.</summary>
internal static class NamedParser
{
    /// <summary>The kind is that of the terms (<c>region</c>); the things go into the catalog.</summary>
    public static void Parse(SourceFile file, string kind, Catalog<Named> catalog, Draft draft)
    {
        foreach (var map in YamlFile.List(file, draft.Errors))
        {
            var isRegion = ReferenceEquals(catalog, draft.Regions);
            var isTime = ReferenceEquals(catalog, draft.Times);
            var vague = isRegion ? map.PlacedTexts("vague") : [];
            var words = map.PlacedTexts("words");
            var named = new Named
            {
                Id = map.Text("id"),
                Name = draft.Speech(map, "name"),
                Told = map.Has("told") ? draft.Speech(map, "told") : null,
                Is = catalog.ReferOrNull(map, "is"),
                Shown = map.Flag("shown", fallback: true),
                Complains = isTime && map.Flag("complains"),
                Alternatives = isRegion ? catalog.ReferAll(map, "alternatives") : [],
                Answers = isRegion || isTime ? map.Texts("answers") : [],
                Vague = [.. vague.Select(w => w.Text)],
                Treated = !isRegion || map.Flag("treated", fallback: true),
            };
            map.Done();

            if (vague.Count > 0 && named.Alternatives.Count == 0)
                map.Error("vague", "'vague' needs 'alternatives': the ids that these words may also mean");
            if (catalog.Add(named.Id, named, map.Place))
                draft.Vocabulary.Add(kind, named.Id, [.. words, .. vague], map.Place);
        }
    }
}
