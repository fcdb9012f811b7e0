using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Dialogs;

/// <summary>Names the muscles that may be behind the pain, each with its strongest reason.</summary>
internal static class Suggestions
{
    /// <summary>Of the first muscle; the others get one less, so that the message stays short.</summary>
    private const int MostReasons = 3;

    public static void Say(TurnDraft turn)
    {
        var likely = Likely(turn);
        turn.Reply.Muscles = [.. likely.Select(m => m.Muscle)];
        if (turn.Style != AskStyle.Full)
            return;
        turn.Reply.Break();
        if (likely.Count == 0)
        {
            turn.Reply.Say(EngineLines.NoneLikely);
        }
        else
        {
            turn.Reply.Say(EngineLines.Likely);
            turn.Reply.List([.. likely.Select((m, place) => LineOf(turn, m, place == 0 ? MostReasons : MostReasons - 1))]);
        }

        turn.Reply.Break();
        turn.Reply.Say(turn.Dialogs.WithSuggestion);
        if (turn.Once(turn.Dialogs.Disclaimer))
            turn.Reply.Note(turn.Dialogs.Disclaimer);
    }

    public static IEnumerable<ChoiceSpec> Choices(TurnDraft turn) =>
        Likely(turn).Select(m => turn.Knowledge.Muscles[m.Muscle]).Where(m => m.Techniques.Any(t => !Gates.IsBarred(turn, turn.Knowledge.Techniques[t]))).Select((m, i) => Asks.WorkChoice(turn, m) with
        {
            Set = [new FactTest(Slots.Plan, Slots.PlanWork), new FactTest(Slots.Muscle, m.Id)],
            Means = [Asks.TermOf(m), .. i == 0 ? turn.Dialogs.Buttons[EngineButtons.Work].Means : []],
        });

    /// <summary>Its question is the one that waits.</summary>
    public static bool IsOpen(TurnDraft turn) =>
        turn.Frames.Count > 0 && turn.Dialogs.Dialogs[turn.Frames[^1].Dialog].Steps.FirstOrDefault(s => s.Id == turn.Frames[^1].Step) is { Kind: StepKind.Suggest };

    public static string? First(TurnDraft turn) => Likely(turn) is [var first, ..] ? first.Muscle : null;

    /// <summary>Sentences that spoke for and against muscles, strongest first.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="muscles">Ids of the muscles that are meant; none means those that are likely.</param>
    public static IEnumerable<string> Reasons(TurnDraft turn, IReadOnlyList<string> muscles)
    {
        var ranking = Ranking.Rank(turn.Knowledge, Told(turn));
        var meant = muscles.Count > 0 ? ranking.Where(m => muscles.Contains(m.Muscle)) : Likely(turn);
        return meant.SelectMany(m => m.For.Concat(m.Against).Select(r => r.Sentence)).Distinct(StringComparer.Ordinal);
    }

    private static IReadOnlyList<RankedMuscle> Likely(TurnDraft turn) => Ranking.Likely(turn.Knowledge, Told(turn));

    private static PainFacts Told(TurnDraft turn) => new()
    {
        Regions = RegionsTold(turn),
        DeniedRegions = turn.Facts.AllDenied(Slots.Region),
        Timings = turn.Facts.All(Slots.Timing),
        DeniedTimings = turn.Facts.AllDenied(Slots.Timing),
        Side = turn.Facts.One(Slots.Side),
    };

    /// <summary>Where the person cannot name the place better, the vague word that they used has to do.</summary>
    private static IReadOnlyCollection<string> RegionsTold(TurnDraft turn) =>
        turn.Facts.All(Slots.Region) is { Count: > 0 } told ? told : turn.Facts.All(Slots.RegionHint);

    private static Line LineOf(TurnDraft turn, RankedMuscle ranked, int mostReasons)
    {
        var muscle = turn.Knowledge.Muscles[ranked.Muscle];
        var reasons = ranked.For.Select(r => r.Sentence).Distinct(StringComparer.Ordinal).Take(mostReasons).ToList();
        foreach (var reason in reasons)
            turn.Reply.Cite(reason);
        return new Line(EngineLines.MuscleLine, Wording.Of(
            EngineLines.MuscleLine,
            turn,
            ("name", Asks.Capital(muscle.Name)),
            ("plain", muscle.Plain),
            ("reason", string.Join(' ', reasons.Select(r => Wording.Of(r, turn))))));
    }
}
