using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Dialogs;

/// <summary>The two safety cards: what is asked, what an answer means, what bars.</summary>
internal static class Gates
{
    public const string DangerCard = "danger";
    public const string PressingCard = "pressing";

    /// <summary>Every line that matters here was answered with no, and nothing that was told bars.</summary>
    public static bool Passed(TurnDraft turn, string card) =>
        Barring(turn, card) is null && OpenLines(turn, CardNow(turn, card)).Count == 0;

    /// <summary>The danger card in place of the pressing card, as long as a danger sign was taken back and not yet answered anew.</summary>
    public static string CardNow(TurnDraft turn, string card) =>
        card == PressingCard && turn.Knowledge.FlagsByCard[DangerCard].Any(f => Memory.Answer(turn.Person, f, turn.Now, turn.Dialogs) == SafetyValues.Unknown)
            ? DangerCard : card;

    /// <summary>The most urgent flag that was told and bars what lies behind this gate; null when none does.</summary>
    public static RedFlag? Barring(TurnDraft turn, string card)
    {
        RedFlag? worst = null;
        foreach (var id in turn.Person.Safety.Keys)
        {
            if (!turn.Knowledge.Flags.TryGetValue(id, out var flag) || !Told(turn, flag))
                continue;
            if (Bars(turn, flag, card) && (worst is null || Levels.Rank(Flagged.LevelNow(turn, flag)) < Levels.Rank(Flagged.LevelNow(turn, worst))))
                worst = flag;
        }

        return worst;
    }

    /// <summary>Some of its lines were answered with no, and nothing that was told bars.</summary>
    public static bool MayBeAskedAgain(TurnDraft turn, string card) => Barring(turn, card) is null && Lines(turn, card, withNos: true).Count > 0;

    /// <summary>The card is put though it was answered; its answers hold until they are given anew.</summary>
    public static void AskAgain(TurnDraft turn, string card) => turn.Tell(AskedAgainSlot(card), Slots.Yes);

    public static bool Told(TurnDraft turn, RedFlag flag) =>
        Memory.Answer(turn.Person, flag, turn.Now, turn.Dialogs) == SafetyValues.Yes;

    /// <summary>True when a technique presses what a told or unsure flag bars.</summary>
    public static bool IsBarred(TurnDraft turn, Technique technique) =>
        turn.Knowledge.Flags.Values.Any(f => BarsTechnique(f, technique)
            && Memory.Answer(turn.Person, f, turn.Now, turn.Dialogs) is SafetyValues.Yes or SafetyValues.Unknown);

    public static Ask Put(TurnDraft turn, string card)
    {
        var ask = AskOf(turn, card);
        var unsure = Unsure(turn, card);
        if (card != DangerCard && !unsure && turn.Style == AskStyle.Full)
            turn.Reply.Say(Moments.Prefix + Moments.Brief);
        turn.Reply.BeginQuestion();
        turn.Reply.Say(unsure ? EngineLines.UnsureWhich : turn.Knowledge.Cards[card].Ask);
        turn.Reply.List([.. OpenLines(turn, card).Select(l => new Line($"{card}.{l.Id}", l.Say))]);
        Asks.Offer(turn, ask.Choices);
        return ask;
    }

    public static Ask AskOf(TurnDraft turn, string card) => new()
    {
        Question = QuestionId.OfCard(card),
        Card = card,
        Choices =
        [
            .. OpenLines(turn, card).Select(l => new ChoiceSpec { Id = l.Id, Label = l.Button, Words = [l.Say, .. l.Words] }),
            turn.Dialogs.Buttons[EngineButtons.None],
            turn.Dialogs.Buttons[EngineButtons.NotSure],
        ],
        Why = turn.Knowledge.Cards[card].Why,
    };

    /// <summary>Takes the answer to a card: ids of ticked lines, <see cref="EngineButtons.None"/> or <see cref="EngineButtons.NotSure"/>.</summary>
    public static void Take(TurnDraft turn, string card, IReadOnlyList<string> ticked)
    {
        var open = OpenLines(turn, card);
        if (ticked is not [EngineButtons.NotSure])
            turn.Tell(AskedAgainSlot(card), "", Change.Clear);
        if (ticked is [EngineButtons.None])
            Answer(turn, FlagsOf(turn, card, open), SafetyValues.No);
        else if (ticked is [EngineButtons.NotSure])
            TakeUnsure(turn, card, open);
        else
            Tick(turn, card, open.Where(l => ticked.Contains(l.Id)).ToList());
    }

    /// <summary>The steps' act <c>safety</c>: <c>renew</c>, <c>again</c>, <c>clear</c> or <c>lift</c>.</summary>
    public static void Reset(TurnDraft turn, string what)
    {
        switch (what)
        {
            case SafetyActs.Renew:
                turn.Person = Memory.Renewed(turn.Person, turn.Now);
                Answer(turn, turn.Knowledge.FlagsByCard[DangerCard].Where(f => !Told(turn, f)), SafetyValues.No);
                break;
            case SafetyActs.Again:
                turn.Person = Memory.WithoutNos(turn.Person, _ => true);
                break;
            case SafetyActs.Lift:
                Flagged.Lift(turn);
                break;
            case SafetyActs.Clear:
                Flagged.Clear(turn);
                break;
        }
    }

