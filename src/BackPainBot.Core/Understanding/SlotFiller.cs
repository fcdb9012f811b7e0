using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Phrases;
using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding;

/// <summary>Takes the values of the slots out of what was found.</summary>
internal sealed class SlotFiller(Lexicon lexicon)
{
    public Meaning Fill(Reading reading, TermSet leftOut, Meaning meaning)
    {
        return meaning with
        {
            Muscles = Ids(reading, Kinds.Muscle, leftOut),
            Regions = Ids(reading, Kinds.Region, leftOut),
            VagueRegions = Vague(reading, leftOut),
            NegatedRegions = Negated(reading),
            Timing = Ids(reading, Kinds.Time, leftOut),
            Flags = Ids(reading, Kinds.Flag, leftOut),
            AskedFlags = Ids(reading, f => f.Asked && !f.Denied),
            OthersFlags = Ids(reading, f => f.OfOther),
            Side = Side(reading, leftOut),
            Tool = reading.Facts.Find(f => reading.KindOf(f) == Kinds.Tool) is { } tool ? reading.NameOf(tool) : null,
            PainScore = Score(reading),
            Duration = Duration(reading),
            AboutOther = reading.AboutOther,
            AsksInGeneral = reading.AsksInGeneral,
            BareNumber = reading.Tokens is [{ Number: >= 0 } only] ? only.Number : null,
        };
    }

    private static List<string> Ids(Reading reading, string kind, TermSet leftOut)
    {
        var ids = new List<string>(4);
        foreach (var fact in reading.Facts)
        {
            if (fact.IsMeant && reading.KindOf(fact) == kind && !leftOut.Has(fact.Term) && reading.NameOf(fact) is var id && !ids.Contains(id))
                ids.Add(id);
        }

        return ids;
    }

    private static List<string> Ids(Reading reading, Predicate<Found> isChosen) =>
        [.. reading.Facts.Where(f => reading.KindOf(f) == Kinds.Flag && isChosen(f) && !reading.Meant.Has(f.Term)).Select(f => reading.NameOf(f)).Distinct()];

    /// <summary>Regions that no word of the message names for certain.</summary>
    private static List<string> Vague(Reading reading, TermSet leftOut)
    {
        var regions = reading.Facts.FindAll(f => f.IsMeant && reading.KindOf(f) == Kinds.Region && !leftOut.Has(f.Term));
        return [.. regions.Where(f => f.IsVague && regions.TrueForAll(o => o.IsVague || o.Term != f.Term)).Select(f => reading.NameOf(f)).Distinct()];
    }

    private static List<string> Negated(Reading reading)
    {
        var ids = new List<string>();
        foreach (var fact in reading.Facts)
        {
            if (!fact.Denied || fact.Replaced || reading.KindOf(fact) != Kinds.Region)
                continue;
            if (!ids.Contains(reading.NameOf(fact)) && !reading.Meant.Has(fact.Term))
                ids.Add(reading.NameOf(fact));
        }

        return ids;
    }

    private string? Side(Reading reading, TermSet leftOut)
    {
        var (left, right, both, middle) = (false, false, false, false);
        foreach (var id in Ids(reading, Kinds.Side, leftOut))
        {
            left |= id == Sides.Left;
            right |= id == Sides.Right;
            both |= id == Sides.Both;
            middle |= id == Sides.Midline;
        }

        if (both || (left && right))
            return Sides.Both;
        if (left)
            return Sides.Left;
        if (right)
            return Sides.Right;
        return middle ? Sides.Midline : HasPair(reading) ? Sides.Both : null;
    }

    private bool HasPair(Reading reading) =>
        reading.Facts.Exists(f => f.IsMeant && reading.KindOf(f) == Kinds.Region && HoldsPair(f.Match, reading));

    /// <summary>Noise may say that it is none: "between my legs".</summary>
    private bool HoldsPair(Match match, Reading reading)
    {
        for (var i = match.First; i <= match.Last; i++)
        {
            if (match.Uses(i) && lexicon.UsesOf(reading.Tokens[i].Words.First).HasFlag(Uses.Pair)
                && !reading.Facts.Exists(f => f.Match.Uses(i) && reading.KindOf(f) == Kinds.Noise))
                return true;
        }

        return false;
    }

    /// <summary>The score of today beats any other; of equals the last one holds. "A 7 last week" is none.</summary>
    private static int? Score(Reading reading)
    {
        var scores = reading.Facts.FindAll(f => f.IsMeant && reading.KindOf(f) == Kinds.Score && f.Match.Score >= 0 && reading.NameOf(f) != "other");
        return (scores.FindLast(f => reading.NameOf(f) == "today") ?? scores.LastOrDefault())?.Match.Score;
    }

    private static string? Duration(Reading reading)
    {
        var told = reading.Facts.Find(f => f.IsMeant && reading.KindOf(f) == Kinds.Duration);
        return told is null ? null : reading.Text[reading.Tokens[told.Match.First].Start..reading.Tokens[told.Match.Last].End];
    }
}
