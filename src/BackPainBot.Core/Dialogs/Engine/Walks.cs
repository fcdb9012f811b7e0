using System.Globalization;
using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Dialogs;

/// <summary>Going through a technique: one side step by step, then the other in short (or in full, when asked for).</summary>
internal static class Walks
{
    /// <summary>In place of a step: the other side in short.</summary>
    private const string InShort = "in-short";
    private const string Over = "over";
    private const string FirstPart = "1";

    /// <summary>Before the part: the steps after this one are told whole again.</summary>
    private const string OnlyHere = "step:";

    public static Technique? TechniqueOf(TurnDraft turn) =>
        turn.Facts.One(Slots.Technique) is { } id && turn.Knowledge.Techniques.TryGetValue(id, out var technique) ? technique : null;

    public static bool Running(TurnDraft turn) =>
        turn.Facts.One(Slots.Walk) is { } walk && walk != Over && turn.Frames.Any(f => f.Dialog == EngineDialogs.Work)
            && turn.Frames[^1].Dialog != EngineDialogs.Stopped;

    /// <summary>A technique is running, and nothing else was begun on top of it.</summary>
    public static bool IsOnTop(TurnDraft turn) => Running(turn) && turn.Frames[^1].Dialog == EngineDialogs.Work;

    /// <summary>A question in general, asked in a technique: it is no wish to begin another.</summary>
    public static bool AsksMeanwhile(TurnDraft turn) => Running(turn) && turn.Meaning.AsksInGeneral;

    /// <summary>A technique was gone through in this talk, to its end or until it was interrupted.</summary>
    public static bool WasRunning(TurnDraft turn) => turn.Facts.Known(Slots.Walk) || turn.Facts.Known(Slots.Pause);

    /// <summary>A technique was stopped, and nothing was begun since.</summary>
    public static bool WasStopped(TurnDraft turn) => turn.Frames.Count > 0 && turn.Frames[^1].Dialog == EngineDialogs.Stopped && WasRunning(turn);

    /// <summary>It was paused or stopped, and waits to be continued.</summary>
    public static bool IsResting(TurnDraft turn) => turn.Frames.Count > 0 && turn.Frames[^1].Dialog is EngineDialogs.Paused or EngineDialogs.Stopped;

    /// <summary>How to get ready was told, and the start is waited for.</summary>
    public static bool AtSetUp(TurnDraft turn) =>
        turn.Frames is [.., { Dialog: EngineDialogs.Work } top] && TechniqueOf(turn) is not null && !turn.Facts.Known(Slots.Walk)
            && turn.Dialogs.Dialogs[top.Dialog].Steps.Any(s => s.Id == top.Step && s.Kind == StepKind.Setup);

    public static bool IsOver(TurnDraft turn) => turn.Facts.One(Slots.Walk) == Over;

    /// <summary>The side being worked; before a technique runs, the side that will be worked first.</summary>
    public static string SideNow(TurnDraft turn) => Cursor(turn)?.Side ?? FirstSide(turn);

    /// <summary>
    /// What the running technique has to say of a moment, where the person is now; nothing when none runs. Where the other side
    /// is told in short, no step says how one lies, unless that side has only one.
    /// </summary>
    public static IReadOnlyList<string> Moment(TurnDraft turn, string moment)
    {
        if (TechniqueOf(turn) is not { } technique)
            return [];
        if (Cursor(turn) is not { } cursor)
            return moment == Moments.Brief ? technique.Moments[moment] : [];
        var step = IndexOf(technique, cursor.Step) is >= 0 and var number ? technique.Steps[number]
            : technique.Steps.Where(s => s.Round == StepRound.EachSide).ToList() is [var only] ? only : null;
        return step?.Moments.GetValueOrDefault(moment) ?? technique.Moments[moment];
    }

    /// <summary>Says where the walk stands and what can be answered; null when it is over.</summary>
    public static Ask? Next(TurnDraft turn, Technique technique, bool say)
    {
        if (turn.Facts.One(Slots.Walk) == Over)
            return null;
        var cursor = Cursor(turn) ?? Start(turn, technique);
        var number = IndexOf(technique, cursor.Step);
        var step = number < 0 ? null : technique.Steps[number];
        turn.Reply.Technique = technique;
        turn.Reply.Step = step;
        turn.Reply.Side = cursor.Side;
        if (say)
            Tell(turn, technique, cursor, number);
        return AskOf(turn, technique, cursor, step);
    }

