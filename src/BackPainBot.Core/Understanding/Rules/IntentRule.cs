using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Understanding.Rules;

/// <summary>When a message has an intent. The rules are asked in the order of the file; the first that fits decides.</summary>
/// <param name="Intent">Its id.</param>
/// <param name="When">All must be met.</param>
/// <param name="Unless">None may be met.</param>
/// <param name="Covers">How much of the message the terms of <paramref name="When"/> must make up, in percent of its words.</param>
/// <param name="Words">The message has at most so many words that count.</param>
/// <param name="Sure">It is asked before anything is weighed.</param>
/// <param name="Place">Where it is written.</param>
internal sealed record IntentRule(string Intent, Element[] When, Element[] Unless, int Covers, int Words, bool Sure, Place Place)
{
    public bool Fits(Reading reading, Coverage coverage, int words)
    {
        if (words > Words)
            return false;
        foreach (var element in When)
        {
            if (!element.IsMetInPlace(reading, coverage))
                return false;
        }

        foreach (var element in Unless)
        {
            if (element.IsMetInPlace(reading, coverage))
                return false;
        }

        return Covers == 0 || coverage.Of(reading, When) >= Covers;
    }
}
