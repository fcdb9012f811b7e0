namespace BackPainBot.Core.Dialogs;

/// <summary>Reads <c>engine.yaml</c>: the lines that the engine itself says, resets, numbers.</summary>
internal sealed class EngineParser(LineBook lines, DialogDraft draft)
{
    public void Parse(DialogFile file)
    {
        var map = file.Map;
        foreach (var line in EngineLines.All)
            lines.UsedByEngine(line, map.PlaceOf("lines"));
        if (map.Map("resets") is { } resets)
        {
            foreach (var slot in resets.Keys.ToList())
                draft.Resets[slot] = resets.Texts(slot);
        }

        if (map.Map("numbers") is { } numbers)
        {
            foreach (var name in EngineNumbers.All)
                draft.Numbers[name] = Number(numbers, name);
            numbers.Done();
        }
        else
        {
            map.Error("numbers", "'numbers' is missing");
        }

        if (map.Map("facts") is { } facts)
        {
            foreach (var slot in facts.Keys.ToList())
                draft.FactPatterns[slot] = facts.Text(slot);
        }

        foreach (var button in map.Maps("buttons"))
            draft.Buttons[button.Text("id")] = (PromptParser.ParseChoice(button), button.Place);
        foreach (var id in EngineButtons.All.Where(id => !draft.Buttons.ContainsKey(id)))
            map.Error("buttons", $"the button '{id}' is missing; the engine offers it");
        draft.Correcting.UnionWith(map.Texts("correcting"));
        draft.Telling.UnionWith(map.Texts("telling"));
        draft.WithSuggestion = lines.Resolve(file, map, "with-suggestion");
        draft.Disclaimer = lines.Resolve(file, map, "disclaimer") is [var only] ? only : "";
        draft.NotOffered = lines.Resolve(file, map, "not-offered");
        draft.AskFirst.UnionWith(map.Texts("ask-first"));
        draft.Exceptions.UnionWith(map.Texts("exceptions"));
        draft.OfOneself.UnionWith(map.Texts("of-oneself"));
        draft.Joiners.UnionWith(map.Texts("joiners"));
        draft.FirstSide = map.Text("first-side");
    }

    private static int Number(Knowledge.YamlMap numbers, string name)
    {
        numbers.Text(name);
        return numbers.Number(name);
    }
}
