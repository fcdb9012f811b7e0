using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Dialogs;

/// <summary>What one file of <c>dialogs/</c> names of another, or of <c>knowledge/</c>, must be there.</summary>
internal sealed class DialogChecks(DialogDraft draft, KnowledgeBase knowledge, LoadErrors errors)
{
    private static readonly HashSet<string> PromptSources =
        new(["regions", "times", "suggested", "workable", "other-techniques", "about"], StringComparer.Ordinal);

    public void Run()
    {
        foreach (var (dialog, place) in draft.Dialogs.Values)
        {
            foreach (var step in dialog.Steps)
                CheckStep(dialog, step, place);
        }

        foreach (var (prompt, place) in draft.Prompts.Values)
            CheckPrompt(prompt, place);
        foreach (var (behaviour, place) in draft.Commands.Concat(draft.Signs))
            CheckBehaviour(behaviour, place);
        foreach (var (route, place) in draft.Routes.Values)
            MustBegin(route.Begin, place);
        foreach (var (button, place) in draft.Buttons.Values)
            CheckChoice(button, place);
        foreach (var choice in draft.WaysOut)
            MustBeAct(choice, new Place("dialogs/repair.yaml", 1));
        foreach (var id in EngineDialogs.All.Where(id => !draft.Dialogs.ContainsKey(id)))
            errors.Add("dialogs", 1, $"the dialog '{id}' is missing (dialogs/{id}.yaml); the engine begins it");
        foreach (var id in EngineDialogs.Prompts.Where(id => !draft.Prompts.ContainsKey(id)))
            errors.Add("dialogs", 1, $"the prompt '{id}' is missing; the engine asks it");
    }

    private void CheckStep(Dialog dialog, Step step, Place place)
    {
        var where = $"step '{step.Id}' of '{dialog.Id}'";
        switch (step.Kind)
        {
            case StepKind.Prompt or StepKind.Suggest or StepKind.Setup or StepKind.Advise when !draft.Prompts.ContainsKey(step.What):
                errors.Add(place, $"{where}: there is no prompt '{step.What}'");
                break;
            case StepKind.Begin:
                MustBegin(step.What, place);
                break;
            case StepKind.Gate when !knowledge.Cards.ContainsKey(step.What):
                errors.Add(place, $"{where}: there is no card '{step.What}' in knowledge/cards.yaml");
                break;
            case StepKind.Tell when step.Say.Count == 0:
                errors.Add(place, $"{where} tells nothing");
                break;
            case StepKind.Safety when step.What is not ("renew" or "again" or "clear" or "lift"):
                errors.Add(place, $"{where}: 'safety' is 'renew', 'again', 'clear' or 'lift'");
                break;
            case StepKind.Flag when !knowledge.Flags.ContainsKey(step.What):
                errors.Add(place, $"{where}: there is no flag '{step.What}' in knowledge/flags/");
                break;
            case StepKind.Leave when step.What is not "all":
                errors.Add(place, $"{where}: 'leave' is 'all'");
                break;
        }
    }

    private void CheckPrompt(Prompt prompt, Place place)
    {
        if (prompt.From is { } from && !PromptSources.Contains(from))
            errors.Add(place, $"'from: {from}' is unknown (known: {string.Join(", ", PromptSources.Order(StringComparer.Ordinal))})");
        var names = prompt.From switch { "regions" => knowledge.Regions, "times" => knowledge.Times, _ => null };
        foreach (var id in prompt.Show.Where(id => names is not null && !names.ContainsKey(id)))
            errors.Add(place, $"'show' names '{id}', which knowledge/{prompt.From}.yaml does not have");
        foreach (var choice in prompt.Choices)
            CheckChoice(choice, place);
    }

    private void CheckChoice(ChoiceSpec choice, Place place)
    {
        MustBeHeard(choice.Means, place);
        MustBeAct(choice, place);
        if (choice.Level is { } level && !Levels.All.Contains(level))
            errors.Add(place, $"choice '{choice.Id}': 'level' must be one of {string.Join(", ", Levels.All)}, not '{level}'");
        if (choice.Flag is { } flag && !knowledge.Flags.ContainsKey(flag))
            errors.Add(place, $"choice '{choice.Id}': there is no flag '{flag}' in knowledge/flags/");
    }

    private void CheckBehaviour(Behaviour behaviour, Place place)
    {
        MustBegin(behaviour.Begin, place);
        MustBeHeard(behaviour.Hear, place);
        if (behaviour.Flag is { } flag && !knowledge.Flags.ContainsKey(flag))
            errors.Add(place, $"'{behaviour.Id}': there is no flag '{flag}' in knowledge/flags/");
        if (behaviour.Do is { } act && !EngineActs.All.Contains(act))
            errors.Add(place, $"'do: {act}' is unknown (known: {string.Join(", ", EngineActs.All.Order(StringComparer.Ordinal))})");
    }

    private void MustBegin(string? dialog, Place place)
    {
        if (dialog is not null && !draft.Dialogs.ContainsKey(dialog))
            errors.Add(place, $"there is no dialog '{dialog}' (dialogs/{dialog}.yaml)");
    }

    private void MustBeAct(ChoiceSpec choice, Place place)
    {
        if (choice.Act is { } act && !draft.Commands.Concat(draft.Signs).Any(b => b.Behaviour.Id == act))
            errors.Add(place, $"choice '{choice.Id}': there is no command or sign '{act}' in dialogs/commands.yaml or dialogs/signs.yaml");
    }

    /// <summary>Intents are those of <c>understanding/</c>, which is read after the dialogs.</summary>
    private void MustBeHeard(IReadOnlyList<string> heard, Place place)
    {
        foreach (var term in heard.Where(t => !t.StartsWith("intent:", StringComparison.Ordinal) && !knowledge.Terms.ContainsKey(t)))
            errors.Add(place, $"'{term}' is not a term of knowledge/");
    }
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
    public const string Pause = "pause";
    public const string Resume = "resume";
    public const string WhyAsk = "why-ask";
    public const string WhyThese = "why-these";
    public const string Source = "source";
    public const string Help = "help";

    /// <summary>To the next step of the technique.</summary>
    public const string Next = "next";

    public static readonly IReadOnlySet<string> All =
        new HashSet<string>([StartOver, Next, Back, Stop, ShowAll, Repeat, Pause, Resume, WhyAsk, WhyThese, Source, Help], StringComparer.Ordinal);
}
