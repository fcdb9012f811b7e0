using System.Runtime.InteropServices;

namespace BackPainBot.Core.Understanding.Text;

/// <summary>
/// Repairs typing errors. All forms of every term word with one letter left out (two for long words) are prepared at start, so that
/// a repair is a few look-ups: a word and a misspelling within the distance share such a form.
/// </summary>
internal sealed class Speller
{
    /// <summary>Shorter words have too many neighbours.</summary>
    private const int Shortest = 4;

    /// <summary>From here two errors are allowed.</summary>
    private const int Long = 9;

    private readonly Lexicon _lexicon;
    private readonly Dictionary<string, List<int>> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Speller(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _lookup = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var id = 0; id < lexicon.Count; id++)
        {
            var word = lexicon.Word(id);
            if (lexicon.UsesOf(id).HasFlag(Uses.Term) && word.Length >= Shortest - 1 && char.IsLetter(word[0]))
                Index(word, id, word.Length >= Long - 1 ? 2 : 1);
        }
    }

    /// <summary>The nearest term words; none when nothing is near enough.</summary>
    public Candidates Repair(ReadOnlySpan<char> folded)
    {
        if (folded.Length < Shortest)
            return Candidates.None;
        var search = new Search(_lexicon, folded);
        Collect(folded, folded.Length >= Long ? 2 : 1, ref search);
        return search.Result();
    }

    private void Index(ReadOnlySpan<char> form, int id, int errors)
    {
        ref var ids = ref CollectionsMarshal.GetValueRefOrAddDefault(_lookup, form, out _);
        ids ??= new List<int>(1);
        if (!ids.Contains(id))
            ids.Add(id);
        if (errors == 0)
            return;
        Span<char> shorter = stackalloc char[form.Length - 1];
        for (var i = 0; i < form.Length; i++)
        {
            LeaveOut(form, i, shorter);
            Index(shorter, id, errors - 1);
        }
    }

    private void Collect(scoped ReadOnlySpan<char> form, int errors, ref Search search)
    {
        if (_lookup.TryGetValue(form, out var ids))
        {
            foreach (var id in ids)
                search.Try(id);
        }

        if (errors == 0)
            return;
        Span<char> shorter = stackalloc char[Scanner.LongestWord];
        shorter = shorter[..(form.Length - 1)];
        for (var i = 0; i < form.Length; i++)
        {
            LeaveOut(form, i, shorter);
            Collect(shorter, errors - 1, ref search);
        }
    }

    private static void LeaveOut(ReadOnlySpan<char> form, int at, Span<char> shorter)
    {
        form[..at].CopyTo(shorter);
        form[(at + 1)..].CopyTo(shorter[at..]);
    }

    /// <summary>The best candidates so far: smaller distance first, then those with the same first letter.</summary>
    private ref struct Search(Lexicon lexicon, ReadOnlySpan<char> typed)
    {
        private readonly ReadOnlySpan<char> _typed = typed;
        private int _best = int.MaxValue;
        private int _first = Lexicon.Unknown;
        private int _second = Lexicon.Unknown;
        private int _third = Lexicon.Unknown;

        public void Try(int id)
        {
            if (id == _first || id == _second || id == _third)
                return;
            var word = lexicon.Word(id);
            var cost = Cost(word);
            if (cost > _best)
                return;
            if (cost < _best)
                (_best, _first, _second, _third) = (cost, id, Lexicon.Unknown, Lexicon.Unknown);
            else if (_second == Lexicon.Unknown)
                _second = id;
            else if (_third == Lexicon.Unknown)
                _third = id;
        }

        public readonly Candidates Result()
        {
            if (_first == Lexicon.Unknown)
                return Candidates.None;
            var ambiguous = _second != Lexicon.Unknown;
            return new Candidates(_first, _second, _third, ambiguous || _typed.Length <= Shortest ? Fit.Guess : Fit.Repaired);
        }

        private readonly int Cost(string word)
        {
            var distance = EditDistance.Between(_typed, word);
            var sameFirst = word[0] == _typed[0];
            var allowed = Math.Min(_typed.Length, word.Length + 1) >= Long ? 2 : 1;
            if (distance > allowed || (_typed.Length <= Shortest && !sameFirst))
                return int.MaxValue;
            return distance * 2 + (sameFirst ? 0 : 1);
        }
    }
}
