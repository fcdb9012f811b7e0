namespace BackPainBot.Core.Dialogs;

/// <summary>What holds now: the journal, folded. Built anew each turn; never stored.</summary>
internal sealed class Facts
{
    private readonly Dictionary<string, List<string>> _told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _denied = new(StringComparer.Ordinal);

    /// <summary>Folds the journal.</summary>
    /// <param name="journal">The answers, oldest first.</param>
    /// <param name="isKnown">False for an id that this version does not have any more: the fact is passed over.</param>
    public Facts(IEnumerable<Answer> journal, Func<Fact, bool> isKnown)
    {
        foreach (var answer in journal)
        {
            foreach (var fact in answer.Facts.Where(isKnown))
                Apply(fact);
        }
    }

    public void Apply(Fact fact)
    {
        switch (fact.Change)
        {
            case Change.Set:
                _told[fact.Slot] = [fact.Value];
                Denied(fact.Slot).Remove(fact.Value);
                break;
            case Change.Add:
                var values = Values(fact.Slot);
                values.Remove(Slots.Unknown);
                if (!values.Contains(fact.Value))
                    values.Add(fact.Value);
                Denied(fact.Slot).Remove(fact.Value);
                break;
            case Change.Deny:
                Values(fact.Slot).Remove(fact.Value);
                if (!Denied(fact.Slot).Contains(fact.Value))
                    Denied(fact.Slot).Add(fact.Value);
                break;
            case Change.Clear:
                _told.Remove(fact.Slot);
                _denied.Remove(fact.Slot);
                break;
        }
    }

    /// <summary>True when something was told, "cannot say" included.</summary>
    public bool Known(string slot) => _told.TryGetValue(slot, out var values) && values.Count > 0;

    /// <summary>The last value told; null when none, or when the person cannot say.</summary>
    public string? One(string slot) =>
        _told.TryGetValue(slot, out var values) && values.Count > 0 && values[^1] != Slots.Unknown ? values[^1] : null;

    /// <summary>All values told, without "cannot say".</summary>
    public IReadOnlyList<string> All(string slot) =>
        _told.TryGetValue(slot, out var values) ? values.FindAll(v => v != Slots.Unknown) : [];

    public IReadOnlyList<string> AllDenied(string slot) => _denied.TryGetValue(slot, out var values) ? values : [];

    public bool Has(string slot, string value) =>
        value == Slots.Any ? Known(slot) : _told.TryGetValue(slot, out var values) && values.Contains(value);

    public bool Holds(IReadOnlyList<FactTest> all, IReadOnlyList<FactTest> none) =>
        all.All(t => Has(t.Slot, t.Value)) && !none.Any(t => Has(t.Slot, t.Value));

    private List<string> Values(string slot) => Get(_told, slot);

    private List<string> Denied(string slot) => Get(_denied, slot);

    private static List<string> Get(Dictionary<string, List<string>> map, string slot)
    {
        if (!map.TryGetValue(slot, out var values))
            map[slot] = values = [];
        return values;
    }
}
