using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Dialogs;

/// <summary>"Why do you ask?" and "source?".</summary>
internal static class Reasons
{
    private const int MostReasons = 6;

    public static Handled WhyAsk(TurnDraft turn, Ask? ask)
    {
        if (ask is { Why.Count: > 0 })
            turn.Reply.Say(ask.Why);
        else
            turn.Reply.Say(EngineLines.NoWhy);
        return Handled.AskAgain;
    }

    /// <summary>What spoke for and against the muscles that were suggested, or for the one that is named.</summary>
    public static Handled WhyThese(TurnDraft turn)
    {
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
            .Select(c => InWords(turn, c))
            .ToList();
        if (sources.Count == 0)
            turn.Reply.Say(EngineLines.NoSources);
        else
            turn.Reply.Say(EngineLines.Sources, ("sources", string.Join("; ", sources)));
        return Handled.AskAgain;
    }

    private static string InWords(TurnDraft turn, Citation citation) =>
        turn.Knowledge.Documents.TryGetValue(citation.Document, out var document)
            ? $"{document.Title}, {document.Publisher}, {document.Date} ({citation}, grade {document.Grade})" : citation.ToString();
}
