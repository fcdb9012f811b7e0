using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Dialogs;

/// <summary>Makes the bot of its files.</summary>
public static class BotFactory
{
    private const string Understanding = "knowledge/understanding/";

    /// <summary>The bot, when nothing is wrong with its files; otherwise null, with every error added.</summary>
    /// <param name="knowledgeFiles">The YAML files of <c>knowledge/</c>.</param>
    /// <param name="dialogFiles">The YAML files of <c>dialogs/</c>.</param>
    /// <param name="errors">Gains what is wrong.</param>
    public static Bot? Create(IReadOnlyList<SourceFile> knowledgeFiles, IReadOnlyList<SourceFile> dialogFiles, LoadErrors errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (KnowledgeLoader.Load(knowledgeFiles, errors) is not { } knowledge)
            return null;
        var understanding = knowledgeFiles.Where(f => f.Path.StartsWith(Understanding, StringComparison.Ordinal)).ToList();
        var recognizer = Recognizer.Create(knowledge, understanding, errors);
        var dialogs = DialogLoader.Load(dialogFiles, knowledge, recognizer?.Intents, errors);
        return recognizer is null || dialogs is null || errors.Any ? null : new Bot(knowledge, recognizer, dialogs);
    }
}
