using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Knowledge.Loading;

namespace BackPainBot.Core.Dialogs;

/// <summary>Which slots something fills and with what, for the steps that depend on them.</summary>
internal sealed class SlotBook
{
    private readonly Dictionary<string, HashSet<string>> _values = new(StringComparer.Ordinal);
    private readonly List<(FactTest Test, Place Place)> _tests = [];
    private readonly NamesUsed _named = new("slot");

    /// <summary>A choice or a prompt fills the slot.</summary>
    public void Fills(string slot, params ReadOnlySpan<string> values)
    {
        if (!_values.TryGetValue(slot, out var all))
            _values[slot] = all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values)
            all.Add(value);
    }

    /// <summary>Facts that a choice tells.</summary>
    public IReadOnlyList<FactTest> Told(YamlMap map, string key)
    {
        var facts = Read(map, key).Select(f => f.Test).ToList();
        foreach (var (slot, value) in facts)
            Fills(slot, value);
        return facts;
    }

    /// <summary>Facts on which a step depends.</summary>
    public IReadOnlyList<FactTest> Tests(YamlMap map, string key)
    {
        var tests = Read(map, key);
        _tests.AddRange(tests);
        return [.. tests.Select(t => t.Test)];
    }

    /// <summary>Slots below a key that may be missing.</summary>
    public IReadOnlyList<string> Names(YamlMap map, string key) => _named.Texts(map, key);

    public void Named(PlacedText slot) => _named.Use(slot);

    /// <summary>A slot that some choice must be able to fill with this.</summary>
    public void MustHold(string slot, string value, Place place) => _tests.Add((new FactTest(slot, value), place));

    /// <summary>To be called when all files were read.</summary>
    public void Resolve(LoadErrors errors)
    {
        foreach (var (slot, values) in EngineSlots.Values)
            Fills(slot, [.. values]);
        foreach (var (test, place) in _tests)
        {
            _named.Use(new PlacedText(test.Slot, place));
            if (test.Value != Slots.Any && !EngineSlots.HoldsAnything(test.Slot)
                && _values.TryGetValue(test.Slot, out var values) && !values.Contains(test.Value))
                errors.Add(place, $"nothing fills the slot '{test.Slot}' with '{test.Value}'{Nearest.Hint(test.Value, values)}");
        }

        _named.Resolve(_values.Keys, errors);
    }

    private static List<(FactTest Test, Place Place)> Read(YamlMap map, string key) =>
        map.Map(key) is { } facts ? [.. facts.Keys.ToList().Select(slot => (new FactTest(slot, facts.Text(slot)), facts.PlaceOf(slot)))] : [];
}

/// <summary>The slots that the engine fills by itself.</summary>
internal static class EngineSlots
{
    /// <summary>By slot, what the engine fills it with; nothing stands for ids of knowledge, of which there are many.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Values = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [Slots.Region] = [],
        [Slots.RegionHint] = [],
        [Slots.Timing] = [],
        [Slots.Muscle] = [],
        [Slots.Technique] = [],
        [Slots.WantedTechnique] = [],
        [Slots.RefusedTechnique] = [],
        [Slots.Tool] = [],
        [Slots.About] = [],
        [Slots.Walk] = [],
        [Slots.Slow] = [],
        [Slots.Goal] = [],
        [Flagged.Slot] = [],
        [Flagged.LineSlot] = [],
        [Flagged.Which] = [EngineButtons.Mistake],
        [Flagged.Level] = [.. Levels.All, Levels.None],
        [Flagged.Urgent] = [Slots.Yes, Slots.No],
        [Flagged.Times] = [Flagged.Once, Flagged.Twice],
        [Slots.Side] = [Sides.Left, Sides.Right, Sides.Both, Sides.Midline],
        [Slots.Walking] = [Slots.Yes, Slots.No],
        [Slots.Plan] = [Slots.PlanWork],
        [Slots.Pause] = [Slots.Long],
        [Slots.Hurts] = [Slots.Yes],
        [Slots.GivenUp] = [Slots.Yes],
    };

    public static bool HoldsAnything(string slot) => Values.TryGetValue(slot, out var values) && values.Count == 0;
}
