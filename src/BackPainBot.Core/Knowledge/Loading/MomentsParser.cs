namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>Reads the <c>moments</c> of a technique, or of one of its steps.</summary>
internal static class MomentsParser
{
    /// <summary>Of a technique: every moment must be there.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ParseAll(YamlMap technique, Draft draft)
    {
        var moments = Parse(technique, draft);
        foreach (var moment in Moments.All.Where(m => !moments.ContainsKey(m)))
            technique.Error("moments", $"the moment '{moment}' is missing: name the sentences that are said then, in this position");
        return moments;
    }

    /// <summary>Of a step: those in which it differs from its technique.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Parse(YamlMap owner, Draft draft)
    {
        if (owner.Map("moments") is not { } map)
            return TechniqueStep.NoMoments;
        var moments = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var moment in Moments.All.Where(map.Has))
            moments[moment] = draft.Sentences.ReferAll(map, moment);
        map.Done();
        return moments;
    }
}
