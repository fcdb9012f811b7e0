using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Knowledge.Loading;

namespace BackPainBot.Core.Dialogs;

/// <summary>
/// The ids of one kind that dialogs name. Files name each other in any order, so they are looked up when all were read.
/// The kind is what errors call a thing: <c>prompt</c>.
/// </summary>
internal sealed class NamesUsed(string kind)
{
    private readonly List<PlacedText> _used = [];

    public IEnumerable<string> All => _used.Select(u => u.Text);

    /// <summary>Notes that an id is named; returns it. An empty one was told where it was read.</summary>
    public string Use(PlacedText id)
    {
        if (id.Text.Length > 0)
            _used.Add(id);
        return id.Text;
    }

    /// <summary>The id below a key that must be there.</summary>
    public string Text(YamlMap map, string key) => Use(new PlacedText(map.Text(key), map.PlaceOf(key)));

    /// <summary>The id below a key that may be missing.</summary>
    public string? TextOrNull(YamlMap map, string key) => map.TextOrNull(key) is null ? null : Text(map, key);

    /// <summary>The ids below a key that may be missing.</summary>
    public IReadOnlyList<string> Texts(YamlMap map, string key) => [.. map.PlacedTexts(key).Select(Use)];

    /// <summary>Adds an error for each id that does not exist.</summary>
    public void Resolve(IReadOnlyCollection<string> known, LoadErrors errors)
    {
        foreach (var (id, place) in _used.Where(u => !known.Contains(u.Text)))
            errors.Add(place, $"{kind} '{id}' does not exist{Nearest.Hint(id, known)}");
    }
}
