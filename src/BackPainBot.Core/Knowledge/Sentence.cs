namespace BackPainBot.Core.Knowledge;

/// <summary>One sentence (or a few that belong together) that the bot can say, with where it comes from.</summary>
/// <param name="Id">Unique: <c>psoas.one-side</c>.</param>
/// <param name="Say">Plain words; <c>{side}</c> and the other named slots are filled when it is said.</param>
/// <param name="Sources">At least one.</param>
/// <param name="Facts">Numbers of the research register that it carries: <c>SF012</c>.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Sentence(string Id, string Say, IReadOnlyList<Citation> Sources, IReadOnlyList<string> Facts, Place Place);

/// <summary>A document, or one numbered paragraph of it.</summary>
/// <param name="Document">Id in <c>sources.yaml</c>.</param>
/// <param name="Paragraph">Counted from 1; 0 when the whole document is meant.</param>
public sealed record Citation(string Document, int Paragraph)
{
    /// <summary>As it is shown: <c>psoas-2012 ¶11</c>.</summary>
    public override string ToString() => Paragraph == 0 ? Document : $"{Document} ¶{Paragraph}";
}

/// <summary>A document that sentences lean on.</summary>
/// <param name="Id">As cited.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Date">As the document states it; empty when it states none.</param>
/// <param name="Grade"><c>A</c> official or peer-reviewed, <c>B</c> hospital or charity, <c>C</c> practitioner, <c>D</c> second voice, <c>ours</c>.</param>
/// <param name="Paragraphs">How many numbered paragraphs it has; 0 when it is cited as a whole.</param>
/// <param name="NotAdvice">Paragraphs that nothing cites, with the reason.</param>
public sealed record Document(
    string Id, string Title, string Publisher, string Date, string Grade, int Paragraphs, IReadOnlyDictionary<int, string> NotAdvice)
{
    /// <summary>Where it can be read; null when there is no public address.</summary>
    public string? Url { get; init; }
}
