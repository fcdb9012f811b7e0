using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Phrases;
using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding;

/// <summary>
/// Tells a part or a time of the pain from one that is only mentioned: "lift my leg", "which way does it run", "the ball goes beside
/// my navel". What a complaint governs is told; so is what answers a question in few words.
/// </summary>
internal sealed class Passing(KnowledgeBase knowledge, Grammar grammar, Coverage coverage)
{
    /// <summary>A weak name of a part counts when a symptom stands within so many words.</summary>
    private const int NearSymptom = 9;

    /// <summary>So many words may stand between two parts of a list.</summary>
    private const int NearInList = 4;

    /// <summary>A message of so few words asks for the part that it names ("what about my knee?").</summary>
    private const int FewWords = 3;

    private const string RightSide = $"{Kinds.Side}:{Sides.Right}";

    /// <summary>In percent of the words: so much of an answer, or of a message without a complaint, the facts make up.</summary>
    private const int Half = 50;

    private readonly Lexicon _lexicon = grammar.Lexicon;
    private readonly Questions _questions = new(grammar.Terms);

    /// <summary>
    /// Parts in passing are taken out of the facts, with their sides. Such a time is no fact either, but can be what a question is about.
    /// </summary>
    public void Drop(Reading reading, bool inStep)
    {
        var parts = new List<Found>();
        foreach (var fact in reading.Facts)
        {
            if (reading.KindOf(fact) == Kinds.Region && (IsWeakPart(fact, reading, inStep) || IsLandmark(fact, reading, inStep)))
                parts.Add(fact);
        }

        reading.Drop(f => parts.Contains(f)
            || (reading.KindOf(f) == Kinds.Side && (parts.Exists(p => IsSideOf(f, p, reading)) || IsWordOfTalk(f, reading))));
        foreach (var time in reading.Facts)
            time.NotNow |= reading.KindOf(time) == Kinds.Time && (inStep || !IsAnswer(reading)) && (IsWeakTime(time, reading) || IsIdle(time, reading, inStep));
    }

    /// <summary>Outside of a technique "bottom" answers where it hurts; elsewhere that word alone is no part.</summary>
    private bool IsWeakPart(Found part, Reading reading, bool inStep)
    {
        if (!inStep && IsAnswer(reading))
            return false;
        if (part.Match.Count == 1 && Holds(part.Match, reading, Uses.Alone))
            return true;
        return IsWeak(part, reading) && !part.Denied && !HasNear(part, reading, IsSymptom) && !IsAskedFor(part, reading) && !IsListed(part, reading);
    }

    /// <summary>Where to press, and what one lies on: "does the ball go under my ribs", and in a technique any part.</summary>
    private bool IsLandmark(Found part, Reading reading, bool inStep)
    {
        if (inStep ? coverage.Words(reading) <= FewWords : !Holds(part.Match, reading, Uses.Landmark))
            return false;
        return (inStep || _questions.IsAsked(part, reading)) && !HasInSentence(part, reading, inStep ? IsFelt : IsSymptom);
    }

    private bool IsWeakTime(Found time, Reading reading)
    {
        if (!IsWeak(time, reading))
            return false;
        if (Holds(time.Match, reading, Uses.Alone))
            return true;
        return _questions.IsAsked(time, reading) ? !HasNear(time, reading, IsSymptom) : !HasInSentence(time, reading, IsComplaint) && !IsHalfOfClause(time, reading);
    }

    /// <summary>A time of which nothing is told: "can i do it on the train", "stop nagging me at night".</summary>
    private bool IsIdle(Found time, Reading reading, bool inStep)
    {
        if (inStep || _questions.IsAsked(time, reading))
            return !HasInSentence(time, reading, IsComplaint);
        return knowledge.Times.GetValueOrDefault(reading.NameOf(time)) is not { Complains: true } && !reading.Facts.Exists(f => IsAboutPain(reading.KindOf(f))) && !IsHalfOfClause(time, reading);
    }

    /// <summary>"when i bend, when i lift": who says little else answers.</summary>
    private bool IsHalfOfClause(Found time, Reading reading)
    {
        var (from, to) = (time.Match.First, time.Match.Last);
        while (from > 0 && reading.Tokens[from].Gap == Gap.None)
            from--;
        while (to + 1 < reading.Tokens.Count && reading.Tokens[to + 1].Gap == Gap.None)
            to++;
        var (all, own) = (0, 0);
        for (var i = from; i <= to; i++)
        {
            all += coverage.Counts(reading.Tokens[i]) ? 1 : 0;
            own += time.Match.Uses(i) && coverage.Counts(reading.Tokens[i]) ? 1 : 0;
        }

        return own * 2 >= all;
    }

    /// <summary>"my right hand", but not "outer thigh, right leg only": that tells the side of the thigh.</summary>
    private bool IsSideOf(Found side, Found passing, Reading reading) =>
        reading.KindOf(passing) == Kinds.Region && IsWeak(passing, reading) && side.Match.First >= passing.Match.First - 1 && side.Match.Last <= passing.Match.Last
        && !(IsClause(side, passing, reading) && reading.Facts.Exists(f => f != passing && f.IsMeant && reading.KindOf(f) == Kinds.Region));

