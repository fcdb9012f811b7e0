using BackPainBot.Commands;
using BackPainBot.Runtime;
using BackPainBot.Transcripts;
using Shouldly;
using Spectre.Console;

namespace BackPainBot.Tests.Commands;

public sealed class TerminalChatTests
{
    [Fact]
    public async Task The_bot_greets_first_and_puts_the_open_question_again_the_next_time()
    {
        await using var bot = new TestBot(responder: RealBot.Instance);

        var first = await TalkAsync(bot, "how do i work my psoas\n/quit\nnever read");
        await bot.RestartAsync();
        var second = await TalkAsync(bot, "none");

        var question = AfterFirstLine(first).Split("> ")[1].Trim();
        question.ShouldContain("\n1. ");
        AfterFirstLine(first).ShouldStartWith("Hello.");
        first.ShouldNotContain("never");
        AfterFirstLine(second).Split("> ")[0].Trim().ShouldBe(question);
        AfterFirstLine(second).Split("> ")[1].ShouldNotContain("Hello.");
    }

    [Fact]
    public async Task Coming_back_to_a_step_shows_the_step_with_its_choices()
    {
        await using var bot = new TestBot(responder: RealBot.Instance);
        var first = await TalkAsync(bot, "how do i work my psoas\nnone\nstart\nquit");

        var step = AfterFirstLine(first).Split("> ")[^2].Trim();
        step.ShouldContain("Step 1 of 5");
        step.ShouldContain("[Next]");

        AfterFirstLine(await TalkAsync(bot, "exit")).Split("> ")[0].Trim().ShouldBe(step);
        AfterFirstLine(await TalkAsync(bot, "Bye")).Split("> ")[0].Trim().ShouldBe(step);
    }

    [Fact]
    public async Task A_full_disk_does_not_keep_emergency_advice_back()
    {
        await using var bot = new TestBot(maxMegabytes: 1, RealBot.Instance);
        await bot.FillAsync();

        var said = AfterFirstLine(await TalkAsync(bot, "i have chest pain and cannot breathe\nmy lower back hurts")).Split("> ");

        said[0].Trim().ShouldBe(NotSaved);
        said[1].Trim().ShouldStartWith("Call an emergency number now");
        said[1].Trim().ShouldEndWith(NotSaved);
        said[2].Trim().ShouldBe(NotSaved);
    }

    private static string NotSaved => RealBot.Instance.NotStored().Paragraphs[0].Lines[0].Text;

    private static string AfterFirstLine(string output) => output[output.IndexOf('\n', StringComparison.Ordinal)..].TrimStart();

    private static async Task<string> TalkAsync(TestBot bot, string input)
    {
        await using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        // As wide as a sentence, so that a test can look for one.
        console.Profile.Width = 1000;
        await TerminalChat.RunAsync(TerminalTalk.OfUser(bot.Runtime), new StringReader(input), console, CancellationToken.None);
        return output.ToString();
    }
}
