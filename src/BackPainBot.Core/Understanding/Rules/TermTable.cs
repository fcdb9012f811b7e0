using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Understanding.Rules;

/// <summary>Every term as a small number, so that a set of terms is a few machine words.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];
    private readonly List<string> _kinds = [];
    private readonly List<string> _names = [];
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Place> _places = [];
    private readonly List<Traits> _traits = [];
    private readonly List<int> _plain = [];

    public int Count => _ids.Count;

    public string Id(int term) => _ids[term];

    public string Kind(int term) => _kinds[term];

    /// <summary>Its id without the kind before it.</summary>
    public string Name(int term) => _names[term];

    public bool IsNoise(int term) => Is(term, Traits.Noise);

    /// <summary>Its phrases do not pass over fillers: "go back" is not in "go, my back".</summary>
    public bool IsExact(int term) => Is(term, Traits.Exact);

    public void SetExact(int term) => _traits[term] |= Traits.Exact;

    /// <summary>Its phrases stand at the beginning of a sentence: "right, im ready".</summary>
    public bool IsFirst(int term) => Is(term, Traits.First);

    public void SetFirst(int term) => _traits[term] |= Traits.First;

    /// <summary>Gives way to anything else of as many words: "pain 10 years".</summary>
    public bool IsScore(int term) => Is(term, Traits.Score);

    /// <summary>A second number of a term, for phrases that may also mean something else.</summary>
    public int AddVague(string id) => AddSecond(id, Traits.Vague);

    /// <summary>A second number of a term, for phrases that mean it only as a clause of their own: "i do", "it is".</summary>
    public int AddWhole(string id) => AddSecond(id, Traits.Whole);

    /// <summary>The phrase that was found may also mean something else.</summary>
    public bool IsVague(int term) => Is(term, Traits.Vague);

    /// <summary>The phrase that was found counts only as a clause of its own.</summary>
    public bool IsWhole(int term) => Is(term, Traits.Whole);

    /// <summary>The term's first number, for a second one; any other number is its own.</summary>
    public int Plain(int term) => _plain[term];

    /// <summary>-1 when there is no such term.</summary>
    public int Find(string id) => _indexes.TryGetValue(id, out var term) ? term : -1;

    public int Add(string id)
    {
        if (_indexes.TryGetValue(id, out var known))
            return known;
        _indexes.Add(id, _ids.Count);
        return Append(id, string.Intern(id[..id.IndexOf(':')]), Traits.None, plain: _ids.Count);
    }

    /// <summary>A rule names it: not only all of its kind.</summary>
    public bool IsNamed(string id) => _named.Contains(id);

    public void SetPlace(int term, Place place) => _places.TryAdd(term, place);

    /// <summary>Where it is written; null for what the program itself sets.</summary>
    public Place? PlaceOf(int term) => _places.GetValueOrDefault(term);

    /// <summary>Of another table's terms nothing is known: cues of scopes are numbered by themselves.</summary>
    private bool Is(int term, Traits trait) => term < _traits.Count && (_traits[term] & trait) != Traits.None;

    private int AddSecond(string id, Traits trait)
    {
        var term = Add(id);
        return Append(id, _kinds[term], trait, term);
    }

    private int Append(string id, string kind, Traits traits, int plain)
    {
        _ids.Add(id);
        _kinds.Add(kind);
        _names.Add(id[(kind.Length + 1)..]);
        _traits.Add(traits | OfKind(kind));
        _plain.Add(plain);
        return _ids.Count - 1;
    }

    private static Traits OfKind(string kind) => kind switch
    {
        Kinds.Noise or Kinds.Idiom => Traits.Noise,
        Kinds.Score => Traits.Score,
        _ => Traits.None,
    };

    /// <summary>The terms that a name stands for: <c>ask:where</c> itself, <c>region:*</c> all of a kind; empty when there is none.</summary>
    public IReadOnlyList<int> Named(string name)
    {
        if (!name.EndsWith(":*", StringComparison.Ordinal))
        {
            _named.Add(name);
            return Find(name) is >= 0 and var term ? [term] : [];
        }

        var kind = name[..^2];
        return [.. Enumerable.Range(0, Count).Where(t => _kinds[t] == kind)];
    }

    [Flags]
    private enum Traits
    {
        None = 0,
        Exact = 1,
        First = 2,
        Vague = 4,
        Whole = 8,
        Noise = 16,
        Score = 32,
    }
}

/// <summary>A set of terms.</summary>
internal sealed class TermSet(int terms)
{
    private readonly ulong[] _bits = new ulong[terms / 64 + 1];

    // Most sets hold a few terms that stand near each other: only these words are looked at.
    private int _from = int.MaxValue;
    private int _to = -1;

    /// <summary>Term 0 is the lowest bit of the first.</summary>
    public ReadOnlySpan<ulong> Bits => _bits;

    public void Add(int term)
    {
        var word = term >> 6;
        _bits[word] |= 1UL << (term & 63);
        (_from, _to) = (Math.Min(_from, word), Math.Max(_to, word));
    }

    public bool Has(int term) => (_bits[term >> 6] >> (term & 63) & 1) == 1;

    public bool Meets(TermSet other)
    {
        for (var i = Math.Max(_from, other._from); i <= Math.Min(_to, other._to); i++)
        {
            if ((_bits[i] & other._bits[i]) != 0)
                return true;
        }

        return false;
    }
}
