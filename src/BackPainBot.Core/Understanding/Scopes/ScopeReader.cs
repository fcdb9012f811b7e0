using BackPainBot.Core.Understanding.Phrases;
using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding.Scopes;

/// <summary>Finds scope cues in a message and lets them work on the facts that it holds.</summary>
internal sealed class ScopeReader(PhraseTrie trie, IReadOnlyDictionary<int, ScopeCue> cues, Lexicon lexicon)
{
    private readonly Selection _selection = new(new TermTable());

    /// <summary>So many words may stand between a comma and the <c>or</c> that shows a list. Longer ones are clauses.</summary>
    private const int LongestListItem = 8;

    public void Apply(Reading reading)
    {
        var found = _selection.Choose(trie, reading.Tokens);
        found.RemoveAll(cue => IsPartOfFact(reading, cue));
        if (found.Count == 0)
            return;
        foreach (var match in found)
        {
            var cue = cues[match.Term];
            if (cue.Effect is Effect.Denies or Effect.NotNow)
                Touch(reading, cue, match, cue.Back ? Before(reading, found, match, cue.Far) : Behind(reading, found, match, cue.Far));
            else if (cue.Effect is Effect.Replaces)
                Replace(reading, cue, match);
        }

        new Persons(found, cues).Apply(reading);
    }

    /// <summary>"no feeling" is a sign of its own: its "no" denies nothing.</summary>
    private static bool IsPartOfFact(Reading reading, Match cue)
    {
        foreach (var fact in reading.Facts)
        {
            if (fact.Match.Count <= cue.Count)
                continue;
            for (var i = cue.First; i <= cue.Last; i++)
            {
                if (cue.Uses(i) && fact.Match.Uses(i))
                    return true;
            }
        }

        return false;
    }

    private static void Touch(Reading reading, ScopeCue cue, Match at, (int From, int To) range)
    {
        foreach (var fact in reading.Facts)
        {
            // "never had cancer": the fact "had cancer" begins within the cue "never had".
            var inReach = fact.Match.Last >= range.From && fact.Match.First <= range.To && (cue.Back || fact.Match.First > at.First);
            if (!inReach || !cue.Kinds.Has(fact.Term))
                continue;
            fact.Denied |= cue.Effect == Effect.Denies;
            fact.NotNow |= cue.Effect == Effect.NotNow;
        }
    }

    private (int From, int To) Behind(Reading reading, List<Match> found, Match cue, bool far)
    {
        var to = cue.Last;
        for (var i = cue.Last + 1; i < reading.Tokens.Count && !EndsAt(reading, found, i); i++)
        {
            if (reading.Tokens[i].Gap == Gap.Soft && !far && !ListGoesOn(reading, found, i))
                break;
            to = i;
        }

        return (cue.Last + 1, to);
    }

    private (int From, int To) Before(Reading reading, List<Match> found, Match cue, bool far)
    {
        var from = cue.First;
        while (from > 0 && !EndsAt(reading, found, from) && (far || reading.Tokens[from].Gap != Gap.Soft))
            from--;
        return (from, cue.First - 1);
    }

    private bool EndsAt(Reading reading, List<Match> found, int token)
    {
        if (reading.Tokens[token].Gap == Gap.Hard)
            return true;
        foreach (var match in found)
        {
            if (match.First == token && cues[match.Term].Effect is Effect.Ends)
                return true;
        }

        return false;
    }

    private bool ListGoesOn(Reading reading, List<Match> found, int token)
    {
        for (var i = token; i < Math.Min(reading.Tokens.Count, token + LongestListItem); i++)
        {
            if (found.Exists(m => m.First == i && cues[m.Term].Effect is Effect.Joins))
                return true;
            if (EndsAt(reading, found, i) || !IsItem(reading, i))
                return false;
        }

        return false;
    }

    private bool IsItem(Reading reading, int token) =>
        lexicon.UsesOf(reading.Tokens[token].Words.First).HasFlag(Uses.Filler) || reading.Facts.Exists(f => f.Match.Uses(token));

    private static void Replace(Reading reading, ScopeCue cue, Match at)
    {
        foreach (var later in reading.Facts)
        {
            if (later.Match.First <= at.Last || !cue.Kinds.Has(later.Term) || !later.IsMeant)
                continue;
            foreach (var earlier in reading.Facts)
            {
                if (earlier.Match.Last < at.First && reading.KindOf(earlier) == reading.KindOf(later))
                    earlier.Replaced = true;
            }
        }
    }
}
