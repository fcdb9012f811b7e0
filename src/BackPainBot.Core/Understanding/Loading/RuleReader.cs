using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Phrases;
using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Scopes;

namespace BackPainBot.Core.Understanding.Loading;

/// <summary>Reads the rules; all terms must be known by then.</summary>
internal sealed class RuleReader(TermTable terms, LoadErrors errors)
{
    private static readonly Dictionary<string, Effect> Effects = new(StringComparer.Ordinal)
    {
        ["denies"] = Effect.Denies,
        ["not-now"] = Effect.NotNow,
        ["lasts"] = Effect.Lasts,
        ["supposes"] = Effect.Supposes,
        ["asks"] = Effect.Asks,
        ["ends"] = Effect.Ends,
        ["requests"] = Effect.Requests,
        ["opens"] = Effect.Opens,
        ["joins"] = Effect.Joins,
        ["replaces"] = Effect.Replaces,
        ["other"] = Effect.Other,
        ["self"] = Effect.Self,
        ["tells"] = Effect.Tells,
        ["nothing"] = Effect.Nothing,
    };

    private readonly List<IReadOnlySet<string>> _names = [];

    /// <summary>What each combination and each rule of an intent names.</summary>
    public IReadOnlyList<IReadOnlySet<string>> Names => _names;

    public Dictionary<int, ScopeCue> Scopes(YamlMap map, PhraseReader reader, PhraseAutomaton phrases)
    {
        var usual = map.Texts("touches");
        var cues = new Dictionary<int, ScopeCue>();
        foreach (var entry in map.Maps("cues"))
        {
            var touches = entry.Texts("touches") is { Count: > 0 } own ? own : usual;
            var cue = new ScopeCue(
                EffectOf(entry), entry.Flag("back"), entry.Flag("far"), entry.Flag("final"), entry.Flag("past"), entry.Flag("own"), SetOf(touches, "touches", entry), ReferenceEquals(touches, usual), entry.Place);
            cues[cues.Count] = cue;
            reader.Add(phrases, cues.Count - 1, entry.Texts("words"), entry.Place);
            entry.Text("id");
            entry.Done();
        }

        map.Done();
        return cues;
    }

    public List<Combination> Combinations(YamlMap map)
    {
        var rules = new List<Combination>();
        foreach (var entry in map.Maps("rules"))
        {
            var gives = terms.Find(entry.Text("gives"));
            NoteNames(entry);
            if (gives < 0)
                entry.Error("gives", $"there is no term '{entry.Text("gives")}'");
            else
                rules.Add(new Combination(gives, Elements(entry, "when"), Elements(entry, "unless"), entry.Number("within", 8), entry.Flag("in-order"), entry.Place));
            entry.Done();
        }

        map.Done();
        return rules;
    }

    public IntentBook Intents(YamlMap map)
    {
        var intents = new Dictionary<string, Intent>(StringComparer.Ordinal);
        foreach (var entry in map.Maps("intents"))
        {
            var id = entry.Text("id");
            intents[id] = new Intent(entry.TextOrNull("prints-as") ?? id, SetOf(entry.Texts("leaves-out"), "leaves-out", entry), entry.Has("needs") ? SetOf(entry.Texts("needs"), "needs", entry) : null);
            entry.Done();
        }

        var rules = new List<IntentRule>();
        foreach (var entry in map.Maps("rules"))
        {
            rules.Add(RuleOf(entry, intents));
            entry.Done();
        }

        var flags = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (map.Map("flags-print-as") is { } prints)
        {
            foreach (var flag in prints.Keys.ToList())
                flags[flag] = prints.Text(flag) is var id && id == Levels.None ? null : id;
            prints.Done();
        }

        var otherwise = map.Text("otherwise");
        map.Done();
        return new IntentBook(intents, rules, flags, otherwise);
    }

    public static List<IntentExample> Examples(YamlMap map, IntentBook intents)
    {
        var examples = new List<IntentExample>();
        foreach (var entry in map.Maps("examples"))
        {
            var intent = entry.Text("intent");
            if (!intents.Intents.ContainsKey(intent))
                entry.Error("intent", $"there is no intent '{intent}' in intents.yaml");
            var inStep = entry.Flag("in-step");
            examples.AddRange(entry.PlacedTexts("said").Select(said => new IntentExample(intent, inStep, said)));
            entry.Done();
        }

        map.Done();
        return examples;
    }

    private IntentRule RuleOf(YamlMap entry, Dictionary<string, Intent> intents)
    {
        var intent = entry.Text("intent");
        if (!intents.ContainsKey(intent))
            entry.Error("intent", $"there is no intent '{intent}' in the list above");
        NoteNames(entry);
        return new IntentRule(
            intent,
            Elements(entry, "when"),
            Elements(entry, "unless"),
            entry.Number("covers"),
            entry.Number("words", int.MaxValue),
            entry.Flag("sure"),
            entry.Place);
    }

    private Element[] Elements(YamlMap entry, string key) => Element.Read(entry.Texts(key), terms, entry.PlaceOf(key), errors);

    private void NoteNames(YamlMap entry) =>
        _names.Add(entry.Texts("when").Concat(entry.Texts("unless")).SelectMany(Element.NamesIn).ToHashSet(StringComparer.Ordinal));

    private static Effect EffectOf(YamlMap entry)
    {
        if (Effects.TryGetValue(entry.Text("effect"), out var effect))
            return effect;
        entry.Error("effect", $"unknown effect (known: {string.Join(", ", Effects.Keys)})");
        return Effect.Ends;
    }

    /// <summary>All terms of the names but those of the names with a minus before them.</summary>
    private TermSet SetOf(IReadOnlyList<string> names, string key, YamlMap entry)
    {
        var set = new TermSet(terms.Count);
        var leftOut = names.Where(n => n.StartsWith('-')).SelectMany(n => Named(n[1..], key, entry)).ToHashSet();
        foreach (var term in names.Where(n => !n.StartsWith('-')).SelectMany(n => Named(n, key, entry)).Where(t => !leftOut.Contains(t)))
            set.Add(term);
        return set;
    }

    private IReadOnlyList<int> Named(string name, string key, YamlMap entry)
    {
        var named = terms.Named(name);
        if (named.Count == 0)
            entry.Error(key, $"there is no term '{name}'");
        return named;
    }
}
