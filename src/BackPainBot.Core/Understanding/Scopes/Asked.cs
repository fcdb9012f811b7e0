using BackPainBot.Core.Understanding.Phrases;

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
            var (from, to) = reading.SentenceOf(match);
            if (match.First != from || found.Exists(m => cues[m.Term].Effect is Effect.Self or Effect.Other or Effect.Tells && m.First >= from && m.Last <= to))
                continue;
            reading.AsksInGeneral |= IsOfNobody(reading, match);
            reading.Cues.FindAll(f => f.Match.First >= from && f.Match.Last <= to && cue.Kinds.Has(f.Term)).ForEach(f => f.NotNow = true);
            var facts = reading.Facts.FindAll(f => f.Match.First >= from && f.Match.Last <= to && cue.Kinds.Has(f.Term) && f.IsMeant);
            if (!facts.Exists(f => reading.KindOf(f) == Kinds.Flag))
                continue;
            foreach (var fact in facts)
                (fact.NotNow, fact.Asked) = (true, true);
        }
    }

    /// <summary>"Does a tight psoas hurt", but not "is hurting", which leaves a word out, nor "is it the psoas. hurts a lot".</summary>
    private static bool IsOfNobody(Reading reading, Match head) => !reading.Facts.Exists(f => reading.KindOf(f) is Kinds.Sensation or Kinds.Sign or Kinds.Score
        && (f.Match.First <= head.Last + 1 || !reading.InOneSentence(head.First, f.Match.First)));
}
