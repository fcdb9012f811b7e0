namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>Every source exists, and every paragraph of a numbered document is cited or said to be no advice.</summary>
internal static class CitationCheck
{
    public static void Run(Draft draft)
    {
        var citedBy = new Dictionary<Citation, string>();
        foreach (var (source, sentence, place) in draft.Citations)
        {
            if (draft.Documents.Find(source.Document) is not { } document)
                draft.Errors.Add(place, $"source '{source}' does not exist{draft.Documents.Hint(source.Document)}");
            else if (source.Paragraph > document.Paragraphs)
                draft.Errors.Add(place, $"source '{source}' does not exist (the document has {SourceReader.Range(document.Paragraphs)})");
            else
                citedBy.TryAdd(source, sentence);
        }

        foreach (var (document, place) in draft.Documents.Entries)
            CheckCoverage(document, place, citedBy, draft.Errors);
    }

    private static void CheckCoverage(Document document, Place place, Dictionary<Citation, string> citedBy, LoadErrors errors)
    {
        var missing = new List<int>();
        for (var paragraph = 1; paragraph <= document.Paragraphs; paragraph++)
        {
            var cited = citedBy.GetValueOrDefault(new Citation(document.Id, paragraph));
            var notAdvice = document.NotAdvice.ContainsKey(paragraph);
            if (cited is null && !notAdvice)
                missing.Add(paragraph);
            if (cited is not null && notAdvice)
                errors.Add(place, $"¶{paragraph} of '{document.Id}' is both not-advice and cited by '{cited}': take it out of one of them");
        }

        if (missing.Count > 0)
        {
            var list = string.Join(", ", missing.Select(p => $"¶{p}"));
            errors.Add(place, $"no sentence cites {list} of '{document.Id}': cite it, or list it under not-advice with the reason");
        }
    }
}
