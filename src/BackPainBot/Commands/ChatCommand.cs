using BackPainBot.Runtime;
using BackPainBot.Settings;
using Spectre.Console;

namespace BackPainBot.Commands;

/// <summary>Talks with whoever sits at the terminal, or with what is piped in.</summary>
internal static class ChatCommand
{
    public static async Task<int> RunAsync(string? conversation, bool json, CancellationToken cancellationToken)
    {
        var settings = BotSettings.Read(Configurations.OfCommand(), serves: false);
        await using var bot = BotRuntime.Open(settings);
        await Console.Error.WriteLineAsync($"Talks are kept in {settings.Store.Path}.");
        await TalkAsync(bot, conversation, json, cancellationToken);
        return 0;
    }

    private static async Task TalkAsync(BotRuntime bot, string? conversation, bool json, CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected || json)
        {
            using var input = Pipes.Input();
            await using var output = Pipes.Output();
            await PipedChat.RunAsync(Talk(bot, conversation, TerminalTalk.Fresh), input, output, json, cancellationToken);
            return;
        }

        await TerminalChat.RunAsync(Talk(bot, conversation, TerminalTalk.OfUser), Console.In, AnsiConsole.Console, cancellationToken);
    }

    private static TerminalTalk Talk(BotRuntime bot, string? name, Func<BotRuntime, TerminalTalk> unnamed) =>
        name is null ? unnamed(bot) : TerminalTalk.Named(bot, name);
}
