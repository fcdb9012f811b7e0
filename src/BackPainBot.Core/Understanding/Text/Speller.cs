namespace BackPainBot.Core.Understanding.Text;

/// <summary>
/// Repairs typing errors. The beginning of every term word is prepared with one letter left out (two for long words), and so is that
/// of a misspelling: within the distance they share such a form. So a repair is a few look-ups, and only candidates are measured.
/// </summary>
internal sealed class Speller
{
    /// <summary>Shorter words have too many neighbours.</summary>
    private const int Shortest = 4;

    /// <summary>From here two errors are allowed.</summary>
    private const int Long = 9;

    /// <summary>Forms are made of so many first letters; the rest is left to the measuring.</summary>
    private const int Prefix = 7;

    private const int None = -1;

    /// <summary>About so many forms a word has, which the others of the vocabulary do not.</summary>
    private const int FormsPerWord = 8;

    private readonly Lexicon _lexicon;

    /// <summary>By hash of the form: the last of the words that have it, in <see cref="_chain"/>.</summary>
    private readonly Dictionary<ulong, int> _last;
    private readonly List<(int Word, int Before)> _chain = [];

    public Speller(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _last = new Dictionary<ulong, int>(lexicon.Count * FormsPerWord);
        for (var id = 0; id < lexicon.Count; id++)
        {
            var word = lexicon.Word(id);
            if (lexicon.UsesOf(id).HasFlag(Uses.Term) && word.Length >= Shortest - 1 && char.IsLetter(word[0]))
                Index(Beginning(word), id, word.Length >= Long - 1 ? 2 : 1, 0);
        }
    }

    /// <summary>The nearest term words; none when nothing is near enough.</summary>
    public Candidates Repair(ReadOnlySpan<char> folded)
    {
        if (folded.Length < Shortest)
            return Candidates.None;
        var search = new Search(_lexicon, folded);
        Collect(Beginning(folded), folded.Length >= Long ? 2 : 1, 0, ref search);
        return search.Result(Shortest);
    }

    /// <summary>How many errors a word of a length may have.</summary>
    private static int Allowed(int typed, int word) => Math.Min(typed, word + 1) >= Long ? 2 : 1;

    private static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> word) => word[..Math.Min(word.Length, Prefix)];

    /// <summary>The form, and those with letters left out from a place on: so that each is made once.</summary>
    private void Index(ReadOnlySpan<char> form, int id, int errors, int from)
    {
        var hash = Hash(form);
        var before = _last.GetValueOrDefault(hash, None);
        if (before == None || _chain[before].Word != id)
        {
            _last[hash] = _chain.Count;
            _chain.Add((id, before));
        }

        if (errors == 0)
            return;
        Span<char> shorter = stackalloc char[form.Length - 1];
        for (var i = from; i < form.Length; i++)
        {
            LeaveOut(form, i, shorter);
            Index(shorter, id, errors - 1, i);
        }
    }

    private void Collect(scoped ReadOnlySpan<char> form, int errors, int from, ref Search search)
    {
        for (var at = _last.GetValueOrDefault(Hash(form), None); at != None; at = _chain[at].Before)
            search.Try(_chain[at].Word);
        if (errors == 0)
            return;
        Span<char> shorter = stackalloc char[Prefix];
        shorter = shorter[..(form.Length - 1)];
        for (var i = from; i < form.Length; i++)
        {
            LeaveOut(form, i, shorter);
            Collect(shorter, errors - 1, i, ref search);
        }
    }

    private static void LeaveOut(ReadOnlySpan<char> form, int at, Span<char> shorter)
    {
        form[..at].CopyTo(shorter);
        form[(at + 1)..].CopyTo(shorter[at..]);
    }

    /// <summary>FNV-1a: the same in every process, unlike the hash of a string.</summary>
    private static ulong Hash(ReadOnlySpan<char> form)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in form)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    /// <summary>The best candidates so far: smaller distance first, then the same first letter, then the same length.</summary>
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
            var cost = Cost(lexicon.Word(id));
            if (cost > _best || cost == int.MaxValue)
                return;
            if (cost < _best)
                (_best, _first, _second, _third) = (cost, id, Lexicon.Unknown, Lexicon.Unknown);
            else if (_second == Lexicon.Unknown)
                _second = id;
            else if (_third == Lexicon.Unknown)
                _third = id;
        }

        public readonly Candidates Result(int shortest)
        {
            if (_first == Lexicon.Unknown)
                return Candidates.None;
            var isGuess = _second != Lexicon.Unknown || _typed.Length <= shortest;
            return new Candidates(_first, _second, _third, isGuess ? Fit.Guess : Fit.Repaired);
        }

        private readonly int Cost(string word)
        {
            if (Math.Abs(word.Length - _typed.Length) > 2)
                return int.MaxValue;
            var distance = EditDistance.Between(_typed, word);
            var sameFirst = word[0] == _typed[0];
            if (distance > Allowed(_typed.Length, word.Length) || (_typed.Length <= Shortest && !sameFirst))
                return int.MaxValue;
            return distance * 4 + (sameFirst ? 0 : 2) + (word.Length == _typed.Length ? 0 : 1);
        }
    }
}
