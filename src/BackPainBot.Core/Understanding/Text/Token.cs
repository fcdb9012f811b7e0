using System.Runtime.InteropServices;

namespace BackPainBot.Core.Understanding.Text;

/// <summary>One word of a message, known or repaired.</summary>
/// <param name="Start">In the message.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Gap">Before it.</param>
/// <param name="Words">What it may be: one word when it is known, up to three when it had to be repaired, none when it is unknown.</param>
/// <param name="Number">Its value as a number; -1 when it is none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(int Start, int End, Gap Gap, Candidates Words, int Number)
{
    public bool IsKnown => Words.First != Lexicon.Unknown;
}

/// <summary>The words that a token may be, the likeliest first.</summary>
/// <param name="First"><see cref="Lexicon.Unknown"/> when there is none.</param>
/// <param name="Second">Another reading, as likely.</param>
/// <param name="Third">A third one.</param>
/// <param name="Fit">How sure the reading is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Candidates(
    int First, int Second = Lexicon.Unknown, int Third = Lexicon.Unknown, Fit Fit = Fit.Exact)
{
    public static readonly Candidates None = new(Lexicon.Unknown, Fit: Fit.Guess);
}

internal enum Fit
{
    /// <summary>As typed.</summary>
    Exact,

    /// <summary>One word is nearest.</summary>
    Repaired,

    /// <summary>So short or ambiguous that it counts only together with its neighbours.</summary>
    Guess,
}