    /// <summary>
    /// The most urgent of the ticked lines is followed up. Of each line the most urgent flag counts until it is settled which it
    /// is, so that nothing that was ticked is forgotten. What was answered before does not matter.
    /// </summary>
    public static void Tick(TurnDraft turn, string card, IReadOnlyList<CardLine> lines)
    {
        if (lines.Count == 0)
            return;
        var byUrgency = lines.Select(l => (Line: l, Flags: MostUrgentFirst(FlagsOf(turn, card, [l])))).OrderBy(l => Levels.Rank(l.Flags[0].Level)).ToList();
        Answer(turn, byUrgency.Skip(1).Select(l => l.Flags[0]), SafetyValues.Yes);
        var (line, flags) = byUrgency[0];
        Answer(turn, [flags[0]], SafetyValues.Yes);
        if (flags.TrueForAll(f => f.Level == Levels.Emergency) || flags.Count == 1)
            Flagged.Begin(turn, flags[0]);
        else
            Flagged.BeginWith(turn, card, line);
    }

    public static List<RedFlag> FlagsOfLine(TurnDraft turn, string card, string line) =>
        MostUrgentFirst(FlagsOf(turn, card, [.. turn.Knowledge.Cards[card].Lines.Where(l => l.Id == line)]));

    private static List<RedFlag> MostUrgentFirst(IEnumerable<RedFlag> flags) => [.. flags.OrderBy(f => Levels.Rank(f.Level))];

    private static void TakeUnsure(TurnDraft turn, string card, IReadOnlyList<CardLine> open)
    {
        var flags = FlagsOf(turn, card, open);
        if (card == PressingCard)
        {
            Answer(turn, flags, SafetyValues.Unknown);
            turn.Reply.Say(EngineLines.UnsurePressing);
            turn.BeginAnew(EngineDialogs.Ease);
        }
        else if (!Unsure(turn, card))
        {
            turn.Tell(UnsureSlot(card), Slots.Yes);
        }
        else if (turn.Knowledge.Cards[card].Unsure is { } id && turn.Knowledge.Flags.TryGetValue(id, out var flag))
        {
            Answer(turn, [flag], SafetyValues.Yes);
            Flagged.Begin(turn, flag);
        }
    }

    private static void Answer(TurnDraft turn, IEnumerable<RedFlag> flags, string value)
    {
        if (flags.Select(f => f.Id).ToList() is { Count: > 0 } ids)
            turn.Person = Memory.With(turn.Person, ids, value, turn.Now);
    }

    private static bool Bars(TurnDraft turn, RedFlag flag, string card)
    {
        if (Levels.IsUrgent(Flagged.LevelNow(turn, flag)))
            return true;
        return card == PressingCard && Walks.TechniqueOf(turn) is { } technique && BarsTechnique(flag, technique);
    }

    public static bool BarsTechnique(RedFlag flag, Technique technique) =>
        flag.Bars.Contains(Knowledge.Pressing.Everything) || flag.Bars.Any(technique.Presses.Contains);

    /// <summary>
    /// Lines with a flag that matters here and was answered neither with yes nor with no, or too long ago. One look at each flag: every
    /// gate of every turn asks this.
    /// </summary>
    public static IReadOnlyList<CardLine> OpenLines(TurnDraft turn, string card) => Lines(turn, card, withNos: turn.Facts.Known(AskedAgainSlot(card)));

    /// <summary>The open lines; also those that were answered with no, and with nothing else, when the card is put once more.</summary>
    private static IReadOnlyList<CardLine> Lines(TurnDraft turn, string card, bool withNos)
    {
        List<string>? open = null, told = null;
        foreach (var flag in FlagsHere(turn, card))
        {
            // What asks for nobody to be seen and bars nothing holds nobody up.
            if (flag.Line is not { } line || flag is { Level: Levels.Care, Bars.Count: 0 })
                continue;
            var answer = Memory.Answer(turn.Person, flag, turn.Now, turn.Dialogs);
            if (answer == SafetyValues.Yes)
                (told ??= []).Add(line);
            else if (withNos || answer != SafetyValues.No)
                (open ??= []).Add(line);
        }

        if (open is null)
            return [];
        return [.. turn.Knowledge.Cards[card].Lines.Where(l => open.Contains(l.Id) && !(withNos && told?.Contains(l.Id) == true))];
    }

    private static IEnumerable<RedFlag> FlagsOf(TurnDraft turn, string card, IReadOnlyList<CardLine> lines) =>
        FlagsHere(turn, card).Where(f => lines.Any(l => l.Id == f.Line));

    /// <summary>The card's flags that matter: before a technique, those that bar it.</summary>
    private static IEnumerable<RedFlag> FlagsHere(TurnDraft turn, string card)
    {
        var flags = turn.Knowledge.FlagsByCard[card];
        return card == PressingCard && Walks.TechniqueOf(turn) is { } technique ? flags.Where(f => BarsTechnique(f, technique)) : flags;
    }

    private static bool Unsure(TurnDraft turn, string card) => turn.Facts.Known(UnsureSlot(card));

    private static string AskedAgainSlot(string card) => $"{Slots.AskedAgain}{card}";

    private static string UnsureSlot(string card) => $"{Slots.Unsure}{card}";
}
