using System.Collections.Frozen;

namespace BackPainBot.Core.Knowledge;

/// <summary>Facts prepared for looking up: finer ids count for their coarser ones too, a side has the values of findings.</summary>
internal sealed class ToldFacts(KnowledgeBase knowledge, PainFacts facts)
{
    private readonly HashSet<string> _regions = WithParents(facts.Regions, knowledge.Regions);
    private readonly HashSet<string> _timings = WithParents(facts.Timings, knowledge.Times);
    private readonly HashSet<string> _deniedRegions = new(facts.DeniedRegions, StringComparer.Ordinal);
    private readonly HashSet<string> _deniedTimings = new(facts.DeniedTimings, StringComparer.Ordinal);
    private readonly string? _side = facts.Side is Sides.Left or Sides.Right ? PainSlots.OneSide : facts.Side;

    /// <summary>Null when nothing was told about it. A side that was told denies every other.</summary>
    public bool? Holds(string slot, string value) => slot switch
    {
        PainSlots.Region => Holds(value, _regions, _deniedRegions),
        PainSlots.Timing => Holds(value, _timings, _deniedTimings),
        _ => _side is null ? null : _side == value,
    };

    public bool IsOpen(string slot, string value) => Holds(slot, value) is null;

    private static bool? Holds(string value, HashSet<string> told, HashSet<string> denied)
    {
        if (told.Contains(value))
            return true;
        return denied.Contains(value) ? false : null;
    }

    private static HashSet<string> WithParents(IReadOnlyCollection<string> told, FrozenDictionary<string, Named> named)
    {
        var all = new HashSet<string>(told, StringComparer.Ordinal);
        foreach (var id in told)
        {
            if (named.TryGetValue(id, out var one) && one.Is is { } parent)
                all.Add(parent);
        }

        return all;
    }
}
