namespace BackPainBot.Core.Dialogs;

/// <summary>"Why do you ask?" and "source?".</summary>
internal static class Reasons
{
    private const int MostReasons = 6;

    public static Handled WhyAsk(TurnDraft turn, Ask? ask)
    {
        if (ask is { Why.Count: > 0 })
            turn.Reply.Say(ask.Why);
        else if (WhyThese(turn) == Handled.No && Questions.Handle(turn) == Handled.No)
            turn.Reply.Say(Walks.Running(turn) || ask is null or { IsQuestion: false } ? EngineLines.NoReason : EngineLines.NoWhy);
        return Handled.AskAgain;
    }

    /// <summary>What spoke for and against the muscles that were suggested, or for the one that is named.</summary>
    public static Handled WhyThese(TurnDraft turn)
    {
        if (!Gates.Passed(turn, Gates.DangerCard))
            return Handled.No;
        var reasons = Suggestions.Reasons(turn, turn.Meaning.Muscles).Take(MostReasons).ToList();
        if (reasons.Count == 0)
            return Handled.No;
        turn.Reply.Say(reasons);
        return Handled.AskAgain;
    }

    public static Handled Source(TurnDraft turn)
    {
        var sources = turn.Talk.Said
            .SelectMany(id => turn.Knowledge.Sentences.TryGetValue(id, out var sentence) ? sentence.Sources : [])
            .Distinct()
            .GroupBy(c => c.Document, StringComparer.Ordinal)
            .Select(g => InWords(turn, g.Key, [.. g.Where(c => c.Paragraph > 0).Select(c => c.Paragraph).Order()]))
            .ToList();
        if (sources.Count == 0 && Questions.Handle(turn) is not Handled.No and var answered)
            return answered;
        if (sources.Count == 0)
            turn.Reply.Say(EngineLines.NoSources);
        else
            turn.Reply.Say(EngineLines.Sources, ("sources", string.Join("; ", sources)));
        return Handled.AskAgain;
    }

    /// <summary>A document once, with its paragraphs: title, publisher, date, grade.</summary>
    private static string InWords(TurnDraft turn, string id, IReadOnlyList<int> paragraphs)
    {
        var cited = string.Join(", ", paragraphs.Select(p => $"¶{p}").Prepend(id));
        if (!turn.Knowledge.Documents.TryGetValue(id, out var document))
            return cited;
        var kind = Wording.Of(LineOfGrade(document.Grade), turn);
        if (LineOfGrade(document.Grade) == EngineLines.GradeOurs)
            return kind;
        // A document without a year says so in words, which tell people nothing.
        string[] parts = document.Date.Any(char.IsDigit) ? [document.Title, document.Publisher, document.Date, kind] : [document.Title, document.Publisher, kind];
        return $"{string.Join(", ", parts)} ({cited})";
    }

    private static string LineOfGrade(string grade) => grade switch
    {
        "A" => EngineLines.GradeA,
        "B" => EngineLines.GradeB,
        "C" => EngineLines.GradeC,
        "D" => EngineLines.GradeD,
        _ => EngineLines.GradeOurs,
    };
}
