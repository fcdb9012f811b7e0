using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Dialogs;

/// <summary>Makes questions of prompts, and puts them.</summary>
internal static class Asks
{
    public const int MostChoices = 10;

    /// <summary>What is open when no dialog is: an offer; after an answered fact, one about its muscle.</summary>
    public static Ask Home(TurnDraft turn) =>
        Of(turn, turn.Dialogs.Prompts[turn.Facts.Known(Slots.About) ? EngineDialogs.AboutPrompt : EngineDialogs.HomePrompt]);

    public static Ask Of(TurnDraft turn, Prompt prompt) => new()
    {
        Question = QuestionId.Of(prompt),
        Choices = prompt.FoundLast ? [.. prompt.Choices, .. Found(turn, prompt)] : [.. Found(turn, prompt), .. prompt.Choices],
        Slots = prompt.Slots,
        Short = prompt.Short,
        Rephrase = prompt.Rephrase,
        Why = prompt.Why,
        IsQuestion = prompt.Question,
    };

    /// <summary>Puts the question at the end of the reply, in the style of the turn.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="full">Line ids of the question in full.</param>
    public static Ask Put(TurnDraft turn, Ask ask, IReadOnlyList<string> full)
    {
        turn.Reply.BeginQuestion();
        // After an answer in between an offer needs no words: its buttons are enough.
        if (ask.IsQuestion || turn.Style != AskStyle.Short || turn.Reply.IsEmpty)
            turn.Reply.Say(turn.Style switch { AskStyle.Short => ask.Short, AskStyle.Rephrase => ask.Rephrase, _ => full });
        Offer(turn, turn.Reply.WaysOut
            ? [.. ask.Choices.Take(MostChoices - turn.Dialogs.WaysOut.Count), .. turn.Dialogs.WaysOut] : ask.Choices);
        return ask;
    }

    public static void Offer(TurnDraft turn, IReadOnlyList<ChoiceSpec> choices)
    {
        turn.Reply.Choices.Clear();
        turn.Reply.Choices.AddRange(choices.Take(MostChoices).Select(c => new Choice(c.Id, Wording.Fill(c.Label, turn))));
    }

    /// <summary>Choices that come from knowledge, or from where the talk stands.</summary>
    private static IEnumerable<ChoiceSpec> Found(TurnDraft turn, Prompt prompt) => prompt.From switch
    {
        PromptSources.Regions => Regions(turn, prompt),
        PromptSources.Times => prompt.Show.Select(id => Named(turn.Knowledge.Times[id], Kinds.Time, Slots.Timing)),
        PromptSources.Workable => turn.Knowledge.Muscles.Values.Where(m => m.Techniques.Count > 0).OrderBy(m => m.Id, StringComparer.Ordinal).Select(m => WorkChoice(turn, m)),
        PromptSources.Suggested => Suggestions.Choices(turn),
        PromptSources.About => About(turn),
        PromptSources.OtherTechniques => Techniques.Choices(turn),
        _ => [],
    };

    private static IEnumerable<ChoiceSpec> Regions(TurnDraft turn, Prompt prompt)
    {
        IEnumerable<string> ids = prompt.Show;
        if (turn.Facts.One(Slots.RegionHint) is { } hint && turn.Knowledge.Regions.TryGetValue(hint, out var vague))
            ids = [hint, .. vague.Alternatives];
        return ids.Where(turn.Knowledge.Regions.ContainsKey).Select(id => Named(turn.Knowledge.Regions[id], Kinds.Region, Slots.Region));
    }

    private static IEnumerable<ChoiceSpec> About(TurnDraft turn)
    {
        if (turn.Facts.One(Slots.About) is not { } id || !turn.Knowledge.Muscles.TryGetValue(id, out var muscle))
            return [];
        return
        [
            Naming(turn, EngineButtons.Where, muscle),
            WorkChoice(turn, muscle) with { Set = [], Means = turn.Dialogs.Buttons[EngineButtons.Work].Means, Ask = Naming(turn, EngineButtons.Work, muscle).Ask },
        ];
    }

    private static ChoiceSpec Named(Named named, string kind, string slot) => new()
    {
        Id = named.Id,
        Label = Capital(named.Name),
        Means = [$"{kind}:{named.Id}"],
        Words = named.Answers,
        Set = [new FactTest(slot, named.Id)],
    };

    internal static ChoiceSpec WorkChoice(TurnDraft turn, Muscle muscle) => new()
    {
        Id = $"work-{muscle.Id}",
        Label = Naming(turn, EngineButtons.Work, muscle).Label,
        Means = [TermOf(muscle)],
        Set = [new FactTest(Slots.Muscle, muscle.Id)],
    };

    internal static string TermOf(Muscle muscle) => $"{Kinds.Muscle}:{muscle.Id}";

    /// <summary>One of the engine's buttons with a muscle's name in it.</summary>
    private static ChoiceSpec Naming(TurnDraft turn, string button, Muscle muscle)
    {
        var spec = turn.Dialogs.Buttons[button];
        return spec with
        {
            Label = Wording.Fill(spec.Label, turn, ("muscle", muscle.Name)),
            Ask = spec.Ask is { } words ? Wording.Fill(words, turn, ("muscle", muscle.Name)) : null,
        };
    }

    internal static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
