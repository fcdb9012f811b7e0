using BackPainBot.Browser.Tests.Running;
using Shouldly;

namespace BackPainBot.Browser.Tests;

/// <summary>The client that Web Chat is built on, alone: it shows what Web Chat hides, as messages that come twice.</summary>
public sealed class DirectLineClientTests
{
    private static readonly string Folder = Places.InRepository("tests/BackPainBot.Browser.Tests/DirectLineClient");

    private static readonly Lazy<Task<(int Code, string Output)>> Installed = new(() => NodeProgram.InstallAsync(Folder));

    [SkippableTheory]
    [InlineData("stream")]
    [InlineData("poll")]
    public async Task Every_message_comes_once_and_in_order_after_coming_back_too(string way)
    {
        await NodeProgram.NeededAsync();
        var (installed, problem) = await Installed.Value;
        installed.ShouldBe(0, problem);
        await using var bot = await RunningBot.StartAsync();

        var (code, output) = await NodeProgram.RunAsync(Folder, "node", "talk.mjs", bot.Address.ToString(), way);

        output.ShouldBeEmpty();
        code.ShouldBe(0);
    }
}