    /// <summary>What can be answered where the walk stands, saying nothing; null when none is running.</summary>
    public static Ask? Waiting(TurnDraft turn, Technique technique) =>
        Cursor(turn) is { } cursor ? AskOf(turn, technique, cursor, IndexOf(technique, cursor.Step) is >= 0 and var i ? technique.Steps[i] : null) : null;

    /// <summary>
    /// While somebody presses, a step is not left by mistake: nothing is asked ("done?"), nothing is told that has to be heard
    /// first, and nothing is taken back or held back ("I have not done it", "yes, wait"). "What next?" asks for the next step.
    /// </summary>
    public static bool MayAdvance(TurnDraft turn)
    {
        if (turn.Meaning.Mentions.Any(m => m.Denied ? m.Kind == Kinds.Act : m.Kind is Kinds.Ask or Kinds.Sensation or Kinds.Flag or Kinds.Region))
            return false;
        if (turn.Dialogs.HoldsBack.Any(turn.Meaning.Mentioned))
            return false;
        return !turn.Message.Text.Contains('?', StringComparison.Ordinal) || turn.Dialogs.AskNext.Any(turn.Meaning.Mentioned);
    }

    /// <summary>To the next step, the other side, or the end.</summary>
    public static void Advance(TurnDraft turn, Technique technique)
    {
        if (Cursor(turn) is not { } cursor)
            return;
        var number = IndexOf(technique, cursor.Step);
        if (PartNow(turn) is { } part)
        {
            var onlyHere = turn.Facts.One(Slots.Slow)!.StartsWith(OnlyHere, StringComparison.Ordinal);
            if (part < Parts(technique, number).Count)
            {
                turn.Tell(Slots.Slow, (onlyHere ? OnlyHere : "") + (part + 1));
                return;
            }

            turn.Tell(Slots.Slow, onlyHere ? "" : FirstPart, onlyHere ? Change.Clear : Change.Set);
        }

        if (number >= 0 && StepFrom(technique, number + 1, cursor.Side == FirstSide(turn)) is { } next)
            Move(turn, cursor.Side, next.Id);
        else if (cursor.Side == FirstSide(turn))
            Move(turn, Sides.Across(cursor.Side), technique.SecondSide.Count > 0 ? InShort : technique.Steps[0].Id);
        else
            Finish(turn, technique);
    }

    /// <summary>The other side step by step; a step that stands for several others, one after the other.</summary>
    public static void ShowAll(TurnDraft turn, Technique technique)
    {
        if (Cursor(turn) is not { } cursor)
            return;
        if (cursor.Step == InShort)
            Move(turn, cursor.Side, (StepFrom(technique, 0, firstSide: false) ?? technique.Steps[0]).Id);
        else if (technique.Steps[IndexOf(technique, cursor.Step)].InFull.Count > 0)
            turn.Tell(Slots.Slow, OnlyHere + FirstPart);
        else
            turn.Tell(Slots.Slow, "", Change.Clear);
    }

    public static void SlowDown(TurnDraft turn)
    {
        if (Running(turn))
            turn.Tell(Slots.Slow, FirstPart);
    }

    /// <summary>To the first step of the running technique; false when none runs.</summary>
    public static bool Restart(TurnDraft turn)
    {
        if (!IsOnTop(turn))
            return false;
        turn.Tell(Slots.Walk, "", Change.Clear);
        turn.Tell(Slots.Slow, "", Change.Clear);
        turn.Reply.Say(EngineLines.Restarted);
        return true;
    }

    /// <summary>The step at <paramref name="number"/> or the next after it that the side has; null when there is none.</summary>
    private static TechniqueStep? StepFrom(Technique technique, int number, bool firstSide) =>
        technique.Steps.Skip(number).FirstOrDefault(s => firstSide || s.Round == StepRound.EachSide);

    private static void Finish(TurnDraft turn, Technique technique)
    {
        turn.Tell(Slots.Walk, Over);
        Remember(turn, SessionEnds.Finished);
        turn.Reply.Technique = technique;
        turn.Reply.Say(technique.Closing);
        turn.Reply.Break();
    }

    /// <summary>Writes how the last session ended into the person's memory.</summary>
    public static void Remember(TurnDraft turn, string how)
    {
        if (turn.Person.Sessions.Count == 0 || turn.Person.Sessions[^1].End == SessionEnds.Finished)
            return;
        turn.Person = turn.Person with { Sessions = [.. turn.Person.Sessions.SkipLast(1), turn.Person.Sessions[^1] with { End = how }] };
    }

