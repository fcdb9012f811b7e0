using System.Globalization;
using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding.Weighing;

/// <summary>How a finding is evidence; behind it the terms of the names, in this order.</summary>
internal enum How
{
    Found,
    Denied,

    /// <summary>It begins the message.</summary>
    First,

    /// <summary>It begins a clause.</summary>
    Clause,

    /// <summary>It makes up half of the message or more.</summary>
    Most,
}

/// <summary>
/// Every piece of evidence as a small number, so that weighing makes no texts. Its names are those of <c>weights.yaml</c>: a term, or its kind
/// where which one it is says nothing about what a message is for; <c>word:</c>, <c>length:</c>, <c>any</c>; behind <c>denied/</c>,
/// <c>first/</c>, <c>clause/</c> or <c>most/</c>.
/// </summary>
internal sealed class EvidenceNames
{
    /// <summary>No evidence.</summary>
    public const int None = -1;

    private const string Any = "any";
    private const string WordPrefix = "word:";
    private const string LengthPrefix = "length:";

    /// <summary>In words: how finely the length of a message is told.</summary>
    private const int LengthStep = 3;

    /// <summary>In <see cref="LengthStep"/>s: anything longer is long.</summary>
    private const int Longest = 6;

    /// <summary>Which one of them it is says nothing about what the message is for.</summary>
    private static readonly HashSet<string> AsKinds =
        [Kinds.Region, Kinds.Time, Kinds.Side, Kinds.Muscle, Kinds.Tool, Kinds.Sensation, Kinds.Duration, Kinds.Score];

    /// <summary>They decide by rules alone.</summary>
    private static readonly HashSet<string> LeftOut = [Kinds.Flag, Kinds.Part, Kinds.Noise, Kinds.Idiom];

    private static readonly string[] Prefixes = ["", "denied/", "first/", "clause/", "most/"];

    private readonly TermTable _terms;
    private readonly Lexicon _lexicon;
    private readonly int[] _ofTerm;
    private readonly int _words;
    private readonly List<string> _others = [];
    private readonly Dictionary<string, int> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _wordLookup;

    public EvidenceNames(TermTable terms, Lexicon lexicon)
    {
        (_terms, _lexicon) = (terms, lexicon);
        _wordLookup = _byWord.GetAlternateLookup<ReadOnlySpan<char>>();
        _ofTerm = new int[terms.Count];
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var term = 0; term < terms.Count; term++)
        {
            var kind = terms.Kind(term);
            if (AsKinds.Contains(kind))
                kinds.TryAdd(kind, term);
            _ofTerm[term] = LeftOut.Contains(kind) ? None : kinds.GetValueOrDefault(kind, term);
        }

        _words = terms.Count * Prefixes.Length;
        for (var length = 0; length <= Longest; length++)
            _others.Add(LengthPrefix + length.ToString(CultureInfo.InvariantCulture));
        _others.Add(Any);
        _others.Add(WordPrefix + "0");
    }

    /// <summary>All numbers are below this.</summary>
    public int Count => Others + _others.Count;

    /// <summary>Holds for every message: how common an intent is.</summary>
    public int OfAll => Others + Longest + 1;

    /// <summary>Any number is one word.</summary>
    public int OfNumbers => Others + Longest + 2;

    private int Others => _words + _lexicon.Count;

    /// <summary><see cref="None"/> when it decides by rules alone.</summary>
    public int OfTerm(How how, int term) => _ofTerm[term] is var own && own == None ? None : (int)how * _terms.Count + own;

    /// <summary>A word of the lexicon.</summary>
    public int OfWord(int word) => _words + word;

    /// <summary>A word that the lexicon does not have; <see cref="None"/> when nothing was learned about it either.</summary>
    /// <param name="word">In lower case.</param>
    public int OfWord(ReadOnlySpan<char> word) => _wordLookup.TryGetValue(word, out var id) ? id : None;

    /// <summary>By the words of a message.</summary>
    public int OfLength(int tokens) => Others + Math.Min(Longest, tokens / LengthStep);

    /// <summary>The lexicon has it, or all numbers are it.</summary>
    public bool IsKnown(string word) => _lexicon.Find(word) != Lexicon.Unknown || word == "0";

    /// <summary>Takes up a word that the lexicon does not have.</summary>
    public int AddWord(string word)
    {
        if (!_byWord.TryGetValue(word, out var id))
        {
            id = Count;
            _byWord.Add(word, id);
            _others.Add(WordPrefix + word);
        }

        return id;
    }

    public string NameOf(int id)
    {
        if (id >= Others)
            return _others[id - Others];
        if (id >= _words)
            return WordPrefix + _lexicon.Word(id - _words);
        var term = id % _terms.Count;
        return Prefixes[id / _terms.Count] + (AsKinds.Contains(_terms.Kind(term)) ? _terms.Kind(term) : _terms.Id(term));
    }

    /// <summary>The numbers of all names; of a name of a kind, its one.</summary>
    public Dictionary<string, int> ByName()
    {
        var names = new Dictionary<string, int>(Count, StringComparer.Ordinal);
        for (var how = 0; how < Prefixes.Length; how++)
        {
            for (var term = 0; term < _ofTerm.Length; term++)
            {
                if (OfTerm((How)how, term) is >= 0 and var id)
                    names.TryAdd(NameOf(id), id);
            }
        }

        for (var id = _words; id < Count; id++)
            names.TryAdd(NameOf(id), id);
        return names;
    }
}
