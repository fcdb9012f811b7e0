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
        var persons = _selection.Choose(trie, reading.Tokens, m => !IsOfPerson(m));
        var lasts = _selection.Choose(trie, reading.Tokens, m => cues[m.Term].Effect is not Effect.Lasts).Count > 0;
        var found = _selection.Choose(trie, reading.Tokens, m => cues[m.Term].Effect is Effect.Other or Effect.Self or Effect.Asks or Effect.Lasts);
        found.RemoveAll(cue => !cues[cue.Term].IsPast && IsPartOfFact(reading, cue, cues[cue.Term].IsUsual));
        var clauses = new Clauses(reading, found, cues, lexicon);
        foreach (var match in found)
        {
            var cue = cues[match.Term];
            if (cue.Effect is Effect.Denies or Effect.NotNow or Effect.Supposes && (!cue.IsPast || !lasts))
                Touch(reading, cue, match, cue.Back ? clauses.Before(match, cue.Far) : clauses.Behind(match, cue.Far));
            else if (cue.Effect is Effect.Replaces)
                Replace(reading, cue, match);
        }

        new Asked(persons, cues).Apply(reading);
        new Persons(persons, cues).Apply(reading);
    }

    private bool IsOfPerson(Match match) => cues[match.Term].Effect is Effect.Other or Effect.Self or Effect.Asks or Effect.Nothing;

    /// <summary>"no feeling" is a sign of its own: its "no" denies nothing. The "isnt" of the answer "it isnt" does, and a denial that begins before the fact.</summary>
    private static bool IsPartOfFact(Reading reading, Match cue, bool isUsual)
    {
        for (var i = reading.FactsFrom(cue.First - Match.Longest); i < reading.Facts.Count && reading.Facts[i].Match.First <= cue.Last; i++)
        {
            var fact = reading.Facts[i].Match;
            if (fact.Count > cue.Count && (cue.First >= fact.First || !isUsual) && fact.SharesWord(cue) && reading.KindOf(reading.Facts[i]) is not (Kinds.Answer or Kinds.Act or Kinds.Talk or Kinds.Ask))
                return true;
        }

        return false;
    }

    private static void Touch(Reading reading, ScopeCue cue, Match at, (int From, int To) range)
    {
        Touch(reading.Facts, cue, at, range, reading.FactsFrom(range.From - Match.Longest));
        Touch(reading.Cues, cue, at, range, 0);
    }

    private static void Touch(List<Found> among, ScopeCue cue, Match at, (int From, int To) range, int start)
    {
        for (var i = start; i < among.Count && among[i].Match.First <= range.To; i++)
        {
            var fact = among[i];

            // "never had cancer": the fact "had cancer" begins within the cue "never had".
            var inReach = fact.Match.Last >= range.From && (cue.Back || fact.Match.First > at.First);
            if (!inReach || !cue.Kinds.Has(fact.Term))
                continue;
            fact.Denied |= cue.Effect == Effect.Denies;
            fact.NotNow |= cue.Effect is Effect.NotNow or Effect.Supposes;
            fact.Asked |= cue.Effect == Effect.Supposes;
        }
    }

    private static void Replace(Reading reading, ScopeCue cue, Match at)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var later in reading.Facts)
        {
            if (later.Match.First > at.Last && cue.Kinds.Has(later.Term) && later.IsMeant)
                kinds.Add(reading.KindOf(later));
        }

        foreach (var earlier in reading.Facts)
            earlier.Replaced |= earlier.Match.Last < at.First && kinds.Contains(reading.KindOf(earlier));
    }
}
