using BackPainBot.Core.Dialogs;
using BackPainBot.Core.Knowledge;
using BackPainBot.Settings;

namespace BackPainBot.Runtime;

/// <summary>Makes the bot of the files beside the program.</summary>
internal static class BotLoader
{
    /// <summary>Reads, checks and wires everything.</summary>
    /// <exception cref="StartException">Something is wrong with the files: the message names all of it, one error a line.</exception>
    public static Bot Load(BotSettings settings)
    {
        var knowledge = BotFiles.Read(settings.KnowledgePath, "knowledge", "Knowledge:Path");
        var dialogs = BotFiles.Read(settings.DialogsPath, "dialogs", "Dialogs:Path");
        var errors = new LoadErrors();
        return BotFactory.Create(knowledge, dialogs, errors) ?? throw new StartException(Message(errors.All));
    }

    private static string Message(IReadOnlyList<LoadError> errors) =>
        $"""
        {string.Join('\n', errors)}
        {errors.Count} {(errors.Count == 1 ? "error" : "errors")} in knowledge/ and dialogs/: nothing was started.
        """;
}
