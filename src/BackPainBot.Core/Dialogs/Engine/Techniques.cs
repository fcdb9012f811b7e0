using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Dialogs;

/// <summary>Which technique of a muscle is done: the one the person asked for where they may, the first of the muscle otherwise.</summary>
internal static class Techniques
{
    public static bool Settled(TurnDraft turn) =>
        Walks.TechniqueOf(turn) is { } technique && turn.Facts.One(Slots.Muscle) is { } muscle
            && MuscleOf(turn, muscle).Techniques.Contains(technique.Id) && (Allowed(turn, technique) || turn.Facts.Known(Slots.Walk));

    /// <summary>The muscle, or one that its name takes in, can be worked.</summary>
    public static bool Has(TurnDraft turn, string muscle) => MuscleOf(turn, muscle).Techniques.Count > 0;

    /// <summary>Null when one was settled; the question of home when the muscle has none.</summary>
    public static Ask? Choose(TurnDraft turn)
    {
        var muscle = MuscleOf(turn, turn.Facts.One(Slots.Muscle) ?? "");
        var all = muscle.Techniques.Select(id => turn.Knowledge.Techniques[id]).ToList();
        if (all.Count == 0)
        {
            turn.Reply.Say(EngineLines.NoTechnique, ("muscle", muscle.Name));
            turn.Tell(Slots.Muscle, "", Change.Clear);
            turn.Frames.RemoveAt(turn.Frames.Count - 1);
            return null;
        }

        var wanted = Wanted(turn, all);
        if (wanted is not null && !Allowed(turn, wanted))
        {
            SayTooQuick(turn, wanted);
            wanted = all.Find(t => t.Id == wanted.After);
        }

        if (all.TrueForAll(t => Memory.GivenUp(turn.Person, t.Id, turn.Dialogs)))
            return NotOffered(turn);
        all.RemoveAll(t => Memory.GivenUp(turn.Person, t.Id, turn.Dialogs));
        var chosen = wanted ?? all.Find(t => Allowed(turn, t) && !Gates.IsBarred(turn, t)) ?? all[0];
        if (DoneLately(turn, chosen) is { } done)
            return RestFirst(turn, chosen, done);
        turn.Tell(Slots.Technique, chosen.Id);
        return null;
    }

    private static Session? DoneLately(TurnDraft turn, Technique technique) =>
        turn.Person.Sessions.LastOrDefault(s => s.Technique == technique.Id && s.End == SessionEnds.Finished
            && turn.Now - s.At < TimeSpan.FromHours(turn.Dialogs.Numbers[EngineNumbers.RestHours]));

    private static Ask? RestFirst(TurnDraft turn, Technique technique, Session done)
    {
        turn.Reply.Say(turn.DaysSince(done.At) == 0 ? EngineLines.DoneToday : EngineLines.DoneLately, ("technique", Asks.Capital(technique.Name)));
        turn.Reply.Break();
        turn.BeginAnew(EngineDialogs.Ease);
        return null;
    }

    private static Ask? NotOffered(TurnDraft turn)
    {
        turn.Reply.Say(turn.Dialogs.NotOffered);
        turn.BeginAnew(EngineDialogs.Ease);
        return null;
    }

    public static void SayHowToGetReady(TurnDraft turn)
    {
        if (Walks.TechniqueOf(turn) is not { } technique)
            return;
        turn.Reply.Technique = technique;
        turn.Reply.Side = Walks.SideNow(turn);
        if (turn.Style != AskStyle.Full)
            return;
        turn.Reply.Break();
        turn.Reply.Say(technique.Setup);
        if (turn.Once(turn.Dialogs.Disclaimer))
            turn.Reply.Note(turn.Dialogs.Disclaimer);
    }

    /// <summary>The muscle's other techniques, as ways to switch before the start.</summary>
    public static IEnumerable<ChoiceSpec> Choices(TurnDraft turn)
    {
        if (Walks.TechniqueOf(turn) is not { } technique || turn.Facts.One(Slots.Muscle) is not { } muscle)
            return [];
        return MuscleOf(turn, muscle).Techniques
            .Where(id => id != technique.Id)
            .Select(id => turn.Knowledge.Techniques[id])
            .Select(t => new ChoiceSpec { Id = $"switch-{t.Id}", Label = t.Offer, Set = [new FactTest(Slots.WantedTechnique, t.Id)] })
            .Concat(Practised(turn));
    }

