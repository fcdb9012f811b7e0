using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding.Loading;

/// <summary>Reads single words: plain words, notes on words, word classes.</summary>
internal sealed class LexiconReader(Lexicon lexicon)
{
    private readonly List<IReadOnlySet<string>> _shares = [];

    /// <summary>Terms, or kinds of them, that have words in common on purpose.</summary>
    public IReadOnlyList<IReadOnlySet<string>> Shares => _shares;

    /// <summary>All of them; gives the ids of the classes by name.</summary>
    public Dictionary<string, int> Read(GrammarFiles files)
    {
        PlainWords(files["plain-words"]);
        Notes(files["notes"]);
        return Classes(files["classes"]);
    }

    private void PlainWords(YamlMap map)
    {
        foreach (var word in map.Text("words").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            Add(word, Uses.Plain);
        map.Done();
    }

    private void Notes(YamlMap map)
    {
        AddAll(map.Texts("fillers"), Uses.Filler | Uses.Slight | Uses.Plain);
        AddAll(map.Texts("passed-over"), Uses.Filler | Uses.Plain);
        AddAll(map.Texts("slight"), Uses.Slight | Uses.Plain);
        AddAll(map.Texts("weak"), Uses.Weak);
        AddAll(map.Texts("alone"), Uses.Weak | Uses.Alone);
        AddAll(map.Texts("landmarks"), Uses.Landmark);
        AddAll(map.Texts("complaints"), Uses.Complaint);
        AddAll(map.Texts("pairs"), Uses.Pair);
        _shares.AddRange(map.Texts("shares").Select(names => names.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal)));
        if (map.Map("numbers") is { } numbers)
        {
            foreach (var word in numbers.Keys.ToList())
                lexicon.SetNumber(Add(word, Uses.Plain), numbers.Number(word));
        }

        map.Done();
    }

    /// <summary>The ids of the classes by name.</summary>
    private Dictionary<string, int> Classes(YamlMap map)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in map.Keys.ToList())
        {
            ids.Add(name, ids.Count);
            foreach (var word in map.Texts(name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
                lexicon.AddToClass(Add(word, Uses.Term), ids[name]);
        }

        map.Done();
        return ids;
    }

    private void AddAll(IEnumerable<string> words, Uses uses)
    {
        foreach (var word in words.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            Add(word, uses);
    }

    private int Add(string word, Uses uses)
    {
        Span<char> buffer = stackalloc char[Scanner.LongestWord];
        var scanner = new Scanner(word, buffer);
        scanner.Next();
        return lexicon.Add(scanner.Folded, uses);
    }
}
