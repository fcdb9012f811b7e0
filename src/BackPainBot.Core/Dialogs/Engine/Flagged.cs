using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Dialogs;

/// <summary>A flag was told: what its level depends on, what to do about it, what stays open.</summary>
internal static class Flagged
{
    public const string Slot = "flagged";
    public const string LineSlot = "flag-line";
    public const string Level = "flag-level";
    public const string Urgent = "flag-urgent";
    public const string Which = "flag-which";

    /// <summary>How often the advice was said: <c>once</c>, or <c>twice</c> and more.</summary>
    public const string Times = "flag-times";
    public const string Once = "once";
    public const string Twice = "twice";

    public static void Begin(TurnDraft turn, RedFlag flag)
    {
        turn.Begin(EngineDialogs.Flagged);
        turn.Tell(Slot, flag.Id);
        SetLevel(turn, flag.FollowUp is null ? flag.Level : LevelOf(turn, flag) ?? ToldLevel(turn, flag));
        if (Memory.IsOfEarlierVisit(turn.Person, flag, turn.Now, turn.Dialogs))
            turn.Tell(Times, Twice);
    }

    /// <summary>
    /// What settles the level was told in the same message ("I fell yesterday"). That the flag does not count is never taken so:
    /// for that its question has to be answered.
    /// </summary>
    private static string? ToldLevel(TurnDraft turn, RedFlag flag)
    {
        var said = flag.FollowUp!.Choices.Where(c => c.Means.Any(m => Read.IsSaid(turn, m))).ToList();
        return said is [{ Level: not Levels.None } only] && turn.Meaning.Flags.Contains(flag.Id) ? only.Level : null;
    }

    /// <summary>A line of a card was ticked that stands for several flags of different urgency: which one is asked first.</summary>
    public static void BeginWith(TurnDraft turn, string card, CardLine line)
    {
        turn.Begin(EngineDialogs.Flagged);
        turn.Tell(LineSlot, $"{card}/{line.Id}");
    }

    public static RedFlag? Now(TurnDraft turn) =>
        turn.Facts.One(Slot) is { } id && turn.Knowledge.Flags.TryGetValue(id, out var flag) ? flag : null;

    /// <summary>Urgent advice is what stands there now.</summary>
    public static bool IsUrgent(TurnDraft turn) => IsOnTop(turn) && FollowedUp(turn) && turn.Facts.Has(Urgent, Slots.Yes);

    /// <summary>The flag whose advice stands there now, is not urgent, and bars; null when there is none.</summary>
    public static RedFlag? Barring(TurnDraft turn) =>
        IsOnTop(turn) && FollowedUp(turn) && !turn.Facts.Has(Urgent, Slots.Yes) && Now(turn) is { Bars.Count: > 0 } flag ? flag : null;

    /// <summary>Its follow-up, or which of a line's signs it is, is the question that waits.</summary>
    public static bool IsAskedAfter(TurnDraft turn) => IsOnTop(turn) && !FollowedUp(turn);

    private static bool IsOnTop(TurnDraft turn) => turn.Frames is [.., { Dialog: EngineDialogs.Flagged }];

    public static bool FollowedUp(TurnDraft turn) =>
        Now(turn) is { } flag ? flag.FollowUp is null || turn.Facts.Known(Level) : !turn.Facts.Known(LineSlot);

    public static Ask PutFollowUp(TurnDraft turn)
    {
        turn.Reply.Urgency = Now(turn)?.Level;
        var ask = AskFollowUp(turn);
        return Asks.Put(turn, ask, ask.Rephrase);
    }

    public static Ask AskFollowUp(TurnDraft turn)
    {
        if (Now(turn) is null)
            return AskWhich(turn);
        var follow = Now(turn)?.FollowUp;
        IReadOnlyList<string> line = follow is null ? [] : [follow.Ask];
        return new Ask
        {
            Question = QuestionId.OfFollowUp(turn.Facts.One(Slot)),
            Choices = [.. follow?.Choices.Select(Choice) ?? [], NotSure(turn)],
            Short = line,
            Rephrase = line,
        };
    }

    /// <summary>Which of the flags of a ticked line it is.</summary>
    private static Ask AskWhich(TurnDraft turn)
    {
        var flags = FlagsOfLine(turn);
        return new Ask
        {
            Question = QuestionId.OfFollowUp(turn.Facts.One(LineSlot)),
            Choices =
            [
                .. flags.Select(f => new ChoiceSpec { Id = f.Id, Label = Asks.Capital(f.Name), Set = [new FactTest(Slot, f.Id)], Means = [$"{Kinds.Flag}:{f.Id}"], Words = f.Answers }),
                .. flags.Take(1).Select(f => turn.Dialogs.Buttons[EngineButtons.NotSure] with { Set = [new FactTest(Slot, f.Id)] }),
                turn.Dialogs.Buttons[EngineButtons.Mistake] with { Set = [new FactTest(Which, EngineButtons.Mistake)] },
            ],
            Short = [EngineLines.WhichOfThese],
            Rephrase = [EngineLines.WhichOfThese],
        };
    }

    private static List<RedFlag> FlagsOfLine(TurnDraft turn) =>
        turn.Facts.One(LineSlot)?.Split('/') is [var card, var line] ? Gates.FlagsOfLine(turn, card, line) : [];

    private static ChoiceSpec Choice(FollowUpChoice choice) => new()
    {
        Id = choice.Id,
        Label = choice.Label,
        Set = [new FactTest(Level, choice.Level)],
        Means = choice.Means,
    };

