using System.Globalization;
using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Weighing;

namespace BackPainBot.Core.Understanding.Loading;

/// <summary>Reads <c>weights.yaml</c>. A name that no longer means anything is no error: what was learned stays usable while words change.</summary>
internal sealed class WeightReader(YamlMap map, IntentBook book, EvidenceNames names, LoadErrors errors)
{
    private const string Key = "weights";
    private const string Word = "word:";

    private readonly List<string> _intents = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    public Weights Read()
    {
        var lines = map.Text(Key).Split('\n');
        var learned = lines.Select(LineOf).Where(l => l.Weights.Length > 0).ToList();
        var surest = map.RequiredNumber("surest");
        map.Done();
        foreach (var (name, _) in learned.Where(l => l.Name.StartsWith(Word, StringComparison.Ordinal)))
            TakeUp(name[Word.Length..]);
        var known = names.ByName();
        var (anywhere, inStep) = (new Weight[]?[names.Count], new Weight[]?[names.Count]);
        foreach (var (name, own) in learned)
        {
            var isInStep = name.StartsWith(Weights.InStep, StringComparison.Ordinal);
            if (known.TryGetValue(isInStep ? name[Weights.InStep.Length..] : name, out var id))
                (isInStep ? inStep : anywhere)[id] = own;
        }

        var weights = new Weights(_intents, surest);
        weights.Set(anywhere, inStep);
        return weights;
    }

    /// <summary>A word that the lexicon has has its number already.</summary>
    private void TakeUp(string word)
    {
        if (!names.IsKnown(word))
            names.AddWord(word);
    }

    private (string Name, Weight[] Weights) LineOf(string line, int number)
    {
        var parts = line.Split(' ');
        var weights = new List<Weight>();
        for (var i = 1; i < parts.Length; i += 2)
        {
            if (i + 1 == parts.Length || !int.TryParse(parts[i + 1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
                Error(number, $"'{line}' is no evidence with an intent and a whole number after each other");
            else if (!book.Intents.ContainsKey(parts[i]))
                Error(number, $"there is no intent '{parts[i]}'");
            else
                weights.Add(new Weight(IndexOf(parts[i]), value));
        }

        return (parts[0], [.. weights]);
    }

    /// <summary>The text begins on the line below its key.</summary>
    private void Error(int number, string what) => errors.Add(map.Place.Path, map.PlaceOf(Key).Line + 1 + number, what);

    private int IndexOf(string intent)
    {
        if (!_indexes.TryGetValue(intent, out var index))
        {
            index = _intents.Count;
            _indexes.Add(intent, index);
            _intents.Add(intent);
        }

        return index;
    }
}
