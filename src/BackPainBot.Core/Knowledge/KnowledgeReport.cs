namespace BackPainBot.Core.Knowledge;

/// <summary>What the knowledge holds, in figures, for <c>check</c>.</summary>
public static class KnowledgeReport
{
    /// <summary>One line a figure; the last ones name the files that nobody has reviewed.</summary>
    public static IReadOnlyList<string> Lines(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var unreviewed = Unreviewed(knowledge);
        return
        [
            Count(knowledge.Documents.Count, "document"),
            .. knowledge.Documents.Values.Where(d => d.Paragraphs > 0).OrderBy(d => d.Id, StringComparer.Ordinal).Select(Coverage),
            Count(knowledge.Sentences.Count, "sentence"),
            Count(knowledge.Muscles.Count, "muscle"),
            $"{Count(knowledge.Techniques.Count, "technique")} with {Count(knowledge.Techniques.Values.Sum(t => t.Steps.Count), "step")}",
            Count(knowledge.Flags.Count, "flag"),
            $"{Count(knowledge.Topics.Count, "topic")} with {Count(knowledge.Topics.Values.Sum(t => t.Examples.Count), "example")}",
            $"{Count(knowledge.Terms.Count, "term")} with {Count(knowledge.Terms.Values.Sum(t => t.Words.Count), "word")}",
            $"{Count(unreviewed.Count, "file")} reviewed by nobody yet",
            .. unreviewed.Select(path => $"  {path}"),
        ];
    }

    /// <summary>What is not left out is cited: the loader has made sure of it.</summary>
    private static string Coverage(Document document)
    {
        var cited = document.Paragraphs - document.NotAdvice.Count;
        return $"  {document.Id}: {cited} of {Count(document.Paragraphs, "paragraph")} cited, {document.NotAdvice.Count} not advice";
    }

    private static List<string> Unreviewed(KnowledgeBase knowledge) =>
        [.. knowledge.Reviews.Where(r => r.Value == KnowledgeBase.NotReviewed).Select(r => r.Key).Order(StringComparer.Ordinal)];

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
