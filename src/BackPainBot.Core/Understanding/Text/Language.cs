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
    /// <summary>Most letters of the message are its own.</summary>
    public bool HasLettersOf(string text)
    {
        var (all, own) = (0, 0);
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
                continue;
            all++;
            foreach (var (first, last) in Letters)
                own += c >= first && c <= last ? 1 : 0;
        }

        return own > 0 && own * 2 > all && (With.Length == 0 || text.AsSpan().ContainsAny(With));
    }
}
