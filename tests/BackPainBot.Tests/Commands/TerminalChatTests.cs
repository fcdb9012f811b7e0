using BackPainBot.Commands;
using BackPainBot.Runtime;
using Shouldly;
using Spectre.Console;

namespace BackPainBot.Tests.Commands;

public sealed class TerminalChatTests
{
    [Fact]
    public async Task The_bot_greets_first_and_the_talk_goes_on_the_next_time()
    {
        await using var bot = new TestBot();

        var first = await TalkAsync(bot, "hello [b]\n/quit\nnever read");
        await bot.RestartAsync();
        var second = await TalkAsync(bot, "again");

        first.ShouldContain("1: Joined ''");
        first.ShouldContain("2: Said 'hello [b]'");
        first.ShouldContain("[1] Go on");
        first.ShouldNotContain("never");
        second.ShouldContain("3: Joined ''");
        second.ShouldContain("4: Said 'again'");
    }

    private static async Task<string> TalkAsync(TestBot bot, string input)
    {
        await using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        await TerminalChat.RunAsync(TerminalTalk.OfUser(bot.Runtime), new StringReader(input), console, CancellationToken.None);
        return output.ToString();
    }
}
