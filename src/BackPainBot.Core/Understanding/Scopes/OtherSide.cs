namespace BackPainBot.Core.Understanding.Scopes;

/// <summary>
/// "My left hip isnt the problem, its the right": the side is denied and not the part, as the other side comes after it and no
/// other part.
/// </summary>
internal static class OtherSide
{
    public static void Apply(Reading reading)
    {
        foreach (var part in reading.Facts)
        {
            if (part is not { Denied: true, Replaced: false } || reading.KindOf(part) != Kinds.Region || SideOf(part, reading) is not { } side)
                continue;
            var rest = reading.Facts.FindAll(f => f.Match.First > part.Match.Last && f.IsMeant);
            if (rest.Exists(f => reading.KindOf(f) == Kinds.Side && f.Term != side.Term) && !rest.Exists(f => reading.KindOf(f) is Kinds.Region or Kinds.Muscle))
                part.Denied = false;
        }
    }

    private static Found? SideOf(Found part, Reading reading) => reading.Facts.Find(f =>
        f.Denied && reading.KindOf(f) == Kinds.Side && f.Match.First >= part.Match.First - 2 && f.Match.Last <= part.Match.Last + 2);
}
