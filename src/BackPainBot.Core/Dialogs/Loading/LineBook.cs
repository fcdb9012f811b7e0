using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Knowledge.Loading;

namespace BackPainBot.Core.Dialogs;

/// <summary>All lines of the dialogs, and the resolving of the names by which steps refer to them.</summary>
internal sealed class LineBook(KnowledgeBase knowledge, LoadErrors errors)
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    public HashSet<string> SentencesUsed { get; } = new(StringComparer.Ordinal);

    public void Collect(DialogFile file)
    {
        if (file.Map.Map("lines") is not { } lines)
            return;
        foreach (var key in lines.Keys.ToList())
        {
            var id = $"{file.Name}.{key}";
            Texts[id] = lines.Text(key);
            _places[id] = lines.PlaceOf(key);
            SpeechCheck.CheckSlots(new PlacedText(Texts[id], _places[id]), Placeholders.Of(id), errors);
        }
    }

    /// <summary>Full ids of the names below a key: a line of the same file, or a sentence of <c>knowledge/</c>.</summary>
    public IReadOnlyList<string> Resolve(DialogFile file, YamlMap map, string key) =>
        [.. map.Texts(key).Select(name => Resolve(file, map, key, name))];

    /// <summary>Full id of one name: a line of the same file, or a sentence of <c>knowledge/</c>.</summary>
    public string Resolve(DialogFile file, YamlMap map, string key, string name)
    {
        var own = $"{file.Name}.{name}";
        if (Texts.ContainsKey(own))
        {
            _used.Add(own);
            return own;
        }

        if (name.StartsWith(Moments.Prefix, StringComparison.Ordinal))
        {
            if (!Moments.All.Contains(name[Moments.Prefix.Length..]))
                map.Error(key, $"'{name}' is no moment of a technique (known: {string.Join(", ", Moments.All.Select(m => Moments.Prefix + m))})");
            return name;
        }

        // A line of another file, by its full id.
        if (Texts.ContainsKey(name))
            _used.Add(name);
        else if (knowledge.Sentences.ContainsKey(name))
            SentencesUsed.Add(name);
        else
            map.Error(key, $"'{name}' is neither a line of this file nor a sentence of knowledge/");
        return name;
    }

    /// <summary>The engine names these lines itself; they need no step that refers to them.</summary>
    public void UsedByEngine(string id, Place place)
    {
        if (!Texts.ContainsKey(id))
            errors.Add(place, $"the line '{id[(id.IndexOf('.') + 1)..]}' is missing; the engine says it");
        _used.Add(id);
    }

    public void ReportUnused()
    {
        foreach (var (id, place) in _places)
        {
            if (!_used.Contains(id))
                errors.Add(place, $"no step says the line '{id[(id.IndexOf('.') + 1)..]}'; use it or delete it");
        }
    }
}
