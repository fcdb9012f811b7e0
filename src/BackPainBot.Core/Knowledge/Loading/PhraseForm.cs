using System.Text;

namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>The form in which phrases are compared.</summary>
internal static class PhraseForm
{
    /// <summary>Lower case, apostrophes dropped, hyphens as spaces, single spaces.</summary>
    public static string Normalise(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\'' or '’' or '‘')
                continue;
            if (c is '-' or '‐' or '‑' || char.IsWhiteSpace(c))
                AddSpace(result);
            else
                result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString().TrimEnd(' ');
    }

    /// <summary>As <see cref="Normalise"/>, every other mark a space too, with a space at both ends: for finding whole words.</summary>
    public static string Padded(string text)
    {
        var result = new StringBuilder(" ", text.Length + 2);
        foreach (var c in Normalise(text))
        {
            if (char.IsLetterOrDigit(c))
                result.Append(c);
            else
                AddSpace(result);
        }

        AddSpace(result);
        return result.ToString();
    }

    private static void AddSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ')
            text.Append(' ');
    }
}
