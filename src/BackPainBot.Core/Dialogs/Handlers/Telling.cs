using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Dialogs;

/// <summary>Takes the facts of a message: all that it says, where it says them of the person and of now.</summary>
internal static class Telling
{
    /// <summary>Takes the facts and says them back.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="ask">The open question.</param>
    /// <param name="tells">The facts are taken whatever the message is for.</param>
    public static Handled Handle(TurnDraft turn, Ask? ask, bool tells = false)
    {
        if (turn.Meaning.AboutOther)
            return Handled.No;
        if (Walks.AtSetUp(turn) && turn.Meaning.Regions.Count == 0 && !IsWish(turn))
            return AtSetUp(turn);
        var before = Snapshot(turn);
        var running = Walks.Running(turn);
        Take(turn, ask?.Slots ?? [], tells);
        return SayBack(turn, before, running);
    }

    /// <summary>
    /// Before the start no pain is told without its place, but the side to begin with may be, and a pain of one's own meets the danger card.
    /// </summary>
    private static Handled AtSetUp(TurnDraft turn)
    {
        if (turn.Dialogs.Telling.Contains(turn.Meaning.Intent) && turn.Meaning.Mentions.Any(m => m is { Kind: Kinds.Sensation or Kinds.Score, Denied: false, NotNow: false }))
        {
            turn.Tell(Slots.Hurts, Slots.Yes);
            return Handled.GoOn;
        }

        if (turn.Meaning.Side is not { } side || !Sides.CanBeWorked(side) || turn.Meaning.Mentions.Any(m => m.Kind is Kinds.Ask or Kinds.Time))
            return Handled.No;
        turn.Tell(Slots.Side, side);
        turn.Reply.Say(EngineLines.SideFirst, ("side", side));
        return Handled.AskAgain;
    }

    /// <summary>Takes the facts and says nothing.</summary>
    public static void Take(TurnDraft turn, IReadOnlyList<string> asked, bool tells = false)
    {
        var meaning = turn.Meaning;
        tells |= turn.Dialogs.Telling.Contains(meaning.Intent);
        if (tells || asked.Contains(Slots.Region))
            TakeRegions(turn, asked.Contains(Slots.Region));
        if (tells || asked.Contains(Slots.Timing))
            TakeTimings(turn);
        if (meaning.Side is { } side && (asked.Contains(Slots.Side) || (tells && !IsBareSide(turn) && !(Walks.Running(turn) && !MeansOtherSide(turn)))))
            turn.Tell(Slots.Side, side);
        if (meaning.Muscles.Count > 0 && (asked.Contains(Slots.Muscle) || Corrects(turn) || IsWish(turn)))
            TakeMuscle(turn, meaning.Muscles[0]);
        if (IsWish(turn) && meaning.Mentions.FirstOrDefault(m => m.Kind == Kinds.Technique) is { } named)
            Techniques.Want(turn, named.Id);
        if (tells && meaning.Mentions.FirstOrDefault(m => IsAtHand(m, meaning)) is { } tool)
            turn.Tell(Slots.Tool, tool.Id);
    }

    /// <summary>Wishes to work a muscle: naming one then chooses it.</summary>
    public static bool IsWish(TurnDraft turn) =>
        turn.Dialogs.Routes.TryGetValue(turn.Meaning.Intent, out var route) && route.Begin == EngineDialogs.Work && !Walks.AsksMeanwhile(turn);

    /// <summary>Not "without a ball", and not "no ball": that is a notion of its own.</summary>
    private static bool IsAtHand(Mention tool, Meaning meaning) =>
        tool is { Kind: Kinds.Tool, Denied: false } && !meaning.Mentions.Any(m => m.Kind == Kinds.Thing && tool.LiesIn(m));

    private static void TakeRegions(TurnDraft turn, bool asked)
    {
        var meaning = turn.Meaning;
        foreach (var region in meaning.NegatedRegions)
            turn.Tell(Slots.Region, region, Change.Deny);
        var first = true;
        foreach (var region in meaning.Regions)
        {
            if (meaning.VagueRegions.Contains(region) && !(asked && HoldsSide(meaning, region)) && turn.Knowledge.Regions[region].Alternatives.Count > 0)
            {
                if (!turn.Facts.Known(Slots.Region))
                    turn.Tell(Slots.RegionHint, region);
                continue;
            }

            if (!turn.Knowledge.Regions[region].Treated)
                continue;
            turn.Tell(Slots.Region, region, first && Corrects(turn) ? Change.Set : Change.Add);
            first = false;
        }
    }

