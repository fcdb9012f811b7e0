using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Understanding.Rules;

/// <summary>Every term as a small number, so that a set of terms is a few machine words.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];
    private readonly List<string> _kinds = [];
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Place> _places = [];
    private readonly HashSet<int> _exact = [];
    private readonly HashSet<int> _first = [];
    private readonly HashSet<int> _vague = [];
    private readonly HashSet<int> _whole = [];
    private readonly Dictionary<int, int> _plain = [];

    public int Count => _ids.Count;

    public string Id(int term) => _ids[term];

    public string Kind(int term) => _kinds[term];

    public bool IsNoise(int term) => term < Count && (ReferenceEquals(_kinds[term], Kinds.Noise) || ReferenceEquals(_kinds[term], Kinds.Idiom));

    /// <summary>Its phrases do not pass over fillers: "go back" is not in "go, my back".</summary>
    public bool IsExact(int term) => _exact.Contains(term);

    public void SetExact(int term) => _exact.Add(term);

    /// <summary>Its phrases stand at the beginning of a sentence: "right, im ready".</summary>
    public bool IsFirst(int term) => _first.Contains(term);

    public void SetFirst(int term) => _first.Add(term);

    /// <summary>Gives way to anything else of as many words: "pain 10 years".</summary>
    public bool IsScore(int term) => term < Count && ReferenceEquals(_kinds[term], Kinds.Score);

    /// <summary>A second number of a term, for phrases that may also mean something else.</summary>
    public int AddVague(string id) => AddSecond(id, _vague);

    /// <summary>A second number of a term, for phrases that mean it only as a clause of their own: "i do", "it is".</summary>
    public int AddWhole(string id) => AddSecond(id, _whole);

    /// <summary>The phrase that was found may also mean something else.</summary>
    public bool IsVague(int term) => _vague.Contains(term);

    /// <summary>The phrase that was found counts only as a clause of its own.</summary>
    public bool IsWhole(int term) => _whole.Contains(term);

    /// <summary>The term's first number, for a second one; any other number is its own.</summary>
    public int Plain(int term) => _plain.GetValueOrDefault(term, term);

    /// <summary>-1 when there is no such term.</summary>
    public int Find(string id) => _indexes.TryGetValue(id, out var term) ? term : -1;

    public int Add(string id)
    {
        if (_indexes.TryGetValue(id, out var known))
            return known;
        _indexes.Add(id, _ids.Count);
        _ids.Add(id);
        _kinds.Add(string.Intern(id[..id.IndexOf(':')]));
        return _ids.Count - 1;
    }

    /// <summary>A rule names it: not only all of its kind.</summary>
    public bool IsNamed(string id) => _named.Contains(id);

    public void SetPlace(int term, Place place) => _places.TryAdd(term, place);

    /// <summary>Where it is written; null for what the program itself sets.</summary>
    public Place? PlaceOf(int term) => _places.GetValueOrDefault(term);

    private int AddSecond(string id, HashSet<int> kind)
    {
        var term = Add(id);
        kind.Add(_ids.Count);
        _plain.Add(_ids.Count, term);
        _ids.Add(id);
        _kinds.Add(_kinds[term]);
        return _ids.Count - 1;
    }

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
}

/// <summary>A set of terms.</summary>
internal readonly struct TermSet(int terms)
{
    private readonly ulong[] _bits = new ulong[terms / 64 + 1];

    /// <summary>Term 0 is the lowest bit of the first.</summary>
    public ReadOnlySpan<ulong> Bits => _bits;

    public void Add(int term) => _bits[term >> 6] |= 1UL << (term & 63);

    public bool Has(int term) => (_bits[term >> 6] >> (term & 63) & 1) == 1;

    public bool Meets(TermSet other)
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            if ((_bits[i] & other._bits[i]) != 0)
                return true;
        }

        return false;
    }
}
