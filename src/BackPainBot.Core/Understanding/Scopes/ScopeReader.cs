using BackPainBot.Core.Understanding.Explaining;
using BackPainBot.Core.Understanding.Phrases;
using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding.Scopes;

/// <summary>Finds scope cues in a message and lets them work on the facts that it holds.</summary>
internal sealed class ScopeReader(PhraseAutomaton phrases, IReadOnlyDictionary<int, ScopeCue> cues, Lexicon lexicon)
{
    private readonly Selection _selection = new(new TermTable());

    public void Apply(Reading reading, Trace? trace)
    {
        var all = Selection.All(phrases, reading.Tokens);
        if (all.Count == 0)
            return;
        var (lasts, ends) = (false, new List<int>());
        foreach (var match in all)
        {
            lasts |= cues[match.Term].Effect is Effect.Lasts;
            if (cues[match.Term].Effect is Effect.Ends)
                ends.Add(match.First);
        }

        var persons = _selection.Choose([.. all], reading.Tokens, m => !IsOfPerson(m));
        var found = _selection.Choose(all, reading.Tokens, m => IsElsewhere(m) || (cues[m.Term].Final && !EndsClause(reading, m, ends)));
        found.RemoveAll(cue => !cues[cue.Term].IsPast && IsPartOfFact(reading, cue, cues[cue.Term].IsUsual));
        var clauses = new Clauses(reading, found, cues, lexicon);
        foreach (var match in found)
        {
            var cue = cues[match.Term];
            if (cue.IsPast && lasts)
                continue;
            if (cue.IsOwn)
                TouchInside(reading, cue, match);
            if (cue.Effect is Effect.Denies or Effect.NotNow or Effect.Supposes && cue.Back)
                TouchBefore(reading, cue, clauses.Before(match, cue.Far));
            else if (cue.Effect is Effect.Denies or Effect.NotNow or Effect.Supposes)
                Touch(reading, cue, match, clauses.Behind(match, cue.Far));
            else if (cue.Effect is Effect.Requests)
                Touch(reading, cue, match, clauses.UpToCondition(match));
            else if (cue.Effect is Effect.Replaces)
                Replace(reading, cue, match);
        }

        OtherSide.Apply(reading);
        foreach (var match in trace is null ? [] : found.Concat(persons))
            trace!.Scope(reading, cues[match.Term], match);
        new Asked(persons, cues).Apply(reading);
        new Persons(persons, cues).Apply(reading);
    }

    private bool IsElsewhere(Match match) => cues[match.Term].Effect is Effect.Other or Effect.Self or Effect.Tells or Effect.Asks or Effect.Lasts;

    /// <summary>
    /// Nothing of its clause comes after it; elsewhere its words may be another cue ("no pain in the groin"). What is asked says
    /// nothing: "on the hip flexor ok?"
    /// </summary>
    private static bool EndsClause(Reading reading, Match cue, List<int> ends)
    {
        var last = cue.Last + 1 == reading.Tokens.Count;
        var end = last ? reading.Text.Length : reading.Tokens[cue.Last + 1].Start;
        return (last || reading.Tokens[cue.Last + 1].Gap != Gap.None || ends.Contains(cue.Last + 1))
            && !reading.Text.AsSpan(reading.Tokens[cue.Last].End..end).Contains('?');
    }

    private bool IsOfPerson(Match match) => cues[match.Term].Effect is Effect.Other or Effect.Self or Effect.Tells or Effect.Asks or Effect.Nothing;

    /// <summary>"no feeling" is a sign of its own: its "no" denies nothing. The "isnt" of the answer "it isnt" does, and a denial that begins before the fact.</summary>
    private static bool IsPartOfFact(Reading reading, Match cue, bool isUsual)
    {
        for (var i = reading.FactsFrom(cue.First - Match.Longest); i < reading.Facts.Count && reading.Facts[i].Match.First <= cue.Last; i++)
        {
            var fact = reading.Facts[i].Match;
            if (fact.Count > cue.Count && (cue.First >= fact.First || !isUsual) && fact.SharesWord(cue) && reading.KindOf(reading.Facts[i]) is not (Kinds.Answer or Kinds.Act or Kinds.Talk or Kinds.Ask or Kinds.Relief))
                return true;
        }

        return false;
    }

    private static void Touch(Reading reading, ScopeCue cue, Match at, (int From, int To) range)
    {
        Touch(reading.Facts, cue, at, range, reading.FactsFrom(range.From - Match.Longest));
        if (!IsPartOfSign(reading, at))
            Touch(reading.Cues, cue, at, range, 0);
    }

    /// <summary>"Didnt feel" is half of a sign: its "didnt" does not deny the other half, "it down below". So is the end of "there is no sensation".</summary>
    private static bool IsPartOfSign(Reading reading, Match cue) =>
        reading.Cues.Exists(c => reading.KindOf(c) == Kinds.Part && c.Match.Count > 1 && c.Match.First <= cue.Last && c.Match.Last >= cue.Last);

    private static void Touch(List<Found> among, ScopeCue cue, Match at, (int From, int To) range, int start)
    {
        for (var i = start; i < among.Count && among[i].Match.First <= range.To; i++)
        {
            var fact = among[i];

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

        foreach (var part in reading.Cues.Where(c => c.Match.Last >= range.From && c.Match.First <= range.To && cue.Kinds.Has(c.Term)))
            Touch(part, cue.Effect);
    }

    private static void TouchInside(Reading reading, ScopeCue cue, Match at)
    {
        foreach (var found in reading.Facts.Concat(reading.Cues).Where(f => f.Match.First >= at.First && f.Match.Last <= at.Last))
        {
            if (cue.Kinds.Has(found.Term) || reading.KindOf(found) is Kinds.Sensation or Kinds.Sign or Kinds.Part)
                Touch(found, cue.Effect);
        }
    }

    private static void Touch(Found fact, Effect effect)
    {
        fact.Denied |= effect == Effect.Denies;
        fact.NotNow |= effect is Effect.NotNow or Effect.Supposes or Effect.Requests;
        fact.Asked |= effect == Effect.Supposes;
    }

    private static void Replace(Reading reading, ScopeCue cue, Match at)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var later in reading.Facts)
        {
            if (later.Match.First > at.Last && cue.Kinds.Has(later.Term) && later.IsMeant)
                kinds.Add(reading.KindOf(later));
        }

        // "Not the left its the right": what is replaced may stand in the cue.
        foreach (var earlier in reading.Facts.Where(f => !f.Denied))
            earlier.Replaced |= earlier.Match.Last <= at.Last && kinds.Contains(reading.KindOf(earlier));
    }
}
