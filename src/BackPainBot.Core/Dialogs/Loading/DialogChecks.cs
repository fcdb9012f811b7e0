using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Dialogs;

/// <summary>What one file of <c>dialogs/</c> names of another, or of <c>knowledge/</c>, must be there.</summary>
internal sealed class DialogChecks(DialogDraft draft, KnowledgeBase knowledge, LoadErrors errors)
{
    private const string CardsFile = "knowledge/cards.yaml";

    public void Run(IReadOnlyCollection<string>? intents)
    {
        draft.DialogsUsed.Resolve(draft.Dialogs.Keys, errors);
        draft.PromptsUsed.Resolve(draft.Prompts.Keys, errors);
        draft.CardsUsed.Resolve(knowledge.Cards.Keys, errors);
        draft.FlagsUsed.Resolve(knowledge.Flags.Keys, errors);
        draft.RegionsUsed.Resolve(knowledge.Regions.Keys, errors);
        draft.TimesUsed.Resolve(knowledge.Times.Keys, errors);
        draft.ActsUsed.Resolve([.. draft.Commands.Concat(draft.Signs).Select(b => b.Id)], errors);
        draft.Hearing.Resolve(knowledge.Terms.Keys, intents, errors);
        draft.Slots.Resolve(errors);
        foreach (var id in EngineDialogs.Prompts.Where(id => !draft.Prompts.ContainsKey(id)))
            errors.Add(DialogFile.PathOf(EngineDialogs.Welcome), 1, $"the prompt '{id}' is missing; the engine asks it");
        CheckCards();
        CheckBegins();
    }

    /// <summary>Without a flag for "not sure" the danger card would ask the same for ever.</summary>
    private void CheckCards()
    {
        foreach (var id in new[] { Gates.DangerCard, Gates.PressingCard }.Where(id => !knowledge.Cards.ContainsKey(id)))
            errors.Add(CardsFile, 1, $"the card '{id}' is missing; the engine asks it");
        if (knowledge.Cards.TryGetValue(Gates.DangerCard, out var danger) && danger.Unsure is null)
            errors.Add(CardsFile, 1, $"the card '{danger.Id}' needs 'unsure': the flag that counts when a line cannot be ruled out");
    }

    private void CheckBegins()
    {
        foreach (var (dialog, begins, place) in draft.Begins.Where(b => Reaches(b.Begins, b.In, [])))
            errors.Add(place, $"'{begins}' begins '{dialog}' in its turn: the two would go on for ever");
    }

    private bool Reaches(string from, string to, HashSet<string> seen) =>
        from == to || (seen.Add(from) && draft.Begins.Any(b => b.In == from && Reaches(b.Begins, to, seen)));
}

/// <summary>Dialogs and prompts that the engine begins by itself.</summary>
internal static class EngineDialogs
{
    public const string Welcome = "welcome";
    public const string Find = "find-the-muscle";
    public const string Work = "work-the-muscle";
    public const string Stopped = "stopped";
    public const string Paused = "paused";
    public const string Resume = "resume";
    public const string NextVisit = "next-visit";
    public const string Ease = "ease";
    public const string Flagged = "flagged";
    public const string Help = "help";
    public const string HomePrompt = "home";
    public const string AboutPrompt = "about";

    public static readonly IReadOnlyList<string> All = [Welcome, Find, Work, Stopped, Paused, Resume, NextVisit, Ease, Flagged, Help];

    public static readonly IReadOnlyList<string> Prompts = [HomePrompt, AboutPrompt];
}

/// <summary>What a behaviour can ask the engine to do.</summary>
internal static class EngineActs
{
    public const string StartOver = "start-over";
    public const string Back = "back";
    public const string Stop = "stop";
    public const string ShowAll = "show-all";
    public const string Repeat = "repeat";

    /// <summary>In a technique: from its first step.</summary>
    public const string Restart = "restart";

    /// <summary>In a technique: one thing at a time from here on.</summary>
    public const string Slower = "slower";
    public const string Pause = "pause";

    /// <summary>Asks which danger sign it is, where what was told comes near to a line of that card.</summary>
    public const string NearDanger = "near-danger";
    public const string Resume = "resume";
    public const string WhyAsk = "why-ask";
    public const string WhyThese = "why-these";
    public const string Source = "source";
    public const string Help = "help";

    /// <summary>To the next step of the technique.</summary>
    public const string Next = "next";

    public static readonly IReadOnlyList<string> All =
        [Back, Help, NearDanger, Next, Pause, Repeat, Restart, Resume, ShowAll, Slower, Source, StartOver, Stop, WhyAsk, WhyThese];
}
