namespace BackPainBot.Core.Knowledge;

/// <summary>Which sentences the knowledge itself makes use of.</summary>
public static class SentenceUse
{
    private const string WhereToName = "name it in a topic, technique, finding, flag, card or dialog";

    /// <summary>An error for each sentence that nothing says, in no particular order.</summary>
    /// <param name="knowledge">Where the sentences are.</param>
    /// <param name="usedElsewhere">Ids that dialogs name.</param>
    public static IReadOnlyList<LoadError> UnusedSentences(KnowledgeBase knowledge, IReadOnlySet<string> usedElsewhere)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(usedElsewhere);

        var used = Used(knowledge).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. knowledge.Sentences.Values
                .Where(s => !used.Contains(s.Id) && !usedElsewhere.Contains(s.Id))
                .Select(s => new LoadError(s.Place.Path, s.Place.Line, $"sentence '{s.Id}' is never said: {WhereToName}")),
        ];
    }

    private static IEnumerable<string> Used(KnowledgeBase knowledge) =>
    [
        .. knowledge.Topics.Values.SelectMany(t => t.Say),
        .. knowledge.Muscles.Values.SelectMany(m => m.Findings).Select(f => f.Because),
        .. knowledge.Techniques.Values.SelectMany(OfTechnique),
        .. knowledge.Flags.Values.SelectMany(OfFlag),
        .. knowledge.Cards.Values.Select(c => c.Ask),
    ];

    private static IEnumerable<string> OfTechnique(Technique technique) =>
    [
        .. technique.Setup,
        .. technique.Steps.SelectMany(s => s.Say),
        .. technique.SecondSide,
        .. technique.Closing,
        .. technique.Moments.Values.SelectMany(m => m),
        .. technique.Steps.SelectMany(s => s.Moments.Values).SelectMany(m => m),
        technique.AfterWhy ?? "",
    ];

    private static IEnumerable<string> OfFlag(RedFlag flag) =>
    [
        .. flag.Advice,
        .. flag.About,
        .. flag.Open,
        flag.FollowUp?.Ask ?? "",
        .. flag.FollowUp?.Choices.SelectMany(c => c.Advice) ?? [],
    ];
}
