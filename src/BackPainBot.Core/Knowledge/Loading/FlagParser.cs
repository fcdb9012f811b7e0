namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>Reads a file of <c>flags/</c>.</summary>
internal static class FlagParser
{
    private const string NoCard = "none";

    /// <summary>Ten years: beyond that an answer is as good as kept for ever, and a date cannot be counted.</summary>
    private const int MostDays = 3650;
    private const int MostHours = MostDays * 24;

    public static void Parse(SourceFile file, Draft draft)
    {
        if (YamlFile.Map(file, draft.Errors) is not { } map)
            return;

        var (card, line) = CardAndLine(map, draft);
        var flag = new RedFlag
        {
            Id = map.Text("id"),
            Research = map.TextOrNull("research"),
            Name = draft.Speech(map, "name"),
            Heard = map.Has("heard") ? draft.Speech(map, "heard") : null,
            Review = Head.Review(map, draft),
            Level = map.OneOf("level", Levels.All),
            Card = card,
            Line = line,
            Answers = map.Texts("answers"),
            Bars = map.AllOf("bars", Pressing.Barrable),
            KeepsDays = map.Number("keeps-days"),
            KeepsHours = map.Number("keeps-hours"),
            Advice = draft.Sentences.ReferAll(map, "advice"),
            About = draft.Sentences.ReferAll(map, "about"),
            Open = draft.Sentences.ReferAll(map, "open"),
            FollowUp = FollowUpParser.Parse(map, draft),
        };
        SentenceParser.Parse(map, flag.Id, draft);
        var words = map.PlacedTexts("words");
        map.Done();

        Check(map, flag);
        if (draft.Flags.Add(flag.Id, flag, map.Place))
            draft.Vocabulary.Add("flag", flag.Id, words, map.Place);
    }

    private static (string? Card, string? Line) CardAndLine(YamlMap map, Draft draft)
    {
        var card = map.Text("card");
        if (card is "" or NoCard)
        {
            if (map.TextOrNull("line") is not null)
                map.Error("line", "'line' needs a 'card' that has the line");
            return (null, null);
        }

        draft.Cards.Refer(map, "card");
        var line = map.Text("line");
        if (line.Length > 0)
            draft.CoveredLines.Add((card, new PlacedText(line, map.PlaceOf("line"))));
        return (card, line);
    }

    private static void Check(YamlMap map, RedFlag flag)
    {
        if (flag.KeepsDays is < 0 or > MostDays)
            map.Error("keeps-days", $"'keeps-days' must be 0 to {MostDays}, not {flag.KeepsDays}");
        if (flag.KeepsHours is < 0 or > MostHours || (flag.KeepsHours > 0 && flag.KeepsDays > 0))
            map.Error("keeps-hours", $"'keeps-hours' must be 0 to {MostHours}, and goes with 'keeps-days: 0' only");
        foreach (var choice in flag.FollowUp?.Choices.Where(c => LacksAdvice(flag, c)) ?? [])
            map.Error("follow-up", $"choice '{choice.Id}' is {choice.Level} and flag '{flag.Id}' {flag.Level}: the choice must have 'advice' of its own");
        if (flag.Advice.Count == 0 && CanBeUrgent(flag))
            map.Error("advice", $"flag '{flag.Id}' can be emergency or same-day: it must have 'advice', first what to do and by when");
        if (flag.Open.Count > 0 && flag.FollowUp is null && Levels.IsUrgent(flag.Level))
            map.Error("open", $"flag '{flag.Id}' is {flag.Level}: its advice stands alone, take 'open' out");
    }

    /// <summary>What is said at the flag's own level does not fit another one.</summary>
    private static bool LacksAdvice(RedFlag flag, FollowUpChoice choice) =>
        flag.Advice.Count > 0
            && Levels.All.Contains(flag.Level)
            && Levels.All.Contains(choice.Level)
            && choice.Level != flag.Level
            && flag.AdviceAt(choice.Level) == flag.Advice;

    private static bool CanBeUrgent(RedFlag flag) =>
        Levels.IsUrgent(flag.Level) || (flag.FollowUp is { } more && more.Choices.Any(c => Levels.IsUrgent(c.Level)));
}
