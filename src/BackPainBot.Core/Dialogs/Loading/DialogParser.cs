using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Dialogs;

/// <summary>Reads each file of <c>dialogs/</c> by what it holds; <c>dialogs/README.md</c> describes the language.</summary>
internal sealed class DialogParser(LineBook lines, DialogDraft draft, LoadErrors errors)
{
    private static readonly Dictionary<string, StepKind> Kinds = new(StringComparer.Ordinal)
    {
        ["tell"] = StepKind.Tell,
        ["prompt"] = StepKind.Prompt,
        ["begin"] = StepKind.Begin,
        ["gate"] = StepKind.Gate,
        ["suggest"] = StepKind.Suggest,
        ["choose"] = StepKind.Choose,
        ["setup"] = StepKind.Setup,
        ["walk"] = StepKind.Walk,
        ["follow-up"] = StepKind.FollowUp,
        ["advise"] = StepKind.Advise,
        ["remember"] = StepKind.Remember,
        ["safety"] = StepKind.Safety,
        ["flag"] = StepKind.Flag,
        ["leave"] = StepKind.Leave,
    };

    public void Parse(DialogFile file)
    {
        var map = file.Map;
        if (map.Has("dialog"))
            ParseDialog(file);
        else if (file.Name == "engine")
            new EngineParser(lines, draft).Parse(file);
        else
            ParseBehaviours(file);
        map.Map("lines");
        map.Done();
    }

    private void ParseDialog(DialogFile file)
    {
        var map = file.Map;
        var id = map.Text("dialog");
        if (id != file.Name)
            map.Error("dialog", $"the dialog '{id}' must stand in a file of its own name: dialogs/{id}.yaml");
        map.Text("purpose");
        var steps = map.Maps("waterfall").Select(s => ParseStep(file, s)).ToList();
        foreach (var twice in steps.GroupBy(s => s.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
            map.Error("waterfall", $"two steps have the id '{twice.Key}'");
        draft.Dialogs[id] = (new Dialog(id, steps, map.Texts("local"), map.Flag("progress")), map.Place);

        if (map.Map("prompts") is not { } prompts)
            return;
        foreach (var key in prompts.Keys.ToList())
        {
            if (prompts.Map(key) is not { } prompt)
                continue;
            if (!draft.Prompts.TryAdd(key, (PromptParser.Parse(key, file, prompt, lines), prompt.Place)))
                prompts.Error(key, $"another dialog has a prompt '{key}' already; prompts have ids of their own");
        }
    }

    private Step ParseStep(DialogFile file, YamlMap map)
    {
        var kinds = Kinds.Where(k => map.Has(k.Key)).ToList();
        if (kinds.Count != 1)
            errors.Add(map.Place, $"a step does one of: {string.Join(", ", Kinds.Keys)}");
        var (key, kind) = kinds.Count > 0 ? kinds[0] : new("tell", StepKind.Tell);
        var step = new Step(
            map.Text("id"),
            kind,
            kind == StepKind.Tell ? "" : map.Text(key),
            kind == StepKind.Tell ? lines.Resolve(file, map, key) : [],
            Tests(map, "if"),
            Tests(map, "unless"),
            map.Flag("once"));
        map.Done();
        return step;
    }

    private void ParseBehaviours(DialogFile file)
    {
        foreach (var map in file.Map.Maps("commands"))
            draft.Commands.Add((ParseBehaviour(file, map), map.Place));
        foreach (var map in file.Map.Maps("signs"))
            draft.Signs.Add((ParseBehaviour(file, map), map.Place));
        foreach (var map in file.Map.Maps("routes"))
        {
            var route = new Route(map.Text("intent"), map.TextOrNull("begin"), lines.Resolve(file, map, "say"));
            if (!draft.Routes.TryAdd(route.Intent, (route, map.Place)))
                map.Error("intent", $"the intent '{route.Intent}' has a route already");
            map.Done();
        }

        foreach (var map in file.Map.Maps("repair"))
        {
            draft.Repair.Add(new RepairStep(map.Text("id"), lines.Resolve(file, map, "say"), map.Text("show")));
            map.Done();
        }

        draft.WaysOut.AddRange(file.Map.Maps("ways-out").Select(PromptParser.ParseChoice));
    }

    private Behaviour ParseBehaviour(DialogFile file, YamlMap map)
    {
        var behaviour = new Behaviour(
            map.Text("id"), map.Texts("hear"), map.TextOrNull("begin"), lines.Resolve(file, map, "say"), map.TextOrNull("do"), map.TextOrNull("flag"), map.TextOrNull("level"), map.Number("over-score"));
        map.Done();
        return behaviour;
    }

    internal static IReadOnlyList<FactTest> Tests(YamlMap map, string key)
    {
        if (map.Map(key) is not { } tests)
            return [];
        return [.. tests.Keys.ToList().Select(slot => new FactTest(slot, tests.Text(slot)))];
    }
}
