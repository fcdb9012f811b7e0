using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Dialogs;

/// <summary>Reads each file of <c>dialogs/</c> by what it holds; <c>dialogs/README.md</c> describes the language.</summary>
internal sealed class DialogParser(LineBook lines, DialogDraft draft, LoadErrors errors)
{
    private readonly PromptParser _prompts = new(lines, draft, errors);
    private readonly StepParser _steps = new(lines, draft);

    public void Parse(DialogFile file)
    {
        switch (file.Name)
        {
            case DialogFile.Engine:
                new EngineParser(lines, draft, _prompts, errors).Parse(file);
                break;
            case DialogFile.Commands or DialogFile.Signs or DialogFile.Routes or DialogFile.Repair:
                new BehaviourParser(lines, draft, _prompts).Parse(file);
                break;
            default:
                ParseDialog(file);
                break;
        }

        file.Map.Map("lines");
        file.Map.Done();
    }

    private void ParseDialog(DialogFile file)
    {
        var map = file.Map;
        var id = map.Text("dialog");
        if (id.Length > 0 && id != file.Name)
            map.Error("dialog", $"the dialog '{id}' must stand in a file of its own name: {DialogFile.PathOf(id)}");
        map.Text("purpose");
        var steps = map.Maps("waterfall").Select(s => _steps.Parse(file, s)).ToList();
        if (steps.Count == 0)
            map.Error("waterfall", "'waterfall' must have at least one step");
        foreach (var twice in steps.GroupBy(s => s.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
            map.Error("waterfall", $"two steps have the id '{twice.Key}'");
        draft.Dialogs[file.Name] = new Dialog(file.Name, steps, draft.Slots.Names(map, "local"), map.Flag("progress"));

        if (map.Map("prompts") is not { } prompts)
            return;
        foreach (var key in prompts.Keys.ToList())
        {
            if (prompts.Map(key) is { } prompt && !draft.Prompts.TryAdd(key, _prompts.Parse(key, file, prompt)))
                prompts.Error(key, $"another dialog has a prompt '{key}' already; prompts have ids of their own");
        }
    }
}
