using BackPainBot.Core.Dialogs;
using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Linting;

/// <summary>
/// What is wrong with files that can be loaded: a start does not wait for it, <c>check</c> does. For those who write words, rules and
/// answers.
/// </summary>
public static class Lint
{
    /// <summary>In the order of files and lines; empty when nothing is wrong.</summary>
    public static IReadOnlyList<LoadError> Run(Bot bot)
    {
        ArgumentNullException.ThrowIfNull(bot);
        var errors = new LoadErrors();
        foreach (var error in SentenceUse.UnusedSentences(bot.Knowledge, bot.Dialogs.SentencesUsed))
            errors.Add(error.Path, error.Line, error.What);
        UnusedTerms.Find(bot, errors);
        DoubleWords.Find(bot, errors);
        IntentExamples.Find(bot, errors);
        TopicExamples.Find(bot, errors);
        return errors.All;
    }
}
