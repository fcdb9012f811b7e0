using BackPainBot.Core.Understanding.Rules;

namespace BackPainBot.Core.Understanding;

/// <summary>Tells the sentences that ask something from those that tell.</summary>
internal sealed class Questions(TermTable terms)
{
    /// <summary>In words: so far from the beginning a question's subject stands at the latest ("will rolling on my guts").</summary>
    private const int LatestSubject = 3;

    private readonly int _asksWhether = terms.Find(MarkSetter.AsksWhether);

    /// <summary>Its sentence asks something.</summary>
    public bool IsAsked(Found fact, Reading reading)
    {
        var (from, to) = reading.SentenceOf(fact.Match);
        return Asks(reading, from, to);
    }

    /// <summary>A question word asks when nothing was told before it: "does it go under my ribs", not "sitting hurts and so does driving".</summary>
    public bool Asks(Reading reading, int from, int to)
    {
        var end = to + 1 < reading.Tokens.Count ? reading.Tokens[to + 1].Start : reading.Text.Length;
        if (to >= from && (reading.Text.AsSpan(reading.Tokens[from].Start..end).Contains('?') || AsksByOrder(from, reading)))
            return true;
        for (var i = reading.FactsFrom(from); i < reading.Facts.Count && reading.Facts[i].Match.First <= to; i++)
        {
            switch (reading.KindOf(reading.Facts[i]))
            {
                case Kinds.Ask:
                    return true;
                case Kinds.Region or Kinds.Time or Kinds.Sensation:
                    return false;
            }
        }

        return false;
    }

    /// <summary>"Is running allowed", but not "did one big sneeze".</summary>
    private bool AsksByOrder(int from, Reading reading) => reading.Cues.Exists(c => c.Match.First == from && c.Term == _asksWhether)
        && reading.Facts.Exists(f => f.Match.First > from && f.Match.First <= from + LatestSubject && reading.KindOf(f) switch
        {
            Kinds.Muscle or Kinds.Tool or Kinds.Thing => true,
            Kinds.Time => f.Match.First == from + 1,
            _ => false,
        });
}
