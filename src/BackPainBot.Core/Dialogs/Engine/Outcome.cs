namespace BackPainBot.Core.Dialogs;

/// <summary>What followed the last session.</summary>
internal static class Outcome
{
    public static void Remember(TurnDraft turn, string slot)
    {
        if (turn.Person.Sessions.Count == 0 || turn.Facts.One(slot) is not { } outcome)
            return;
        var last = turn.Person.Sessions[^1];
        turn.Person = turn.Person with { Sessions = [.. turn.Person.Sessions.SkipLast(1), last with { Outcome = outcome }] };
        if (Memory.GivenUp(turn.Person, last.Technique, turn.Dialogs))
            turn.Tell(Slots.GivenUp, Slots.Yes);
    }
}
