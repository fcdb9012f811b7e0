namespace BackPainBot.Core.Dialogs;

/// <summary>Takes the facts of a message: all that it says, where it says them of the person and of now.</summary>
internal static class Telling
{
    public static Handled Handle(TurnDraft turn, Ask? ask)
    {
        var meaning = turn.Meaning;
        if (meaning.AboutOther)
            return Handled.No;
        var asked = ask?.Slots ?? [];
        var tells = turn.Dialogs.Telling.Contains(meaning.Intent);
        var before = Snapshot(turn);
        var running = Walks.Running(turn);

        if (tells || asked.Contains(Slots.Region))
            TakeRegions(turn);
        if (tells || asked.Contains(Slots.Timing))
            TakeTimings(turn);
        if (meaning.Side is { } side && (asked.Contains(Slots.Side) || (tells && !IsBareSide(turn))))
            turn.Tell(Slots.Side, side);
        if (meaning.Muscles.Count > 0 && (asked.Contains(Slots.Muscle) || meaning.IsCorrection || IsWish(turn)))
            TakeMuscle(turn, meaning.Muscles[0]);
        if (meaning.Tool is { } tool && (tells || meaning.Intent == "no_tool"))
            turn.Tell(Slots.Tool, tool);
        if (meaning.PainScore is { } score && tells)
            turn.Tell(Slots.Score, score.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (meaning.Duration is { Length: > 0 } duration && tells)
            turn.Tell(Slots.Duration, duration);
        return SayBack(turn, before, running);
    }

    /// <summary>Wishes to work a muscle: naming one then chooses it.</summary>
    public static bool IsWish(TurnDraft turn) =>
        turn.Dialogs.Routes.TryGetValue(turn.Meaning.Intent, out var route) && route.Begin == EngineDialogs.Work;

    private static void TakeRegions(TurnDraft turn)
    {
        var meaning = turn.Meaning;
        foreach (var region in meaning.NegatedRegions)
            turn.Tell(Slots.Region, region, Change.Deny);
        var first = true;
        foreach (var region in meaning.Regions)
        {
            if (meaning.VagueRegions.Contains(region) && turn.Knowledge.Regions[region].Alternatives.Count > 0)
            {
                if (!turn.Facts.Known(Slots.Region))
                    turn.Tell(Slots.RegionHint, region);
                continue;
            }

            turn.Tell(Slots.Region, region, first && meaning.IsCorrection ? Change.Set : Change.Add);
            first = false;
        }
    }

    private static void TakeTimings(TurnDraft turn)
    {
        var first = true;
        foreach (var time in turn.Meaning.Timing)
        {
            turn.Tell(Slots.Timing, time, first && turn.Meaning.IsCorrection ? Change.Set : Change.Add);
            first = false;
        }
    }

    private static void TakeMuscle(TurnDraft turn, string id)
    {
        if (turn.Knowledge.Muscles.ContainsKey(id))
            turn.Tell(Slots.Muscle, id);
    }

    /// <summary>"left" and nothing else answers the question that asks for it, and no other.</summary>
    private static bool IsBareSide(TurnDraft turn) =>
        !turn.Meaning.IsCorrection && turn.Meaning.Mentions.All(m => m.Kind is "side") && turn.Facts.Known(Slots.Side);

    private static Handled SayBack(TurnDraft turn, List<(string Slot, string Value)> before, bool running)
    {
        var now = Snapshot(turn);
        var gained = now.Except(before).ToList();
        if (gained.Count == 0)
            return turn.Pending.Count > 0 ? Handled.GoOn : Handled.No;
        var words = Wording.FactsInWords(turn, gained);
        if (words.Length == 0)
            return Handled.GoOn;
        var replaced = before.Exists(b => b.Slot is Slots.Side && !now.Contains(b)) || turn.Meaning.IsCorrection;
        turn.Reply.Say(replaced ? EngineLines.Changed : EngineLines.Heard, ("facts", words));
        if (running && !Walks.Running(turn))
            turn.Reply.Say(EngineLines.Restarted);
        return Handled.GoOn;
    }

    private static List<(string Slot, string Value)> Snapshot(TurnDraft turn) =>
    [
        .. turn.Facts.All(Slots.Region).Select(v => (Slots.Region, v)),
        .. turn.Facts.All(Slots.Side).Select(v => (Slots.Side, v)),
        .. turn.Facts.All(Slots.Timing).Select(v => (Slots.Timing, v)),
    ];
}
