using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Phrases;
using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding;

/// <summary>Takes the values of the slots out of what was found.</summary>
internal sealed class SlotFiller(KnowledgeBase knowledge, Lexicon lexicon, Coverage coverage)
{
    /// <summary>A weak name of a part counts when a symptom stands within so many words.</summary>
    private const int NearSymptom = 9;

    /// <summary>So many words may stand between two parts of a list.</summary>
    private const int NearInList = 4;

    /// <summary>A message of so few words asks for the part that it names ("what about my knee?").</summary>
    private const int FewWords = 3;

    /// <summary>
    /// Parts that are named only in passing ("lift my leg") are taken out of the facts, with their sides. Such a time ("which way does
    /// it run") is no fact either, but can be what a question is about.
    /// </summary>
    public void DropWeak(Reading reading)
    {
        var passing = reading.Facts.FindAll(f => IsInPassing(f, reading));
        foreach (var time in passing.Where(f => reading.KindOf(f) == Kinds.Time))
            time.NotNow = true;
        reading.Drop(f => (passing.Contains(f) && reading.KindOf(f) == Kinds.Region) || (reading.KindOf(f) == Kinds.Side && passing.Exists(p => IsSideOf(f, p, reading))));
    }

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
            Tool = reading.Facts.Find(f => reading.KindOf(f) == Kinds.Tool) is { } tool ? IdOf(reading, tool) : null,
            PainScore = Score(reading),
            Duration = Duration(reading),
            AboutOther = reading.AboutOther,
            BareNumber = reading.Tokens is [{ Number: >= 0 } only] ? only.Number : null,
        };
    }

    private bool IsInPassing(Found fact, Reading reading) => reading.KindOf(fact) switch
    {
        Kinds.Region => IsWeak(fact, reading) && !HasNear(fact, reading, IsSymptom) && !IsAskedFor(fact, reading) && !IsListed(fact, reading) && !fact.Denied,
        Kinds.Time => IsWeak(fact, reading) && !IsAnswer(reading)
            && (Holds(fact.Match, reading, Uses.Alone) || !HasNear(fact, reading, IsAsked(reading) ? IsSymptom : IsComplaint)),
        _ => false,
    };

    /// <summary>"my right hand"</summary>
    private static bool IsSideOf(Found side, Found passing, Reading reading) =>
        reading.KindOf(passing) == Kinds.Region && side.Match.First >= passing.Match.First - 1 && side.Match.Last <= passing.Match.Last;

    /// <summary>"sitting" answers when it is worst.</summary>
    private bool IsAnswer(Reading reading) => coverage.Words(reading) <= FewWords && !IsAsked(reading);

    private static bool IsAsked(Reading reading) =>
        reading.Text.Contains('?', StringComparison.Ordinal) || reading.Facts.Exists(f => reading.KindOf(f) == Kinds.Ask);

    private static bool IsSymptom(string kind) => kind is Kinds.Sensation or Kinds.Flag;

    /// <summary>Where nothing is asked, a part that is named is one that hurts: "lower back, sitting and driving".</summary>
    private static bool IsComplaint(string kind) => IsSymptom(kind) || kind == Kinds.Region;

    private bool IsWeak(Found fact, Reading reading)
    {
        for (var i = fact.Match.First; i <= fact.Match.Last; i++)
        {
            if (fact.Match.Uses(i) && reading.Tokens[i].Number < 0 && !lexicon.UsesOf(reading.Tokens[i].Words.First).HasFlag(Uses.Weak))
                return false;
        }

        return fact.Match.Count > 0;
    }

    /// <summary>"side of hip and down to the knee"; a few words that tell its side ("sorry, right leg").</summary>
    private bool IsListed(Found region, Reading reading) => !IsAsked(reading) && reading.Facts.Exists(other => reading.KindOf(other) switch
    {
        Kinds.Region => !IsWeak(other, reading) && IsBeside(region, other, NearInList, reading),
        Kinds.Side => coverage.Words(reading) <= FewWords * 2 && IsBeside(region, other, 1, reading),
        _ => false,
    });

    private static bool IsBeside(Found a, Found b, int words, Reading reading)
    {
        var (first, second) = a.Match.First < b.Match.First ? (a, b) : (b, a);
        return second.Match.First - first.Match.Last - 1 <= words && reading.InOneSentence(first.Match.First, second.Match.First);
    }

    /// <summary>Only a part that there is nothing for: "which leg?" asks about a step.</summary>
    private bool IsAskedFor(Found region, Reading reading) =>
        coverage.Words(reading) <= FewWords && knowledge.Regions.GetValueOrDefault(IdOf(reading, region)) is { Treated: false };

    private static bool HasNear(Found fact, Reading reading, Predicate<string> isKind)
    {
        var from = reading.FactsFrom(fact.Match.First - NearSymptom - Match.Longest);
        for (var i = from; i < reading.Facts.Count && reading.Facts[i].Match.First <= fact.Match.Last + NearSymptom; i++)
        {
            if (isKind(reading.KindOf(reading.Facts[i])) && reading.Facts[i].Match.Last >= fact.Match.First - NearSymptom)
                return true;
        }

        return false;
    }

    private static string IdOf(Reading reading, Found found) => reading.IdOf(found)[(reading.KindOf(found).Length + 1)..];

    private static List<string> Ids(Reading reading, string kind, TermSet leftOut)
    {
        var ids = new List<string>(4);
        foreach (var fact in reading.Facts)
        {
            if (fact.IsMeant && reading.KindOf(fact) == kind && !leftOut.Has(fact.Term) && IdOf(reading, fact) is var id && !ids.Contains(id))
                ids.Add(id);
        }

        return ids;
    }

    private static List<string> Ids(Reading reading, Predicate<Found> isChosen) =>
        [.. reading.Facts.Where(f => reading.KindOf(f) == Kinds.Flag && isChosen(f) && !reading.Meant.Has(f.Term)).Select(f => IdOf(reading, f)).Distinct()];

    /// <summary>Regions that no word of the message names for certain.</summary>
    private static List<string> Vague(Reading reading, TermSet leftOut)
    {
        var regions = reading.Facts.FindAll(f => f.IsMeant && reading.KindOf(f) == Kinds.Region && !leftOut.Has(f.Term));
        return [.. regions.Where(f => f.IsVague && regions.TrueForAll(o => o.IsVague || o.Term != f.Term)).Select(f => IdOf(reading, f)).Distinct()];
    }

    private static List<string> Negated(Reading reading)
    {
        var ids = new List<string>();
        foreach (var fact in reading.Facts)
        {
            if (!fact.Denied || fact.Replaced || reading.KindOf(fact) != Kinds.Region)
                continue;
            if (!ids.Contains(IdOf(reading, fact)) && !reading.Meant.Has(fact.Term))
                ids.Add(IdOf(reading, fact));
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

    private bool Holds(Match match, Reading reading, Uses use)
    {
        for (var i = match.First; i <= match.Last; i++)
        {
            if (match.Uses(i) && lexicon.UsesOf(reading.Tokens[i].Words.First).HasFlag(use))
                return true;
        }

        return false;
    }

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

    /// <summary>The score of today beats any other; of equals the last one holds.</summary>
    private static int? Score(Reading reading)
    {
        var scores = reading.Facts.Where(f => f.IsMeant && reading.KindOf(f) == Kinds.Score && f.Match.Score >= 0).ToList();
        return (scores.FindLast(f => IdOf(reading, f) == "today") ?? scores.LastOrDefault())?.Match.Score;
    }

    private static string? Duration(Reading reading)
    {
        var told = reading.Facts.Find(f => f.IsMeant && reading.KindOf(f) == Kinds.Duration);
        return told is null ? null : reading.Text[reading.Tokens[told.Match.First].Start..reading.Tokens[told.Match.Last].End];
    }
}
