using System.Collections.Frozen;

namespace BackPainBot.Core.Understanding.Text;

/// <summary>How a message in another language is known.</summary>
/// <param name="Id">Its ISO 639 code.</param>
/// <param name="Term">The mark that it sets.</param>
/// <param name="Letters">First and last of each range of its letters; empty for a language that is known by its words.</param>
/// <param name="With">One of these is among its letters; empty when any will do.</param>
/// <param name="Words">Lower case, as people type them: with accents and without.</param>
internal sealed record Language(string Id, int Term, IReadOnlyList<(char First, char Last)> Letters, string With, FrozenSet<string> Words)
{
    /// <summary>Of so many words one is of the language, and so many are of it for each English one.</summary>
    private const int OneOf = 3;

    /// <summary>In letters: one word alone says nothing when it is shorter.</summary>
    private const int LeastAlone = 4;

    /// <summary>The whole message is in it.</summary>
    /// <param name="text">The message.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="lexicon">Knows the English words.</param>
    public bool Fits(string text, List<Token> tokens, Lexicon lexicon) =>
        Letters.Count > 0 ? FitsByLetters(text) : FitsByWords(text, tokens, lexicon);

    private bool FitsByLetters(string text)
    {
        var (all, own) = (0, 0);
        foreach (var c in text.Where(char.IsLetter))
        {
            all++;
            own += Letters.Any(range => c >= range.First && c <= range.Last) ? 1 : 0;
        }

        return own > 0 && own * 2 > all && (With.Length == 0 || text.AsSpan().ContainsAny(With));
    }

    /// <summary>An ordinary English word ("me", "come") speaks for neither.</summary>
    private bool FitsByWords(string text, List<Token> tokens, Lexicon lexicon)
    {
        var (own, english, longest) = (0, 0, 0);
        foreach (var token in tokens)
        {
            var isOwn = Words.Contains(text[token.Start..token.End].ToLowerInvariant());
            english += !isOwn && token.Words.Fit is Fit.Exact && token.IsKnown ? 1 : 0;
            if (!isOwn || lexicon.UsesOf(token.Words.First).HasFlag(Uses.Plain))
                continue;
            own++;
            longest = Math.Max(longest, token.End - token.Start);
        }

        return (own > 1 || longest >= LeastAlone) && own * OneOf >= tokens.Count && own >= english * OneOf;
    }
}
