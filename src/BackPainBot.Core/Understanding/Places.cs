using System.Globalization;
using BackPainBot.Core.Understanding.Rules;

namespace BackPainBot.Core.Understanding;

/// <summary>
/// Reads the places of a list that a message picks, and nothing else: "the third one", "yes, 2 and 4". Numbers alone are none:
/// they may be a score, or the index of one choice.
/// </summary>
internal sealed class Places(TermTable terms, Coverage coverage)
{
    private const string Yes = $"{Kinds.Answer}:yes";
    private const string Last = $"{Kinds.Ordinal}:last";

    /// <summary>The place of what is last, whatever the length of the list.</summary>
    private const int FromTheEnd = -1;

    private readonly int _yes = terms.Find(Yes);

    /// <summary>Empty when the message says anything else.</summary>
    public IReadOnlyList<int> Of(Reading reading)
    {
        var places = new List<int>();
        var fact = 0;
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            while (fact < reading.Facts.Count && reading.Facts[fact].Match.Last < i)
                fact++;
            if (PlaceAt(reading, fact, i) is { } place)
                places.Add(place);
            else if (coverage.Counts(reading.Tokens[i]) && !(fact < reading.Facts.Count && IsPart(reading, reading.Facts[fact], i)))
                return [];
        }

        return reading.Facts.Exists(f => f.Term == _yes || reading.KindOf(f) == Kinds.Ordinal) ? places : [];
    }

    /// <summary>A place is told where its ordinal begins, or by a number of its own.</summary>
    private static int? PlaceAt(Reading reading, int fact, int token)
    {
        var found = fact < reading.Facts.Count ? reading.Facts[fact] : null;
        if (found is { IsMeant: true } && found.Match.First == token && reading.KindOf(found) == Kinds.Ordinal)
            return reading.IdOf(found) == Last ? FromTheEnd : int.TryParse(reading.IdOf(found).AsSpan(Kinds.Ordinal.Length + 1), CultureInfo.InvariantCulture, out var place) ? place : null;
        return (found?.Match.Uses(token) != true || reading.KindOf(found) == Kinds.Score) && reading.Tokens[token].Number is > 0 and var number ? number : null;
    }

    private bool IsPart(Reading reading, Found found, int token) =>
        found.IsMeant && found.Match.Uses(token) && (found.Term == _yes || reading.KindOf(found) is Kinds.Ordinal or Kinds.Noise);
}