    /// <summary>The technique that the message names, or the only one that is done with its tool; null when there are several, or none.</summary>
    public static Technique? Named(TurnDraft turn)
    {
        if (turn.Meaning.Mentions.FirstOrDefault(m => m.Kind == Kinds.Technique) is { } mention)
            return turn.Knowledge.Techniques.GetValueOrDefault(mention.Id);
        return turn.Meaning.Tool is { } tool && turn.Knowledge.Techniques.Values.Where(t => Uses(turn, t, tool)).ToList() is [var only] ? only : null;
    }

    private static bool Uses(TurnDraft turn, Technique technique, string tool) =>
        technique.Tool == tool || turn.Knowledge.Tools[technique.Tool].Is == tool
            || (turn.Knowledge.Tools.TryGetValue(tool, out var named) && named.Is == technique.Tool);

    /// <summary>A technique is wished for by its name; the muscle follows from it.</summary>
    public static void Want(TurnDraft turn, string id)
    {
        if (!turn.Knowledge.Techniques.TryGetValue(id, out var technique))
            return;
        if (turn.Facts.One(Slots.Muscle) is not { } muscle || !technique.Muscles.Contains(muscle))
            turn.Tell(Slots.Muscle, technique.Muscles[0]);
        turn.Tell(Slots.WantedTechnique, id);
    }

    /// <summary>Offered after a technique was refused because it comes later.</summary>
    private static IEnumerable<ChoiceSpec> Practised(TurnDraft turn) =>
        turn.Facts.Known(Slots.RefusedTechnique) && !turn.Facts.Known(Slots.Practised)
            ? [turn.Dialogs.Buttons[EngineButtons.Practised] with { Set = [.. turn.Dialogs.Buttons[EngineButtons.Practised].Set, new FactTest(Slots.WantedTechnique, turn.Facts.One(Slots.RefusedTechnique)!)] }]
            : [];

    /// <summary>What must come first was practised often enough, or the person says so.</summary>
    public static bool Allowed(TurnDraft turn, Technique technique) =>
        technique.After is not { } after
            || turn.Facts.Has(Slots.Practised, Slots.Yes)
            || Memory.Practised(turn.Person, after) >= turn.Dialogs.Numbers[EngineNumbers.PracticeSessions];

    private static Technique? Wanted(TurnDraft turn, List<Technique> all)
    {
        if (turn.Facts.One(Slots.WantedTechnique) is { } id && all.Find(t => t.Id == id) is { } wanted)
            return wanted;
        if (turn.Facts.Has(Slots.Floor, Slots.Yes) && all.Find(t => t.Floor) is { } onFloor)
            return onFloor;
        return turn.Facts.One(Slots.Tool) is { } tool ? all.Find(t => Uses(turn, t, tool)) : null;
    }

    private static void SayTooQuick(TurnDraft turn, Technique wanted)
    {
        turn.Reply.Break();
        turn.Reply.Say(EngineLines.TooQuick, ("technique", Asks.Capital(wanted.Name)));
        if (wanted.AfterWhy is { } why)
            turn.Reply.Say(why);
        turn.Reply.Break();
        turn.Tell(Slots.RefusedTechnique, wanted.Id);
        turn.Tell(Slots.WantedTechnique, "", Change.Clear);
        turn.Tell(Slots.Tool, "", Change.Clear);
        turn.Tell(Slots.Floor, "", Change.Clear);
    }

    private static Muscle MuscleOf(TurnDraft turn, string id) =>
        turn.Knowledge.Muscles.TryGetValue(id, out var muscle)
            ? muscle.Techniques.Count > 0 || muscle.Group.Count == 0 ? muscle : turn.Knowledge.Muscles[muscle.Group[0]]
            : new Muscle { Id = id, Name = id, Plain = "" };
}
