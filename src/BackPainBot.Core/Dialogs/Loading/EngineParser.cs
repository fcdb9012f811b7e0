using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Knowledge.Loading;

namespace BackPainBot.Core.Dialogs;

/// <summary>Reads <c>engine.yaml</c>: the lines that the engine itself says, its buttons, resets, numbers. Every key must be there.</summary>
internal sealed class EngineParser(LineBook lines, DialogDraft draft, PromptParser prompts, LoadErrors errors)
{
    public void Parse(DialogFile file)
    {
        var map = file.Map;
        foreach (var line in EngineLines.All)
            lines.UsedByEngine(line, map.PlaceOf("lines"));
        ParseResets(map);
        ParseNumbers(map);
        ParseFacts(map);
        ParseButtons(map);
        draft.Correcting.UnionWith(Required(map, "correcting", draft.Hearing.TermsOrIntents));
        draft.Telling.UnionWith(Required(map, "telling", draft.Hearing.Intents));
        draft.AskFirst.UnionWith(Required(map, "ask-first", draft.Hearing.Terms));
        draft.OwnPain.UnionWith(Required(map, "own-pain", draft.Hearing.Terms));
        draft.WithSuggestion = Required(map, "with-suggestion", Said(file));
        draft.NotOffered = Required(map, "not-offered", Said(file));
        draft.Disclaimer = OneLine(file, map, "disclaimer");
        draft.Exceptions.UnionWith(Required(map, "exceptions", Words));
        draft.EveryLine.UnionWith(Required(map, "every-line", draft.Hearing.Terms));
        draft.AskNext.UnionWith(Required(map, "ask-next", draft.Hearing.Terms));
        draft.HoldsBack.UnionWith(Required(map, "holds-back", draft.Hearing.Terms));
        draft.Stays.UnionWith(Required(map, "stays", draft.Hearing.TermsOrIntents));
        draft.PainFirst.UnionWith(Required(map, "pain-first", draft.Hearing.Terms));
        draft.Over.UnionWith(Required(map, "over", draft.Hearing.Terms));
        draft.PlainNo.UnionWith(Required(map, "plain-no", Words));
        draft.Denying.UnionWith(Required(map, "denying", Words));
        draft.EitherWay.UnionWith(Required(map, "either-way", draft.Hearing.Terms));
        ParsePlaces(map);
        draft.BesideLine.UnionWith(Required(map, "beside-line", Words));
        draft.BesideNone.UnionWith(Required(map, "beside-none", draft.Hearing.Terms));
        draft.OfOneself.UnionWith(Required(map, "of-oneself", Words));
        draft.Joiners.UnionWith(Required(map, "joiners", Words));
        draft.FirstSide = map.OneOf("first-side", [Sides.Left, Sides.Right]);
    }

    private static IReadOnlyList<string> Words(YamlMap map, string key) => map.Texts(key);

    private Func<YamlMap, string, IReadOnlyList<string>> Said(DialogFile file) => (map, key) => lines.Resolve(file, map, key);

    private static IReadOnlyList<string> Required(YamlMap map, string key, Func<YamlMap, string, IReadOnlyList<string>> read)
    {
        var texts = read(map, key);
        if (texts.Count == 0)
            map.Error(key, map.Has(key) ? $"'{key}' is empty" : $"'{key}' is missing");
        return texts;
    }

    private static YamlMap? RequiredMap(YamlMap map, string key)
    {
        if (!map.Has(key))
            map.Error(key, $"'{key}' is missing");
        return map.Map(key);
    }

    private string OneLine(DialogFile file, YamlMap map, string key)
    {
        if (lines.Resolve(file, map, key) is [var only])
            return only;
        map.Error(key, map.Has(key) ? $"'{key}' must name one line or sentence" : $"'{key}' is missing");
        return "";
    }

    private void ParseResets(YamlMap map)
    {
        if (RequiredMap(map, "resets") is not { } resets)
            return;
        foreach (var slot in resets.Keys.ToList())
        {
            draft.Slots.Named(new PlacedText(slot, resets.PlaceOf(slot)));
            draft.Resets[slot] = draft.Slots.Names(resets, slot);
        }
    }

    private void ParseNumbers(YamlMap map)
    {
        if (RequiredMap(map, "numbers") is not { } numbers)
            return;
        foreach (var (name, most) in EngineNumbers.Most)
        {
            var number = numbers.RequiredNumber(name);
            draft.Numbers[name] = number;
            if (numbers.Has(name) && (number < 1 || number > most))
                numbers.Error(name, $"'{name}' must be 1 to {most}, not {number}");
        }

        numbers.Done();
    }

    private void ParsePlaces(YamlMap map)
    {
        if (RequiredMap(map, "places") is not { } places)
            return;
        foreach (var word in places.Keys.ToList())
            draft.Places[word] = places.RequiredNumber(word);
        places.Done();
    }

    private void ParseFacts(YamlMap map)
    {
        if (RequiredMap(map, "facts") is not { } facts)
            return;
        foreach (var slot in PainSlots.All)
        {
            var pattern = new PlacedText(facts.Text(slot), facts.PlaceOf(slot));
            draft.FactPatterns[slot] = pattern.Text;
            SpeechCheck.CheckSlots(pattern, [Placeholders.Name], errors);
        }

        facts.Done();
    }

    private void ParseButtons(YamlMap map)
    {
        foreach (var button in map.Maps("buttons"))
        {
            var choice = prompts.ParseChoice(button);
            if (choice.Id.Length > 0 && !EngineButtons.All.Contains(choice.Id))
                button.Error("id", $"the engine offers no button '{choice.Id}'{Nearest.Hint(choice.Id, EngineButtons.All)}");
            else if (!draft.Buttons.TryAdd(choice.Id, choice))
                button.Error("id", $"the button '{choice.Id}' stands here twice");
        }

        foreach (var id in EngineButtons.All.Where(id => !draft.Buttons.ContainsKey(id)))
            map.Error("buttons", $"the button '{id}' is missing; the engine offers it");
    }
}