    private static (string Side, string Step) Start(TurnDraft turn, Technique technique)
    {
        var side = FirstSide(turn);
        Move(turn, side, technique.Steps[0].Id);
        var last = turn.Person.Sessions.Count > 0 ? turn.Person.Sessions[^1] : null;
        if (last is null || last.End == SessionEnds.Finished || last.Technique != technique.Id || last.Outcome is not null)
            turn.Person = turn.Person with { Sessions = [.. turn.Person.Sessions, new Session(technique.Id, side, turn.Now, SessionEnds.Running)] };
        else
            turn.Person = turn.Person with { Sessions = [.. turn.Person.Sessions.SkipLast(1), last with { Side = side, End = SessionEnds.Running }] };
        return (side, technique.Steps[0].Id);
    }

    private static void Tell(TurnDraft turn, Technique technique, (string Side, string Step) cursor, int number)
    {
        turn.Reply.Break();
        SayStep(turn, technique, cursor.Side, number);
        if (number >= 0)
        {
            var side = technique.Steps[number].Round == StepRound.OtherSide ? Sides.Across(cursor.Side) : cursor.Side;
            turn.Reply.Note(
                EngineLines.StepOf, ("number", $"{number + 1}"), ("count", $"{technique.Steps.Count}"), ("side", side));
        }
    }

    private static void SayStep(TurnDraft turn, Technique technique, string side, int number)
    {
        var step = number < 0 ? null : technique.Steps[number];
        if (PartNow(turn) is not { } part)
            turn.Reply.Say(step?.Say ?? technique.SecondSide);
        else if (step is { InFull.Count: > 0, Round: StepRound.OtherSide })
            turn.Reply.Say(Parts(technique, number)[Math.Min(part, step.InFull.Count) - 1], (Placeholders.Side, Sides.Across(side)), (Placeholders.OtherSide, side));
        else
            turn.Reply.Say(Parts(technique, number) is var parts ? parts[Math.Min(part, parts.Count) - 1] : []);
    }

    /// <summary>What is told at once when one thing is told at a time: a sentence, or one of the steps that a step stands for.</summary>
    private static List<IReadOnlyList<string>> Parts(Technique technique, int number)
    {
        var step = number < 0 ? null : technique.Steps[number];
        return step is { InFull.Count: > 0 }
            ? [.. step.InFull.Select(id => technique.Steps.First(s => s.Id == id).Say)]
            : [.. (step?.Say ?? technique.SecondSide).Select(IReadOnlyList<string> (id) => [id])];
    }

    /// <summary>Null while whole steps are told.</summary>
    private static int? PartNow(TurnDraft turn) =>
        int.TryParse(turn.Facts.One(Slots.Slow)?.Replace(OnlyHere, "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var part) && part > 0 ? part : null;

    private static Ask AskOf(TurnDraft turn, Technique technique, (string Side, string Step) cursor, TechniqueStep? step)
    {
        string[] buttons =
        [
            EngineButtons.Next,
            EngineButtons.Again,
            .. step is null or { InFull.Count: > 0 } && PartNow(turn) is null ? [EngineButtons.Show] : Array.Empty<string>(),
            .. step is { Confirm: true } ? [EngineButtons.CantFind] : Array.Empty<string>(),
            EngineButtons.Stop,
        ];
        return new Ask
        {
            Question = QuestionId.OfStep(technique, cursor.Side, cursor.Step),
            Choices = [.. buttons.Select(b => turn.Dialogs.Buttons[b])],
            Short = [EngineLines.SayNext],
            Rephrase = [EngineLines.SayNext],
        };
    }

    private static (string Side, string Step)? Cursor(TurnDraft turn)
    {
        if (turn.Facts.One(Slots.Walk) is not { } walk || walk == Over)
            return null;
        var slash = walk.IndexOf('/');
        return slash < 0 ? null : (walk[..slash], walk[(slash + 1)..]);
    }

    private static string FirstSide(TurnDraft turn) =>
        turn.Facts.One(Slots.Side) is { } side && Sides.CanBeWorked(side) ? side : turn.Dialogs.FirstSide;

    /// <summary>-1 for the other side in short. A step that is gone since the last release counts as the first.</summary>
    private static int IndexOf(Technique technique, string step)
    {
        if (step == InShort)
            return -1;
        for (var i = 0; i < technique.Steps.Count; i++)
        {
            if (technique.Steps[i].Id == step)
                return i;
        }

        return 0;
    }

    private static void Move(TurnDraft turn, string side, string step) => turn.Tell(Slots.Walk, $"{side}/{step}");
}
