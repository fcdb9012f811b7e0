using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Dialogs;

/// <summary>Reads prompts and their choices.</summary>
internal static class PromptParser
{
    public static Prompt Parse(string id, DialogFile file, YamlMap map, LineBook lines)
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
            From = map.TextOrNull("from"),
            FoundLast = map.Flag("from-last"),
            Show = map.Texts("show"),
            Question = map.Flag("question", true),
        };
        if (prompt.Ask.Count == 0)
            map.Error("ask", "'ask' is missing: name the lines of the question");
        if (prompt.Short.Count == 0)
            map.Error("short", "'short' is missing: name the lines that ask the same in few words");
        if (prompt.Rephrase.Count == 0)
            map.Error("rephrase", "'rephrase' is missing: name the lines that ask the same in other words, with an example");
        if (prompt.Choices.Count == 0 && prompt.From is null)
            map.Error("choices", "a prompt needs 'choices', or 'from'");
        foreach (var twice in prompt.Choices.GroupBy(c => c.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
            map.Error("choices", $"two choices have the id '{twice.Key}'");
        map.Done();
        return prompt;
    }

    public static ChoiceSpec ParseChoice(YamlMap map)
    {
        var choice = new ChoiceSpec
        {
            Id = map.Text("id"),
            Label = map.Text("label"),
            Means = map.Texts("means"),
            Set = DialogParser.Tests(map, "set"),
            Ask = map.TextOrNull("ask"),
            Flag = map.TextOrNull("flag"),
            Level = map.TextOrNull("level"),
            Act = map.TextOrNull("act"),
        };
        if (choice.Label.Length > 60)
            map.Error("label", $"a label has at most 60 characters, this one has {choice.Label.Length}");
        map.Done();
        return choice;
    }
}
