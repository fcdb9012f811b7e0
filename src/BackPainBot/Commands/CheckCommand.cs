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
        foreach (var line in BotLoader.Load(BotSettings.Read(Configurations.OfCommand(), serves: false)).Report)
            output.WriteLine(line);
        return 0;
    }
}
