using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Linting;
using BackPainBot.Runtime;
using BackPainBot.Settings;

namespace BackPainBot.Commands;

/// <summary>Checks what the bot knows and how it talks, for those who write it.</summary>
internal static class CheckCommand
{
    /// <summary>Prints what was checked, with counts.</summary>
    /// <exception cref="StartException">Something is wrong with the files: the message names all of it.</exception>
    public static int Run(TextWriter output)
    {
        var bot = BotLoader.Load(BotSettings.Read(Configurations.OfCommand(), serves: false));
        foreach (var line in KnowledgeReport.Lines(bot.Knowledge))
            output.WriteLine(line);
        output.WriteLine($"{bot.Dialogs.Dialogs.Count} dialogs with {bot.Dialogs.Prompts.Count} prompts and {bot.Dialogs.Lines.Count} lines of their own");
        var wrong = Lint.Run(bot);
        if (wrong.Count > 0)
            throw new StartException(string.Join(Environment.NewLine, wrong));
        output.WriteLine("Nothing is wrong.");
        return 0;
    }
}
