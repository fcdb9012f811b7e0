using System.Runtime.InteropServices;

namespace BackPainBot.Core.Understanding.Text;

/// <summary>Tells whether all of a message is in another language; a word is looked up once, however many languages there are.</summary>
internal sealed class Languages
{
    /// <summary>Of so many words one is of the language, and so many are of it for each English one.</summary>
    private const int OneOf = 3;

    /// <summary>In letters: one word alone says nothing when it is shorter.</summary>
    private const int LeastAlone = 4;

    private readonly IReadOnlyList<Language> _all;
    private readonly Lexicon _lexicon;
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _byWord;

    public Languages(IReadOnlyList<Language> all, Lexicon lexicon)
    {
        (_all, _lexicon) = (all, lexicon);
        var byWord = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var word in all[i].Words)
                (byWord.TryGetValue(word, out var languages) ? languages : byWord[word] = []).Add(i);
        }

        _byWord = byWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The first that fits; null for English, and when nothing is sure.</summary>
    public Language? Of(string text, List<Token> tokens)
    {
        var isAscii = System.Text.Ascii.IsValid(text);
        Span<Count> counts = stackalloc Count[_all.Count];
        counts.Clear();
        var (english, any) = (0, false);
        foreach (var token in tokens)
        {
            var own = WordsOf(text.AsSpan(token.Start, token.End - token.Start));
            english += own is null && token.Words.Fit is Fit.Exact && token.IsKnown ? 1 : 0;
            foreach (var language in own ?? [])
            {
                any = true;
                counts[language].Add(token, isEnglish: _lexicon.UsesOf(token.Words.First).HasFlag(Uses.Plain));
            }
        }

        if (!any && isAscii)
            return null;
        for (var i = 0; i < _all.Count; i++)
        {
            if (_all[i].Letters.Count > 0 ? !isAscii && _all[i].HasLettersOf(text) : counts[i].Fits(tokens.Count, english + Others(counts[i], tokens, text, i)))
                return _all[i];
        }

        return null;
    }

    /// <summary>English words that are words of another language of the list, and not of this one.</summary>
    private int Others(Count count, List<Token> tokens, string text, int language)
    {
        if (count.Own == 0)
            return 0;
        var others = 0;
        foreach (var token in tokens)
        {
            if (token.Words.Fit is Fit.Exact && token.IsKnown && WordsOf(text.AsSpan(token.Start, token.End - token.Start)) is { } own && !own.Contains(language))
                others++;
        }

        return others;
    }

    private List<int>? WordsOf(ReadOnlySpan<char> word)
    {
        if (word.Length > Scanner.LongestWord)
            return null;
        Span<char> lower = stackalloc char[Scanner.LongestWord];
        var length = word.ToLowerInvariant(lower);
        return _byWord.TryGetValue(lower[..length], out var languages) ? languages : null;
    }

    /// <summary>What speaks for a language. An ordinary English word ("me", "come") speaks for neither.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Count
    {
        private int _longest;

        public int Own { get; private set; }

        public void Add(Token token, bool isEnglish)
        {
            if (isEnglish)
                return;
            Own++;
            _longest = Math.Max(_longest, token.End - token.Start);
        }

        public readonly bool Fits(int tokens, int english) =>
            (Own > 1 || _longest >= LeastAlone) && Own * OneOf >= tokens && Own >= english * OneOf;
    }
}
