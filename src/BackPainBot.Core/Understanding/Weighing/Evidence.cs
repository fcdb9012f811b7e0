using System.Numerics;
using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding.Weighing;

/// <summary>
/// What a message holds that can speak for an intent or against it: findings, where they stand, and the words themselves. In a step
/// each speaks a second time, as what it means there.
/// </summary>
internal sealed class Evidence(Grammar grammar, Coverage coverage)
{
    /// <summary>Of so many words the parts of a message are told; a longer one is no command.</summary>
    private const int LongestCommand = 60;

    private readonly int _step = grammar.Terms.Find(Marks.Step);

    /// <summary>While a technique is running.</summary>
    public bool IsInStep(Reading reading) => reading.Meant.Has(_step);

    /// <summary>Adds each number once.</summary>
    /// <param name="reading">The message.</param>
    /// <param name="names">The numbers.</param>
    /// <param name="into">Gets them.</param>
    /// <returns>How many words nobody knows: they count, and speak for nothing.</returns>
    public int Collect(Reading reading, EvidenceNames names, List<int> into)
    {
        var seen = new Seen(stackalloc ulong[(names.Count >> 6) + 1], into);
        seen.Add(names.OfAll);
        seen.Add(names.OfLength(reading.Tokens.Count));
        AddTerms(names, ref seen, How.Found, reading.Meant);
        AddTerms(names, ref seen, How.Denied, reading.Denied);
        AddPlaces(reading, names, ref seen);
        return AddWords(reading, names, ref seen);
    }

    /// <summary>The same by name, for learning: words that nobody knows are taken up.</summary>
    public IReadOnlyCollection<string> NamesOf(Reading reading, EvidenceNames names)
    {
        Span<char> letters = stackalloc char[Scanner.LongestWord];
        foreach (var token in reading.Tokens)
        {
            if (token.Number < 0 && !IsSure(token) && LettersOf(token, reading.Text, letters).ToString() is var word && !names.IsKnown(word))
                names.AddWord(word);
        }

        var ids = new List<int>();
        Collect(reading, names, ids);
        var own = ids.ConvertAll(names.NameOf);
        return IsInStep(reading) ? [.. own, .. own.Select(n => Weights.InStep + n)] : own;
    }

    private static void AddTerms(EvidenceNames names, ref Seen seen, How how, TermSet terms)
    {
        var bits = terms.Bits;
        for (var i = 0; i < bits.Length; i++)
        {
            for (var rest = bits[i]; rest != 0; rest &= rest - 1)
                seen.Add(names.OfTerm(how, i * 64 + BitOperations.TrailingZeroCount(rest)));
        }
    }

    /// <summary>What begins the message or a clause, and what makes up most of it.</summary>
    private void AddPlaces(Reading reading, EvidenceNames names, ref Seen seen)
    {
        var beginnings = coverage.Beginnings(reading);
        var counted = reading.Tokens.Count <= LongestCommand ? Mask(reading.Tokens) : 0;
        AddPlaces(reading, reading.Facts, beginnings, counted, names, ref seen);
        AddPlaces(reading, reading.Cues, beginnings, counted, names, ref seen);
    }

    private static void AddPlaces(Reading reading, List<Found> among, Beginning[] beginnings, ulong counted, EvidenceNames names, ref Seen seen)
    {
        foreach (var found in among)
        {
            if (!found.IsMeant)
                continue;
            if (beginnings[found.Match.First].HasFlag(Beginning.OfMessage))
                seen.Add(names.OfTerm(How.First, found.Term));
            if (beginnings[found.Match.First].HasFlag(Beginning.OfClause))
                seen.Add(names.OfTerm(How.Clause, found.Term));
            if (counted == 0 || names.OfTerm(How.Most, found.Term) is var most && (most < 0 || seen.Has(most)))
                continue;
            var own = WordsOf(found.Term, reading.Facts) | WordsOf(found.Term, reading.Cues);
            if (BitOperations.PopCount(own) * 2 >= BitOperations.PopCount(own | counted) && own != 0)
                seen.Add(most);
        }
    }

    private static ulong WordsOf(int term, List<Found> among)
    {
        var words = 0UL;
        foreach (var found in among)
            words |= found.Term == term ? found.Match.Used << found.Match.First : 0;
        return words;
    }

    private ulong Mask(List<Token> tokens)
    {
        var counted = 0UL;
        for (var i = 0; i < tokens.Count; i++)
            counted |= coverage.Counts(tokens[i]) ? 1UL << i : 0;
        return counted;
    }

    private static int AddWords(Reading reading, EvidenceNames names, ref Seen seen)
    {
        var unknown = 0;
        Span<char> letters = stackalloc char[Scanner.LongestWord];
        foreach (var token in reading.Tokens)
        {
            var id = token.Number >= 0 ? names.OfNumbers
                : IsSure(token) ? names.OfWord(token.Words.First)
                : names.OfWord(LettersOf(token, reading.Text, letters));
            seen.Add(id);
            unknown += id < 0 ? 1 : 0;
        }

        return unknown;
    }

    /// <summary>Known, or repaired to one word.</summary>
    private static bool IsSure(Token token) => token.IsKnown && token.Words.Fit != Fit.Guess;

    private static ReadOnlySpan<char> LettersOf(Token token, string text, Span<char> buffer)
    {
        var length = 0;
        for (var i = token.Start; i < token.End && length < buffer.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]))
                buffer[length++] = char.ToLowerInvariant(text[i]);
        }

        return buffer[..length];
    }

    /// <summary>Keeps each number once.</summary>
    private readonly ref struct Seen(Span<ulong> bits, List<int> into)
    {
        private readonly Span<ulong> _bits = bits;

        public bool Has(int id) => (_bits[id >> 6] >> (id & 63) & 1) == 1;

        public void Add(int id)
        {
            if (id < 0 || Has(id))
                return;
            _bits[id >> 6] |= 1UL << (id & 63);
            into.Add(id);
        }
    }
}
