using BackPainBot.Core.Understanding.Phrases;
using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding.Scopes;

/// <summary>Finds scope cues in a message and lets them work on the facts that it holds.</summary>
internal sealed class ScopeReader(PhraseTrie trie, IReadOnlyDictionary<int, ScopeCue> cues, Lexicon lexicon)
{
    private readonly Selection _selection = new(new TermTable());

    public void Apply(Reading reading)
    {
        var found = _selection.Choose(trie, reading.Tokens);
        found.RemoveAll(cue => IsPartOfFact(reading, cue));
        if (found.Count == 0)
            return;
        var clauses = new Clauses(reading, found, cues, lexicon);
        foreach (var match in found)
        {
            var cue = cues[match.Term];
            if (cue.Final && !clauses.IsLast(match))
                continue;
            if (cue.Effect is Effect.Denies or Effect.NotNow && cue.Back)
                TouchBefore(reading, cue, clauses.Before(match, cue.Far));
            else if (cue.Effect is Effect.Denies or Effect.NotNow)
                Touch(reading, cue, match, clauses.Behind(match, cue.Far));
            else if (cue.Effect is Effect.Asks)
                Touch(reading, cue, match, clauses.UpToCondition(match));
            else if (cue.Effect is Effect.Replaces)
                Replace(reading, cue, match);
        }

        new Persons(found, cues).Apply(reading);
    }

    /// <summary>"no feeling" is a sign of its own: its "no" denies nothing. The "isnt" of the answer "it isnt" does.</summary>
    private static bool IsPartOfFact(Reading reading, Match cue)
    {
        for (var i = reading.FactsFrom(cue.First - Match.Longest); i < reading.Facts.Count && reading.Facts[i].Match.First <= cue.Last; i++)
        {
            var fact = reading.Facts[i].Match;
            if (fact.Count > cue.Count && fact.SharesWord(cue) && reading.KindOf(reading.Facts[i]) is not (Kinds.Answer or Kinds.Act or Kinds.Talk or Kinds.Ask))
                return true;
        }

        return false;
    }

    private static void Touch(Reading reading, ScopeCue cue, Match at, (int From, int To) range)
    {
        for (var i = reading.FactsFrom(range.From - Match.Longest); i < reading.Facts.Count && reading.Facts[i].Match.First <= range.To; i++)
        {
            var fact = reading.Facts[i];

            // "never had cancer": the fact "had cancer" begins within the cue "never had".
            if (fact.Match.Last >= range.From && fact.Match.First > at.First && cue.Kinds.Has(fact.Term))
                Touch(fact, cue.Effect);
        }
    }

    /// <summary>What is said of a part ends where something else was said of another: "groin hurts and hip is fine".</summary>
    private static void TouchBefore(Reading reading, ScopeCue cue, (int From, int To) range)
    {
        var subject = false;
        for (var i = reading.FactsFrom(range.To + 1) - 1; i >= 0 && reading.Facts[i].Match.Last >= range.From - Match.Longest; i--)
        {
            var fact = reading.Facts[i];
            if (fact.Match.Last < range.From)
                continue;
            if (subject && !cue.Far && reading.KindOf(fact) == Kinds.Sensation && !fact.Denied)
                break;
            if (!cue.Kinds.Has(fact.Term))
                continue;
            Touch(fact, cue.Effect);
            subject |= reading.KindOf(fact) is Kinds.Region or Kinds.Muscle;
        }
    }

    private static void Touch(Found fact, Effect effect)
    {
        fact.Denied |= effect == Effect.Denies;
        fact.NotNow |= effect is Effect.NotNow or Effect.Asks;
    }

    private static void Replace(Reading reading, ScopeCue cue, Match at)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var later in reading.Facts)
        {
            if (later.Match.First > at.Last && cue.Kinds.Has(later.Term) && later.IsMeant)
                kinds.Add(reading.KindOf(later));
        }

        foreach (var earlier in reading.Facts.Where(f => !f.Denied))
            earlier.Replaced |= earlier.Match.Last < at.First && kinds.Contains(reading.KindOf(earlier));
    }
}
