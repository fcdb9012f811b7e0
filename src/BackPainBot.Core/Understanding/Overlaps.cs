namespace BackPainBot.Core.Understanding;

/// <summary>Settles what two layers found in the same words.</summary>
internal static class Overlaps
{
    public static void Drop(Reading reading) =>
        reading.Facts.RemoveAll(fact => reading.Facts.Exists(other => other.Match.Count > fact.Match.Count
            && GivesWay(reading.KindOf(fact), reading.KindOf(other)) && SharesWord(fact, other)));

    /// <summary>
    /// "22 weeks pregnant" is no duration of a complaint; "my back" is no command to go back.
    /// </summary>
    private static bool GivesWay(string kind, string other) => kind switch
    {
        Kinds.Duration or Kinds.Score => other == Kinds.Flag,
        Kinds.Act or Kinds.Answer or Kinds.Talk => Kinds.LayerOf(other) != Layer.Talk,
        _ => false,
    };

    private static bool SharesWord(Found fact, Found other)
    {
        for (var i = fact.Match.First; i <= fact.Match.Last; i++)
        {
            if (fact.Match.Uses(i) && other.Match.Uses(i))
                return true;
        }

        return false;
    }
}
