namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>No thing stands above or before itself.</summary>
internal static class OrderCheck
{
    public static void Run(Draft draft)
    {
        foreach (var catalog in new[] { draft.Regions, draft.Times, draft.Tools, draft.Sides })
            CheckParents(catalog, draft.Errors);
        foreach (var (technique, place) in draft.Techniques.Entries)
            CheckAfter(technique, place, draft);
    }

    /// <summary>Programs are shown the parent, so the parent must be one of the coarse ids that they know.</summary>
    private static void CheckParents(Catalog<Named> catalog, LoadErrors errors)
    {
        foreach (var (named, place) in catalog.Entries)
        {
            if (named.Is is { } parent && catalog.Find(parent)?.Is is { } grandparent)
                errors.Add(place, $"'{named.Id}' is '{parent}', which is itself '{grandparent}': 'is' must name a coarse id");
        }
    }

    private static void CheckAfter(Technique technique, Place place, Draft draft)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var before = technique; before?.After is { } after; before = draft.Techniques.Find(after))
        {
            if (!seen.Add(after))
                return;
            if (after != technique.Id)
                continue;
            draft.Errors.Add(place, $"technique '{technique.Id}' comes after itself: follow the 'after' keys and take one out");
            return;
        }
    }
}
