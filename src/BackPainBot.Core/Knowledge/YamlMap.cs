using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace BackPainBot.Core.Knowledge;

/// <summary>
/// One mapping of a YAML file. Reading a key that must be there adds an error when it is not; <see cref="Done"/> reports
/// the keys that nobody read, so a misspelt key is never silently ignored.
/// </summary>
public sealed partial class YamlMap
{
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly LoadErrors _errors;

    internal YamlMap(string path, YamlMappingNode node, LoadErrors errors)
    {
        _errors = errors;
        Place = new Place(path, LineOf(node));
        foreach (var (key, value) in node.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            _values[name] = value;
            _lines[name] = LineOf(key);
        }
    }

    /// <summary>Where the mapping begins.</summary>
    public Place Place { get; }

    /// <summary>The keys in the order of the file.</summary>
    public IEnumerable<string> Keys => _values.Keys;

    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>Where a key stands; the mapping's own place when it is missing.</summary>
    public Place PlaceOf(string key) => _lines.TryGetValue(key, out var line) ? Place with { Line = line } : Place;

    /// <summary>A text that must be there; empty, with an error added, when it is not.</summary>
    public string Text(string key)
    {
        if (TextOrNull(key) is { Length: > 0 } text)
            return text;
        if (!Has(key))
            Error(key, $"'{key}' is missing");
        else if (_values[key] is YamlScalarNode)
            Error(key, $"'{key}' is empty");
        return "";
    }

    /// <summary>A text that may be missing.</summary>
    public string? TextOrNull(string key)
    {
        if (Read(key) is not { } node)
            return null;
        if (node is YamlScalarNode scalar)
            return scalar.Value ?? "";
        Error(key, $"'{key}' must be a text");
        return null;
    }

    /// <summary>A text that must be there and one of a few.</summary>
    public string OneOf(string key, IReadOnlyList<string> allowed)
    {
        var text = Text(key);
        if (text.Length > 0 && !allowed.Contains(text))
            Error(key, $"'{key}' must be one of {string.Join(", ", allowed)}, not '{text}'");
        return text;
    }

    /// <summary>A list of texts, each one of a few; a single text counts as a list of one.</summary>
    public IReadOnlyList<string> AllOf(string key, IReadOnlyList<string> allowed)
    {
        var texts = PlacedTexts(key);
        foreach (var (text, place) in texts.Where(t => !allowed.Contains(t.Text)))
            _errors.Add(place, $"'{text}' is unknown in '{key}' (known: {string.Join(", ", allowed)})");
        return [.. texts.Select(t => t.Text)];
    }

    /// <summary>A whole number; <paramref name="fallback"/> when the key is missing.</summary>
    public int Number(string key, int fallback = 0)
    {
        if (TextOrNull(key) is not { } text)
            return fallback;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Error(key, $"'{key}' must be a whole number, not '{text}'");
        return fallback;
    }

    /// <summary>A whole number that must be there; 0, with an error added, when it is not.</summary>
    public int RequiredNumber(string key)
    {
        if (!Has(key))
            Error(key, $"'{key}' is missing");
        return Number(key);
    }

    /// <summary><c>true</c> or <c>false</c>; <paramref name="fallback"/> when the key is missing.</summary>
    public bool Flag(string key, bool fallback = false)
    {
        switch (TextOrNull(key))
        {
            case null: return fallback;
            case "true": return true;
            case "false": return false;
            default:
                Error(key, $"'{key}' must be true or false");
                return fallback;
        }
    }

    /// <summary>A mapping below a key; null when the key is missing.</summary>
    public YamlMap? Map(string key)
    {
        if (Read(key) is not { } node)
            return null;
        if (node is YamlMappingNode map)
            return new YamlMap(Place.Path, map, _errors);
        Error(key, $"'{key}' must be a mapping (key: value)");
        return null;
    }

    /// <summary>Adds an error at the line of a key.</summary>
    public void Error(string key, string what) => _errors.Add(PlaceOf(key), what);

    /// <summary>To be called when all known keys were read: every other key is an error.</summary>
    public void Done()
    {
        foreach (var key in _values.Keys.Where(k => !_read.Contains(k)))
            Error(key, key.Contains(' ') ? Torn(key) : Unknown(key));
    }

    private string Unknown(string key) => $"unknown key '{key}' (known here: {string.Join(", ", _read.Order(StringComparer.Ordinal))})";

    /// <summary>YAML ends a text inside <c>{ }</c> at its first comma and takes the rest for a key.</summary>
    private static string Torn(string key) => $"'{key}' was read as a key: inside {{ }}, put a text that holds a comma in quotes";

    private YamlNode? Read(string key)
    {
        _read.Add(key);
        return _values.GetValueOrDefault(key);
    }

    private static int LineOf(YamlNode node) => (int)Math.Max(1, node.Start.Line);
}
