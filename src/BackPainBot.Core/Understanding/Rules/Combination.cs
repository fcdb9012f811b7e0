using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Phrases;

namespace BackPainBot.Core.Understanding.Rules;

/// <summary>Terms that together mean another one: numb + groin, in one sentence and near each other.</summary>
/// <param name="Gives">The term that they mean.</param>
/// <param name="When">All must be met, in any order.</param>
/// <param name="Unless">None may be met anywhere in the message.</param>
/// <param name="Within">From the first word of the first to the last of the last, in words.</param>
/// <param name="InOrder">Each stands behind the one before it: "cannot ... pee", not "pee ... cannot sleep".</param>
/// <param name="Place">Where it is written.</param>
internal sealed record Combination(int Gives, Element[] When, Element[] Unless, int Within, bool InOrder, Place Place)
{
    /// <summary>The new term with its place; null when the combination is not there.</summary>
    public Found? In(Reading reading)
    {
        foreach (var element in When)
        {
            if (!element.IsMet(reading))
                return null;
        }

        foreach (var element in Unless)
        {
            if (element.IsMet(reading))
                return null;
        }

        return Search(reading, 0, int.MaxValue, -1);
    }

    private Found? Search(Reading reading, int index, int first, int last)
    {
        if (index == When.Length)
            return new Found(new Match(Gives, first, last, 0, 0, -1));
        return Search(reading, reading.Facts, index, first, last) ?? Search(reading, reading.Cues, index, first, last);
    }

    private Found? Search(Reading reading, List<Found> among, int index, int first, int last)
    {
        foreach (var found in among)
        {
            if (last >= 0 && found.Match.First > first + Within)
                break;
            if (!When[index].IsMetBy(found) || (InOrder && found.Match.First <= last))
                continue;
            var (from, to) = (Math.Min(first, found.Match.First), Math.Max(last, found.Match.Last));
            if (to - from < Within && reading.InOneSentence(from, to) && Search(reading, index + 1, from, to) is { } whole)
                return whole;
        }

        return null;
    }
}