    /// <summary>"Right, where were we" and "the knee goes out, right?": no side of a body.</summary>
    private static bool IsWordOfTalk(Found side, Reading reading)
    {
        var (at, last) = (side.Match.First, reading.Tokens.Count - 1);
        if (last == 0 || side.Match.Last != at || reading.IdOf(side) != RightSide)
            return false;
        if (at == last)
            return reading.Tokens[at].Gap == Gap.Soft && reading.Text.EndsWith('?');
        return at == 0 && reading.Tokens[1].Gap == Gap.Soft && !reading.Facts.Exists(f => f != side && IsAboutPain(reading.KindOf(f)))
            && reading.Facts.Exists(f => reading.KindOf(f) is Kinds.Act or Kinds.Ask or Kinds.Talk);
    }

    /// <summary>"sitting" answers when it is worst, "mostly sitting" too; "youre twisting my words" does not.</summary>
    private bool IsAnswer(Reading reading) => coverage.Words(reading) <= FewWords && !_questions.Asks(reading, 0, reading.Tokens.Count - 1)
        && coverage.Of(reading, f => reading.KindOf(f) is Kinds.Time || IsAboutPain(reading.KindOf(f))) >= Half;

    private static bool IsAboutPain(string kind) => IsComplaint(kind) || kind is Kinds.Muscle or Kinds.Side or Kinds.Score or Kinds.Duration or Kinds.Sign;

    private static bool IsFelt(string kind) => IsSymptom(kind) || kind == Kinds.Sign;

    private static bool IsSymptom(string kind) => kind is Kinds.Sensation or Kinds.Flag;

    /// <summary>A part that is named is one that hurts: "lower back, sitting and driving".</summary>
    private static bool IsComplaint(string kind) => IsSymptom(kind) || kind == Kinds.Region;

    private bool IsWeak(Found fact, Reading reading)
    {
        for (var i = fact.Match.First; i <= fact.Match.Last; i++)
        {
            if (fact.Match.Uses(i) && reading.Tokens[i].Number < 0 && !_lexicon.UsesOf(reading.Tokens[i].Words.First).HasFlag(Uses.Weak))
                return false;
        }

        return fact.Match.Count > 0;
    }

    private bool Holds(Match match, Reading reading, Uses use)
    {
        for (var i = match.First; i <= match.Last; i++)
        {
            if (match.Uses(i) && _lexicon.UsesOf(reading.Tokens[i].Words.First).HasFlag(use))
                return true;
        }

        return false;
    }

    /// <summary>"side of hip and down to the knee"; a few words that tell its side ("sorry, right leg").</summary>
    private bool IsListed(Found region, Reading reading) => !_questions.IsAsked(region, reading) && reading.Facts.Exists(other => reading.KindOf(other) switch
    {
        Kinds.Region => !IsWeak(other, reading) && IsBeside(region, other, NearInList, reading),
        Kinds.Side => IsBeside(region, other, 1, reading) && (coverage.Words(reading) <= FewWords * 2 || IsOnlyPart(region, other, reading)),
        _ => false,
    });

    /// <summary>"correction: right leg, i put left by accident"</summary>
    private static bool IsOnlyPart(Found region, Found side, Reading reading) =>
        IsClause(side, region, reading) && !reading.Facts.Exists(f => f != region && reading.KindOf(f) == Kinds.Region);

    /// <summary>Between two commas, or nearly so ("right leg only"), stands nothing but the two.</summary>
    private static bool IsClause(Found side, Found part, Reading reading)
    {
        var (first, last) = (Math.Min(side.Match.First, part.Match.First), Math.Max(side.Match.Last, part.Match.Last));
        return first > 0 && reading.Tokens[first].Gap != Gap.None
            && (last + 2 >= reading.Tokens.Count || reading.Tokens[last + 1].Gap != Gap.None || reading.Tokens[last + 2].Gap != Gap.None);
    }

    private static bool IsBeside(Found a, Found b, int words, Reading reading)
    {
        var (first, second) = a.Match.First < b.Match.First ? (a, b) : (b, a);
        return second.Match.First - first.Match.Last - 1 <= words && reading.InOneSentence(first.Match.First, second.Match.First);
    }

    /// <summary>Only a part that there is nothing for: "which leg?" asks about a step.</summary>
    private bool IsAskedFor(Found region, Reading reading) =>
        coverage.Words(reading) <= FewWords && knowledge.Regions.GetValueOrDefault(reading.NameOf(region)) is { Treated: false };

    private bool HasNear(Found fact, Reading reading, Predicate<string> isKind) =>
        Has(fact.Match.First - NearSymptom, fact.Match.Last + NearSymptom, reading, isKind);

    private bool HasInSentence(Found fact, Reading reading, Predicate<string> isKind)
    {
        var (from, to) = reading.SentenceOf(fact.Match);
        return Has(from, to, reading, isKind);
    }

    private bool Has(int from, int to, Reading reading, Predicate<string> isKind)
    {
        for (var i = reading.FactsFrom(from - Match.Longest); i < reading.Facts.Count && reading.Facts[i].Match.First <= to; i++)
        {
            var fact = reading.Facts[i];
            if (fact.Match.Last >= from && (isKind(reading.KindOf(fact)) || (reading.KindOf(fact) is Kinds.Region or Kinds.Time && Holds(fact.Match, reading, Uses.Complaint))))
                return true;
        }

        return false;
    }
}
