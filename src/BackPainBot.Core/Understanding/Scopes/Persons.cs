using BackPainBot.Core.Understanding.Phrases;

namespace BackPainBot.Core.Understanding.Scopes;

/// <summary>Whose facts they are: each belongs to the person who was named last before it.</summary>
internal sealed class Persons(List<Match> found, IReadOnlyDictionary<int, ScopeCue> cues)
{
    /// <summary>
    /// When everything is about somebody else the message is. When only some is, that part ("my mum had cancer") is no fact about now.
    /// </summary>
    public void Apply(Reading reading)
    {
        if (!found.Exists(m => cues[m.Term].Effect is Effect.Other))
            return;
        var others = reading.Facts.Where(f => OwnerOf(f) is Effect.Other).ToList();
        var own = reading.Facts.Exists(f => OwnerOf(f) is Effect.Self);
        reading.AboutOther = others.Count > 0 ? !own : !found.Exists(m => cues[m.Term].Effect is Effect.Self);
        if (!own)
            return;
        foreach (var fact in others)
            fact.NotNow = true;
    }

    private Effect? OwnerOf(Found fact)
    {
        Effect? owner = null;
        foreach (var match in found)
        {
            var cue = cues[match.Term];
            if (match.First > fact.Match.First)
                break;
            if (cue.Effect is Effect.Other or Effect.Self && cue.Kinds.Has(fact.Term))
                owner = cue.Effect;
        }

        return owner;
    }
}
