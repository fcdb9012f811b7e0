using BackPainBot.Core.Understanding.Phrases;

namespace BackPainBot.Core.Understanding;

/// <summary>Settles what two layers found in the same words.</summary>
internal static class Overlaps
{
    public static void Drop(Reading reading) => reading.Drop(fact => IsTaken(reading, fact));

    /// <summary>"Tight chest muscles" is no tight chest.</summary>
    public static void DropParts(Reading reading) =>
        reading.Cues.RemoveAll(part => reading.KindOf(part) == Kinds.Part
            && reading.Facts.Exists(fact => reading.KindOf(fact) == Kinds.Idiom && fact.Match.SharesWord(part.Match)));

    private static bool IsTaken(Reading reading, Found fact)
    {
        var from = reading.FactsFrom(fact.Match.First - Match.Longest);
        for (var i = from; i < reading.Facts.Count && reading.Facts[i].Match.First <= fact.Match.Last; i++)
        {
            var other = reading.Facts[i];
            if (other.Match.Count > fact.Match.Count && GivesWay(reading.KindOf(fact), reading.KindOf(other)) && other.Match.SharesWord(fact.Match))
                return true;
        }

        return false;
    }

    /// <summary>"22 weeks pregnant" is no duration of a complaint; "my back" is no command to go back.</summary>
    private static bool GivesWay(string kind, string other) => kind switch
    {
        Kinds.Duration or Kinds.Score => other == Kinds.Flag,
        Kinds.Act or Kinds.Answer or Kinds.Talk => Kinds.LayerOf(other) != Layer.Talk,
        _ => false,
    };
}
