using BackPainBot.Core.Understanding.Phrases;
using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding.Scopes;

/// <summary>
/// What is asked about and not told: the sentence begins like a question and names no person ("what is a hernia", "does a fever
/// count"). Who speaks of a person tells: "why do I have a fever".
/// </summary>
internal sealed class Asked(List<Match> found, IReadOnlyDictionary<int, ScopeCue> cues)
{
    public void Apply(Reading reading)
    {
        foreach (var match in found)
        {
            var cue = cues[match.Term];
            if (cue.Effect is not Effect.Asks)
                continue;
            var (from, to) = Sentence(reading, match);
            if (match.First != from || found.Exists(m => cues[m.Term].Effect is Effect.Self or Effect.Other or Effect.Tells && m.First >= from && m.Last <= to))
                continue;
            reading.Cues.FindAll(f => f.Match.First >= from && f.Match.Last <= to && cue.Kinds.Has(f.Term)).ForEach(f => f.NotNow = true);
            var facts = reading.Facts.FindAll(f => f.Match.First >= from && f.Match.Last <= to && cue.Kinds.Has(f.Term) && f.IsMeant);
            if (!facts.Exists(f => reading.KindOf(f) == Kinds.Flag))
                continue;
            foreach (var fact in facts)
                (fact.NotNow, fact.Asked) = (true, true);
        }
    }

    private static (int From, int To) Sentence(Reading reading, Match match)
    {
        var (from, to) = (match.First, match.Last);
        while (from > 0 && reading.Tokens[from].Gap != Gap.Hard)
            from--;
        while (to + 1 < reading.Tokens.Count && reading.Tokens[to + 1].Gap != Gap.Hard)
            to++;
        return (from, to);
    }
}
