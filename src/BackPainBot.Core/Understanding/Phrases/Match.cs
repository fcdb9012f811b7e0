using System.Runtime.InteropServices;

namespace BackPainBot.Core.Understanding.Phrases;

/// <summary>A phrase of a term, found in a message.</summary>
/// <param name="Term">Index of the term.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Used">Which tokens from the first on belong to it: bit 0 is the first. Fillers between them do not.</param>
/// <param name="Count">How many tokens belong to it.</param>
/// <param name="Score">The number from 0 to 10 that it holds; -1 when it holds none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Match(int Term, int First, int Last, ulong Used, int Count, int Score)
{
    /// <summary>In tokens, fillers included: what <see cref="Used"/> can hold.</summary>
    public const int Longest = 60;

    public bool SharesWord(Match other)
    {
        var shift = other.First - First;
        if (Math.Abs(shift) > Longest)
            return false;
        return ((shift >= 0 ? other.Used << shift : other.Used >> -shift) & Used) != 0;
    }

    public bool Uses(int token) => token >= First && token <= Last && (Used >> (token - First) & 1) == 1;
}
