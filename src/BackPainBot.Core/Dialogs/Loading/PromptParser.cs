using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Knowledge.Loading;

namespace BackPainBot.Core.Dialogs;

/// <summary>Reads prompts and their choices.</summary>
internal sealed class PromptParser(LineBook lines, DialogDraft draft, LoadErrors errors)
{
    private const int LongestLabel = 60;

    public Prompt Parse(string id, DialogFile file, YamlMap map)
    {
        var slots = map.Texts("slots");
        var prompt = new Prompt
        {
            Id = id,
            Slots = slots.Count > 0 ? slots : [id],
            Ask = lines.Resolve(file, map, "ask"),
            Short = lines.Resolve(file, map, "short"),
            Rephrase = lines.Resolve(file, map, "rephrase"),
            Why = lines.Resolve(file, map, "why"),
            Choices = [.. map.Maps("choices").Select(ParseChoice)],
            From = map.TextOrNull("from") is not null ? map.OneOf("from", PromptSources.All) : null,
            FoundLast = map.Flag("from-last"),
            Show = ParseShow(map),
            Question = map.Flag("question", true),
        };
        foreach (var slot in prompt.Slots)
            draft.Slots.Fills(slot);
        foreach (var choice in prompt.Choices.Where(c => c.SetsItsPrompt))
            draft.Slots.Fills(prompt.Slots[0], choice.Id);
        Check(prompt, map);
        map.Done();
        return prompt;
    }

    public ChoiceSpec ParseChoice(YamlMap map)
    {
        var choice = new ChoiceSpec
        {
            Id = map.Text("id"),
            Label = map.Text("label"),
            Means = draft.Hearing.TermsOrIntents(map, "means"),
            Words = map.Texts("words"),
            Set = draft.Slots.Told(map, "set"),
            Ask = map.TextOrNull("ask"),
            Flag = draft.FlagsUsed.TextOrNull(map, "flag"),
            Level = LevelOf(map),
            Act = draft.ActsUsed.TextOrNull(map, "act"),
        };
        if (choice.Label.Length > LongestLabel)
            map.Error("label", $"a label has at most {LongestLabel} characters, this one has {choice.Label.Length}");
        SpeechCheck.CheckSlots(new PlacedText(choice.Label, map.PlaceOf("label")), Placeholders.OfButtons, errors);
        SpeechCheck.CheckSlots(new PlacedText(choice.Ask ?? "", map.PlaceOf("ask")), Placeholders.OfButtons, errors);
        map.Done();
        return choice;
    }

    /// <summary>How soon the flag beside it is to be seen; null when that is left to the flag.</summary>
    public static string? LevelOf(YamlMap map)
    {
        if (map.TextOrNull("level") is null)
            return null;
        if (!map.Has("flag"))
            map.Error("level", "'level' needs a 'flag' that has the level");
        return map.OneOf("level", Levels.All);
    }

    private IReadOnlyList<string> ParseShow(YamlMap map)
    {
        var shown = map.TextOrNull("from") switch
        {
            PromptSources.Regions => draft.RegionsUsed.Texts(map, "show"),
            PromptSources.Times => draft.TimesUsed.Texts(map, "show"),
            _ => null,
        };
        if (shown is { Count: 0 })
            map.Error("show", "'show' is missing: name those that are shown, in order");
        return shown ?? [];
    }

    private static void Check(Prompt prompt, YamlMap map)
    {
        if (prompt.Ask.Count == 0)
            map.Error("ask", "'ask' is missing: name the lines of the question");
        if (prompt.Short.Count == 0)
            map.Error("short", "'short' is missing: name the lines that ask the same in few words");
        if (prompt.Rephrase.Count == 0)
            map.Error("rephrase", "'rephrase' is missing: name the lines that ask the same in other words, with an example");
        if (prompt.Choices.Count == 0 && prompt.From is null)
            map.Error("choices", "a prompt needs 'choices', or 'from'");
        if (prompt.Choices.Count > Asks.MostChoices)
            map.Error("choices", $"a prompt has at most {Asks.MostChoices} choices, this one has {prompt.Choices.Count}");
        foreach (var twice in prompt.Choices.GroupBy(c => c.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
            map.Error("choices", $"two choices have the id '{twice.Key}'");
    }
}
