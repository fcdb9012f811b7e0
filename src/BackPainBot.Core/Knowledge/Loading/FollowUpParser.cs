namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>Reads the <c>follow-up</c> of a flag.</summary>
internal static class FollowUpParser
{
    private static readonly IReadOnlyList<string> LevelsOfChoices = [.. Levels.All, Levels.None];

    /// <summary>Null when the flag asks nothing more.</summary>
    public static FollowUp? Parse(YamlMap flag, Draft draft)
    {
        if (flag.Map("follow-up") is not { } map)
            return null;

        var followUp = new FollowUp(draft.Sentences.Refer(map, "ask"), Choices(map, draft));
        map.Done();
        if (followUp.Choices.Count < 2)
            flag.Error("follow-up", "'follow-up' must have at least two 'choices'");
        return followUp;
    }

    private static List<FollowUpChoice> Choices(YamlMap followUp, Draft draft)
    {
        var choices = new List<FollowUpChoice>();
        var ids = new Catalog<FollowUpChoice>("choice", IdForm.Plain, draft.Errors);
        foreach (var map in followUp.Maps("choices"))
        {
            var choice = new FollowUpChoice(map.Text("id"), draft.Speech(map, "label"), map.OneOf("level", LevelsOfChoices))
            {
                Means = draft.Vocabulary.Terms.ReferAll(map, "means"),
                Advice = draft.Sentences.ReferAll(map, "advice"),
            };
            map.Done();
            ids.Add(choice.Id, choice, map.Place);
            choices.Add(choice);
        }

        return choices;
    }
}