    /// <summary>What cannot be ruled out counts: the flag keeps the level it has by itself.</summary>
    private static ChoiceSpec NotSure(TurnDraft turn) =>
        turn.Dialogs.Buttons[EngineButtons.NotSure] with { Set = [new FactTest(Level, Now(turn)?.Level ?? Levels.Emergency)] };

    /// <summary>The answer to a follow-up: it settles which flag it is, or its level, or takes the flag back.</summary>
    public static void Take(TurnDraft turn)
    {
        if (Now(turn) is not { } flag)
        {
            TakeBackLine(turn);
            return;
        }

        if (turn.Facts.One(Level) is not { } level)
        {
            Settle(turn, flag);
            return;
        }

        if (level == Levels.None)
        {
            turn.Person = Memory.With(turn.Person, flag.Id, SafetyValues.No, turn.Now);
            turn.Frames.RemoveAll(f => f.Dialog == EngineDialogs.Flagged);
        }
        else
        {
            SetLevel(turn, level);
        }
    }

    /// <summary>Which flag of the line it is; the one that counted until then counts no longer, unless it is that one.</summary>
    private static void Settle(TurnDraft turn, RedFlag flag)
    {
        if (FlagsOfLine(turn) is [var counted, ..] && counted.Id != flag.Id)
            turn.Person = Memory.With(turn.Person, counted.Id, SafetyValues.No, turn.Now);
        turn.Person = Memory.With(turn.Person, flag.Id, SafetyValues.Yes, turn.Now);
        if (flag is { Level: Levels.Care, FollowUp: null })
        {
            // What asks for nobody to be seen is advised in passing.
            turn.Reply.Say(flag.Advice);
            turn.Frames.RemoveAll(f => f.Dialog == EngineDialogs.Flagged);
            return;
        }

        SetLevel(turn, flag.FollowUp is null ? flag.Level : null);
    }

    /// <summary>The line was ticked by mistake: its question is owed until it is answered anew.</summary>
    private static void TakeBackLine(TurnDraft turn)
    {
        if (!turn.Facts.Known(Which) || FlagsOfLine(turn) is not [var counted, ..])
            return;
        turn.Person = Memory.With(turn.Person, counted.Id, SafetyValues.Unknown, turn.Now);
        turn.Frames.RemoveAll(f => f.Dialog == EngineDialogs.Flagged);
    }

    public static void Advise(TurnDraft turn)
    {
        if (Now(turn) is not { } flag)
            return;
        var level = turn.Facts.One(Level) ?? flag.Level;
        turn.Reply.Urgency = level;
        if (Levels.IsUrgent(level))
            SayAgain(turn);
        if (turn.Style != AskStyle.Full)
            return;
        if (!Levels.IsUrgent(level) && Walks.TechniqueOf(turn) is { } technique && Gates.BarsTechnique(flag, technique))
            turn.Reply.Say(EngineLines.Barred, ("flags", flag.Name));
        turn.Reply.Break();
        turn.Reply.Say(flag.AdviceAt(level));
        turn.Reply.Break();
        if (!Levels.IsUrgent(level))
            turn.Reply.Say(flag.Open);
        Walks.Remember(turn, SessionEnds.Stopped);
    }

    /// <summary>Emergency and same-day advice stand alone, and are said once more whatever the person says then.</summary>
    private static void SayAgain(TurnDraft turn)
    {
        var times = turn.Facts.One(Times);
        if (times is null or Once)
        {
            turn.Reply.Clear();
            turn.Style = AskStyle.Full;
        }

        turn.Tell(Times, times is null ? Once : Twice);
    }

    /// <summary>The person was seen: a sign is over; a standing condition stays, but no longer needs to be seen first.</summary>
    public static void Lift(TurnDraft turn)
    {
        if (Now(turn) is not { } flag)
            return;
        turn.Person = flag.KeepsDays > 0
            ? Memory.With(turn.Person, flag.Id, SafetyValues.Yes, turn.Now, Levels.ClinicianFirst)
            : Memory.With(turn.Person, flag.Id, SafetyValues.No, turn.Now);

        // Where there was one sign, the others are asked for before any pressing.
        turn.Tell(Slots.Hurts, Slots.Yes);
    }

    /// <summary>The person takes the flag back: where a card has its question, that is owed until it is answered anew.</summary>
    public static void Clear(TurnDraft turn)
    {
        if (Now(turn) is not { } flag)
            return;
        turn.Person = Memory.With(turn.Person, flag.Id, flag.Card is null ? SafetyValues.No : SafetyValues.Unknown, turn.Now);
    }

    /// <summary>How soon a told flag is to be seen: as its follow-up settled, or as it stands.</summary>
    public static string LevelNow(TurnDraft turn, RedFlag flag) => LevelOf(turn, flag) ?? flag.Level;

    private static string? LevelOf(TurnDraft turn, RedFlag flag) =>
        turn.Person.Safety.TryGetValue(flag.Id, out var answer) ? answer.Level : null;

    private static void SetLevel(TurnDraft turn, string? level)
    {
        if (level is null || Now(turn) is not { } flag)
            return;
        turn.Tell(Level, level);
        if (flag.FollowUp is not null)
            turn.Person = Memory.With(turn.Person, flag.Id, SafetyValues.Yes, turn.Now, level);
        turn.Tell(Urgent, Levels.IsUrgent(level) ? Slots.Yes : Slots.No);
    }
}
