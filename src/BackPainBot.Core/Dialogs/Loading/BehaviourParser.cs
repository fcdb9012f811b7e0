using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Dialogs;

/// <summary>Reads what is heard in many places: commands, signs, routes, and what is said when nothing was understood.</summary>
internal sealed class BehaviourParser(LineBook lines, DialogDraft draft, PromptParser prompts)
{
    private const int MostPain = 10;

    public void Parse(DialogFile file)
    {
        switch (file.Name)
        {
            case DialogFile.Commands:
                draft.Commands.AddRange(All(file, "commands", ParseCommand));
                break;
            case DialogFile.Signs:
                draft.Signs.AddRange(All(file, "signs", ParseSign));
                break;
            case DialogFile.Routes:
                foreach (var route in All(file, "routes", ParseRoute))
                    draft.Routes.TryAdd(route.Intent, route);
                break;
            default:
                draft.Repair.AddRange(All(file, "repair", ParseRung));
                draft.RepairWhilePressing.AddRange(lines.Resolve(file, file.Map, "while-pressing"));
                draft.WaysOut.AddRange(All(file, "ways-out", (_, map) => prompts.ParseChoice(map)));
                break;
        }
    }

    private static List<T> All<T>(DialogFile file, string key, Func<DialogFile, YamlMap, T> parse)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var all = new List<T>();
        foreach (var map in file.Map.Maps(key))
        {
            var name = map.Has("intent") ? "intent" : "id";
            if (map.TextOrNull(name) is { } id && !ids.Add(id))
                map.Error(name, $"'{id}' stands in '{key}' twice");
            all.Add(parse(file, map));
            map.Done();
        }

        if (all.Count == 0)
            file.Map.Error(key, $"'{key}' must have at least one entry");
        return all;
    }

    private Behaviour ParseCommand(DialogFile file, YamlMap map)
    {
        var command = new Behaviour(map.Text("id"), draft.Hearing.TermsOrIntents(map, "hear"), draft.DialogsUsed.TextOrNull(map, "begin"), lines.Resolve(file, map, "say"))
        {
            Do = map.TextOrNull("do") is not null ? map.OneOf("do", EngineActs.All) : null,
            BeforeAnswers = map.Flag("before-answers"),
        };
        if (command.Hear.Count == 0)
            map.Error("hear", $"'{command.Id}' is never heard: name terms or intents under 'hear'");
        if (command is { Do: null, Begin: null, Say.Count: 0 })
            map.Error("id", $"'{command.Id}' does nothing: it needs 'do', 'begin' or 'say'");
        return command;
    }

    private Behaviour ParseSign(DialogFile file, YamlMap map)
    {
        var sign = new Behaviour(map.Text("id"), draft.Hearing.TermsOrIntents(map, "hear"), draft.DialogsUsed.TextOrNull(map, "begin"), lines.Resolve(file, map, "say"))
        {
            Flag = draft.FlagsUsed.TextOrNull(map, "flag"),
            Level = PromptParser.LevelOf(map),
            OverScore = map.Number("over-score"),
            Afterwards = map.Flag("afterwards"),
            Repeats = map.Flag("repeats"),
            GivesWay = map.Flag("gives-way"),
            GivesWayTo = draft.Hearing.TermsOrIntents(map, "gives-way-to"),
            BeforeAnswer = lines.Resolve(file, map, "before-answer"),
        };
        if (sign.OverScore is < 0 or >= MostPain)
            map.Error("over-score", $"'over-score' must be 0 (no number is it) to {MostPain - 1}, not {sign.OverScore}");
        if (sign is { Hear.Count: 0, OverScore: 0 })
            map.Error("hear", $"'{sign.Id}' is never heard: name terms or intents under 'hear'");
        if (sign is { Flag: null, Begin: null, Say.Count: 0 })
            map.Error("id", $"'{sign.Id}' does nothing: it needs 'begin', 'flag' or 'say'");
        if (sign is { GivesWay: false } and ({ BeforeAnswer.Count: > 0 } or { GivesWayTo.Count: > 0 }))
            map.Error("id", $"'{sign.Id}' answers no question: 'before-answer' and 'gives-way-to' need 'gives-way'");
        if (sign is { GivesWay: true, Flag: not null })
            map.Error("gives-way", $"'{sign.Id}' tells a flag, and a sign with a 'flag' never gives way");
        return sign;
    }

    private Route ParseRoute(DialogFile file, YamlMap map)
    {
        var route = new Route(draft.Hearing.Intent(map, "intent"), draft.DialogsUsed.TextOrNull(map, "begin"), lines.Resolve(file, map, "say"))
        {
            AtRest = map.Flag("at-rest"),
            OffCard = map.Flag("off-card"),
            Meanwhile = lines.Resolve(file, map, "meanwhile"),
            SayIn = map.Texts("say-in").Distinct(StringComparer.Ordinal).ToDictionary(l => l, l => lines.Resolve(file, map, "say-in", $"in-{l}"), StringComparer.Ordinal),
        };
        if (route is { Begin: null, Say.Count: 0, SayIn.Count: 0 })
            map.Error("intent", $"the route of '{route.Intent}' does nothing: it needs 'begin', 'say' or 'say-in'");
        return route;
    }

    private RepairStep ParseRung(DialogFile file, YamlMap map)
    {
        var rung = new RepairStep(map.Text("id"), lines.Resolve(file, map, "say"), map.OneOf("show", RepairStep.Shows));
        if (rung.Say.Count == 0)
            map.Error("say", "'say' must name at least one line");
        return rung;
    }
}
