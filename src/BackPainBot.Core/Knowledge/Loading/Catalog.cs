using System.Collections.Frozen;

namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>
/// All things of one kind, and every place that names one of them. Files refer to each other in any order, so references are
/// gathered while parsing and looked up when all files were read.
/// The kind is what errors call a thing: <c>muscle</c>.
/// </summary>
internal sealed class Catalog<T>(string kind, IdForm form, LoadErrors errors)
{
    private readonly Dictionary<string, (T Value, Place Place)> _entries = new(StringComparer.Ordinal);
    private readonly List<PlacedText> _references = [];

    public IEnumerable<(T Value, Place Place)> Entries => _entries.Values;

    public T? Find(string id) => _entries.TryGetValue(id, out var entry) ? entry.Value : default;

    public bool Has(string id) => _entries.ContainsKey(id);

    public string Hint(string id) => Nearest.Hint(id, _entries.Keys);

    /// <summary>False, with an error added, when the id is of a wrong form or taken.</summary>
    public bool Add(string id, T value, Place place)
    {
        // A missing id was reported where it was read.
        if (id.Length == 0)
            return false;
        if (!form.Fits(id))
            errors.Add(place, $"{kind} id '{id}' must be {form.Rule}");
        else if (!_entries.TryAdd(id, (value, place)))
            errors.Add(place, $"{kind} '{id}' exists already ({_entries[id].Place})");
        else
            return true;
        return false;
    }

    /// <summary>Notes that an id is named; returns it.</summary>
    public string Refer(PlacedText id)
    {
        _references.Add(id);
        return id.Text;
    }

    /// <summary>The id below a key that must be there.</summary>
    public string Refer(YamlMap map, string key)
    {
        var id = map.Text(key);
        return id.Length == 0 ? "" : Refer(new PlacedText(id, map.PlaceOf(key)));
    }

    /// <summary>The id below a key that may be missing.</summary>
    public string? ReferOrNull(YamlMap map, string key) => map.TextOrNull(key) is null ? null : Refer(map, key);

    /// <summary>The ids below a key that may be missing.</summary>
    public IReadOnlyList<string> ReferAll(YamlMap map, string key) => [.. map.PlacedTexts(key).Select(Refer)];

    /// <summary>To be called when every file was read: adds an error for each reference to nothing.</summary>
    public void Resolve()
    {
        foreach (var (id, place) in _references.Where(r => !Has(r.Text)))
            errors.Add(place, $"{kind} '{id}' does not exist{Hint(id)}");
    }

    public FrozenDictionary<string, T> Freeze() => _entries.ToFrozenDictionary(e => e.Key, e => e.Value.Value, StringComparer.Ordinal);
}