    /// <summary>"Lower left", said where it hurts: with the side in it, a vague place is meant.</summary>
    private static bool HoldsSide(Meaning meaning, string region) =>
        meaning.Mentions.Any(m => m.Kind == Kinds.Region && m.Id == region && meaning.Mentions.Any(s => s.Kind == Kinds.Side && s.LiesIn(m)));

    /// <summary>A correction with the new value in it ("no, the iliacus").</summary>
    public static bool Replaces(TurnDraft turn) =>
        Corrects(turn) && (turn.Meaning.Muscles.Count > 0 || turn.Meaning.Regions.Count > 0 || turn.Meaning.Timing.Count > 0 || turn.Meaning.Side is not null);

    /// <summary>Said so ("actually", "I meant"), or begun with a no: the new value takes the place of the old one.</summary>
    private static bool Corrects(TurnDraft turn) =>
        turn.Meaning.IsCorrection
            || turn.Dialogs.Correcting.Contains(Read.Intent + turn.Meaning.Intent)
            || (turn.Meaning.Mentions.Count > 0 && turn.Dialogs.Correcting.Contains(turn.Meaning.Mentions[0].Term));

    private static void TakeTimings(TurnDraft turn)
    {
        var first = true;
        foreach (var time in turn.Meaning.Timing)
        {
            turn.Tell(Slots.Timing, time, first && Corrects(turn) ? Change.Set : Change.Add);
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
        !Corrects(turn) && !turn.Message.Text.AsSpan().Trim().Contains(' ') && turn.Meaning.Mentions.All(m => m.Kind == Kinds.Side) && turn.Facts.Known(Slots.Side);

    private static Handled SayBack(TurnDraft turn, List<(string Slot, string Value)> before, bool running)
    {
        var now = Snapshot(turn);
        var gained = now.Except(before).ToList();
        if (gained.Count == 0 && turn.Pending.Count == 0)
            return turn.Frames.Count == 0 ? Handled.No : SayNothingNew(turn);
        if (gained.Count == 0)
            return Handled.GoOn;
        var words = Wording.FactsInWords(turn, gained);
        if (words.Length == 0)
            return Handled.GoOn;
        var replaced = before.Exists(b => b.Slot is Slots.Side && !now.Contains(b)) || (Corrects(turn) && before.Count > 0);
        turn.Reply.Say(replaced ? EngineLines.Changed : EngineLines.Heard, ("facts", words));
        if (running && !Walks.Running(turn))
            turn.Reply.Say(EngineLines.Restarted);
        return Handled.GoOn;
    }

    /// <summary>A part that there is nothing for, or what is known already.</summary>
    private static Handled SayNothingNew(TurnDraft turn)
    {
        var meaning = turn.Meaning;
        if (meaning.Regions.Count > 0 && !meaning.Regions.Any(r => turn.Knowledge.Regions[r].Treated))
            turn.Reply.Say(EngineLines.OtherPart);
        else if (meaning.Regions.Any(r => turn.Facts.Has(Slots.Region, r)) || meaning.Timing.Any(t => turn.Facts.Has(Slots.Timing, t)) || (meaning.Side is { } side && turn.Facts.Has(Slots.Side, side)))
            turn.Reply.Say(EngineLines.Known);
        else
            return Handled.No;
        return Handled.AskAgain;
    }

    /// <summary>
    /// A new side begins a technique anew, so in one it has to be said as a correction or a plain wish: "am I doing it right" and "which hand
    /// on the left" are neither.
    /// </summary>
    private static bool MeansOtherSide(TurnDraft turn) =>
        Corrects(turn) || (IsWish(turn) && !turn.Meaning.Mentions.Any(m => m.Kind is Kinds.Ask or Kinds.Thing));

    private static List<(string Slot, string Value)> Snapshot(TurnDraft turn) =>
    [
        .. turn.Facts.All(Slots.Region).Select(v => (Slots.Region, v)),
        .. turn.Facts.All(Slots.Side).Select(v => (Slots.Side, v)),
        .. turn.Facts.All(Slots.Timing).Select(v => (Slots.Timing, v)),
    ];
}
