namespace BackPainBot.Core.Understanding.Text;

/// <summary>Every word that the bot knows, as a small number, with what is known about it. Built once, then only read.</summary>
internal sealed class Lexicon
{
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<Entry> _entries = [];

    public Lexicon() => _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _entries.Count;

    public int Find(ReadOnlySpan<char> folded) => _lookup.TryGetValue(folded, out var id) ? id : Unknown;

    public string Word(int id) => _entries[id].Word;

    public Uses UsesOf(int id) => id < 0 ? Uses.None : _entries[id].Uses;

    /// <summary>Value of a number word; -1 when the word is none.</summary>
    public int NumberOf(int id) => id < 0 ? -1 : _entries[id].Number;

    /// <summary>Ids of the word classes that the word is in.</summary>
    public ReadOnlySpan<int> ClassesOf(int id) => id < 0 ? [] : _entries[id].Classes;

    public int Add(ReadOnlySpan<char> folded, Uses uses)
    {
        if (!_lookup.TryGetValue(folded, out var id))
        {
            id = _entries.Count;
            var word = folded.ToString();
            _ids.Add(word, id);
            _entries.Add(new Entry(word));
        }

        _entries[id].Uses |= uses;
        return id;
    }

    public void AddToClass(int word, int wordClass) => _entries[word].Classes = [.. _entries[word].Classes, wordClass];

    public void SetNumber(int word, int value) => _entries[word].Number = value;

    private sealed class Entry(string word)
    {
        public string Word { get; } = word;

        public Uses Uses { get; set; }

        public int Number { get; set; } = -1;

        public int[] Classes { get; set; } = [];
    }
}

/// <summary>What a word is good for.</summary>
[Flags]
internal enum Uses
{
    None = 0,

    /// <summary>An ordinary word: correct as it stands, never repaired into a term.</summary>
    Plain = 1,

    /// <summary>May stand inside a phrase without breaking it: "front of <em>my left</em> hip".</summary>
    Filler = 2,

    /// <summary>Names a part of the body in passing ("lift my leg"): counts as a place of pain only beside a symptom.</summary>
    Weak = 4,

    /// <summary>A plural that means both sides: "my hips hurt".</summary>
    Pair = 8,

    /// <summary>Stands in a phrase of some term: a typing error may be repaired to it.</summary>
    Term = 16,

    /// <summary>Says nothing by itself ("the", "please"): does not count when it is asked how much of a message was understood.</summary>
    Slight = 32,

    /// <summary>Names a time, or by itself a part, only as the whole of an answer: "always", "evening", "behind".</summary>
    Alone = 64,

    /// <summary>Names a part that one lies on or finds one's way by ("navel"): in a question it is a place of pain only beside a symptom.</summary>
    Landmark = 128,

    /// <summary>Complains, also within the name of a part or of a time: "belly <em>pain</em>", "<em>stiff</em> every morning".</summary>
    Complaint = 256,
}
