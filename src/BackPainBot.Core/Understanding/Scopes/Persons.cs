using BackPainBot.Core.Understanding.Phrases;

namespace BackPainBot.Core.Understanding.Scopes;

/// <summary>Whose facts they are: each belongs to the person who was named last before it.</summary>
internal sealed class Persons(List<Match> found, IReadOnlyDictionary<int, ScopeCue> cues)
{
    /// <summary>
    /// When everything is about somebody else the message is. When only some is, that part ("my mum had cancer") is no fact about the writer.
    /// </summary>
    public void Apply(Reading reading)
    {
        if (!found.Exists(m => cues[m.Term].Effect is Effect.Other))
            return;
        var owners = Owners(reading.Facts);
        var (own, others) = (owners.Contains(Effect.Self), owners.Contains(Effect.Other));
        reading.AboutOther = others ? !own : !found.Exists(m => cues[m.Term].Effect is Effect.Self) && !Concerns(reading, owners);
        var ofParts = own ? Owners(reading.Cues) : [];
        for (var i = 0; i < ofParts.Length; i++)
            reading.Cues[i].NotNow |= ofParts[i] is Effect.Other;
        for (var i = 0; own && i < owners.Length; i++)
        {
            reading.Facts[i].OfOther = owners[i] is Effect.Other && reading.Facts[i].IsMeant;
            reading.Facts[i].NotNow |= owners[i] is Effect.Other;
        }
    }

    /// <summary>A flag that persons do not take away concerns the writer: "dad had an aneurysm".</summary>
    private static bool Concerns(Reading reading, Effect?[] owners) =>
        owners.Where((owner, i) => owner is null && reading.Facts[i].IsMeant && reading.KindOf(reading.Facts[i]) == Kinds.Flag).Any();

    /// <summary>In step with the facts: who was named last before each.</summary>
    private Effect?[] Owners(List<Found> facts)
    {
        var owners = new Effect?[facts.Count];
        ScopeCue? named = null;
        var next = 0;
        for (var i = 0; i < facts.Count; i++)
        {
            for (; next < found.Count && found[next].First <= facts[i].Match.First; next++)
            {
                if (cues[found[next].Term] is { Effect: Effect.Other or Effect.Self } person)
                    named = person;
            }

            owners[i] = named is not null && named.Kinds.Has(facts[i].Term) ? named.Effect : null;
        }

        return owners;
    }
}
