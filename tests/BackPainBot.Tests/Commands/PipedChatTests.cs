using System.Text.Json;
using BackPainBot.Commands;
using BackPainBot.Runtime;
using Shouldly;

namespace BackPainBot.Tests.Commands;

public sealed class PipedChatTests
{
    [Fact]
    public async Task Every_line_is_a_message_and_a_blank_line_follows_each_reply()
    {
        await using var bot = new TestBot();

        (await TalkAsync(TerminalTalk.Fresh(bot.Runtime), "hello\n\nthird ü")).ShouldBe(
            """
            1: Said 'hello'

            [1] Go on

            2: Said ''

            [1] Go on

            3: Said 'third ü'

            [1] Go on


            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task As_json_every_reply_is_one_line_with_the_fixed_keys_first()
    {
        await using var bot = new TestBot();

        var lines = (await TalkAsync(TerminalTalk.Fresh(bot.Runtime), "one\ntwo", json: true)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Length.ShouldBe(2);
        var reply = JsonDocument.Parse(lines[1]).RootElement;
        reply.EnumerateObject().Take(5).Select(key => key.Name).ShouldBe(["text", "choices", "dialog", "step", "sources"]);
        reply.GetProperty("text").GetString().ShouldBe("2: Said 'two'");
        reply.GetProperty("choices")[0].GetString().ShouldBe("Go on");
        reply.GetProperty("step").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Each_run_without_a_name_is_a_new_talk()
    {
        await using var bot = new TestBot();

        await TalkAsync(TerminalTalk.Fresh(bot.Runtime), "one");

        (await TalkAsync(TerminalTalk.Fresh(bot.Runtime), "two")).ShouldStartWith("1: Said 'two'");
    }

    [Fact]
    public async Task A_named_talk_goes_on_after_a_restart()
    {
        await using var bot = new TestBot();
        await TalkAsync(TerminalTalk.Named(bot.Runtime, "left"), "one");
        await bot.RestartAsync();

        (await TalkAsync(TerminalTalk.Named(bot.Runtime, "left"), "two")).ShouldStartWith("2: Said 'two'");
        (await TalkAsync(TerminalTalk.Named(bot.Runtime, "right"), "two")).ShouldStartWith("1: Said 'two'");
    }

    private static async Task<string> TalkAsync(TerminalTalk talk, string input, bool json = false)
    {
        await using var output = new StringWriter();
        await PipedChat.RunAsync(talk, new StringReader(input), output, json, CancellationToken.None);
        return output.ToString();
    }
}
