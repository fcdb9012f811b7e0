namespace BackPainBot.Core.Knowledge;

/// <summary>
/// Which muscles may be behind a pain: the sum of the weighted findings that what was told bears out or rules out. The order
/// in which it was told changes nothing.
/// </summary>
public static class Ranking
{
    private const int MostLikely = 3;

    /// <summary>Every muscle that has findings, by falling score; equal scores by id.</summary>
    public static IReadOnlyList<RankedMuscle> Rank(KnowledgeBase knowledge, PainFacts facts)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(facts);

        var told = new ToldFacts(knowledge, facts);
        return
        [
            .. knowledge.Muscles.Values
                .Where(m => m.Findings.Count > 0)
                .Select(m => Rank(m, told))
                .OrderByDescending(m => m.Score)
                .ThenBy(m => m.Muscle, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// At most three muscles that something speaks for, none of them with less than half the best score. Where a place was told,
    /// each has a reason about the place; else none is likely for its side alone, as muscles come in pairs.
    /// </summary>
    public static IReadOnlyList<RankedMuscle> Likely(KnowledgeBase knowledge, PainFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var fitting = Rank(knowledge, facts).Where(m => m.Score > 0 && m.For.Any(r => facts.Regions.Count > 0 ? IsOfPlace(r) : r.Slot != PainSlots.Side)).ToList();
        return [.. fitting.Where(m => m.Score * 2 >= fitting[0].Score).Take(MostLikely)];
    }

    private static bool IsOfPlace(Reason reason) => reason is { Slot: PainSlots.Region, Denied: false };

    /// <summary>
    /// The single answers, not given yet, after which another muscle would be first; by slot, then value. A side is proposed only
    /// when none was told.
    /// </summary>
    public static IReadOnlyList<Turning> WouldChange(KnowledgeBase knowledge, PainFacts facts)
    {
        var first = First(Rank(knowledge, facts));
        var told = new ToldFacts(knowledge, facts);
        var turnings = new List<Turning>();
        foreach (var (slot, value) in knowledge.Muscles.Values.SelectMany(m => m.Findings).Select(f => (f.Slot, f.Value)).Distinct())
        {
            if (!told.IsOpen(slot, value))
                continue;
            var then = First(Rank(knowledge, With(facts, slot, value)));
            if (then is not null && then != first)
                turnings.Add(new Turning(slot, value, then));
        }

        return [.. turnings.OrderBy(t => t.Slot, StringComparer.Ordinal).ThenBy(t => t.Value, StringComparer.Ordinal)];
    }

    private static RankedMuscle Rank(Muscle muscle, ToldFacts told)
    {
        var reasons = new List<Reason>();
        foreach (var finding in muscle.Findings)
        {
            var holds = told.Holds(finding.Slot, finding.Value);
            var weight = holds switch { true => finding.Weight, false => finding.Denied, null => 0 };
            if (weight != 0)
                reasons.Add(new Reason(finding.Slot, finding.Value, weight, finding.Because, Denied: holds == false));
        }

        return new RankedMuscle(
            muscle.Id,
            reasons.Sum(r => r.Weight),
            [.. reasons.Where(r => r.Weight > 0).OrderByDescending(r => r.Weight)],
            [.. reasons.Where(r => r.Weight < 0).OrderBy(r => r.Weight)]);
    }

    private static string? First(IReadOnlyList<RankedMuscle> ranking) => ranking is [{ Score: > 0 } first, ..] ? first.Muscle : null;

    private static PainFacts With(PainFacts facts, string slot, string value) => slot switch
    {
        PainSlots.Region => facts with { Regions = [.. facts.Regions, value] },
        PainSlots.Timing => facts with { Timings = [.. facts.Timings, value] },
        _ => facts with { Side = value },
    };
}
