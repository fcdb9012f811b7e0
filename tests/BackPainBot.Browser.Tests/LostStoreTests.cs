using System.Text.RegularExpressions;
using BackPainBot.Browser.Tests.Chat;
using BackPainBot.Browser.Tests.Running;
using Shouldly;
using static Microsoft.Playwright.Assertions;

namespace BackPainBot.Browser.Tests;

/// <summary>Nothing can be written for a while: whoever is in danger is told what to do all the same, and no message is lost.</summary>
[Collection(Chromium.Collection)]
public sealed partial class LostStoreTests(Chromium chromium)
{
    private const string Danger = "i cant feel my legs";

    /// <summary>The program waits five seconds for a store that is held, perhaps behind another that waits.</summary>
    private const int Patience = 20_000;

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Urgent_advice_is_shown_once_and_the_message_goes_out_when_the_store_is_back(bool sockets)
    {
        Chromium.Needed();
        await using var bot = await RunningBot.StartAsync();
        await using var visitor = await chromium.VisitorAsync(bot);
        if (!sockets)
            await visitor.Context.RouteWebSocketAsync(Streams(), socket => _ = socket.CloseAsync());
        var chat = await visitor.OpenAsync();
        var posts = 0;
        chat.Page.Response += (_, answer) => posts += answer.Status == 502 && answer.Request.Method == "POST" && answer.Url.EndsWith("/activities", StringComparison.Ordinal) ? 1 : 0;

        using (bot.LockStore())
        {
            await chat.TypeAsync(Danger);
            await Expect(chat.Theirs).ToHaveCountAsync(2, new() { Timeout = Patience });
            var advice = chat.Theirs.Last;
            await Expect(advice).ToContainTextAsync("emergency number");
            await Expect(advice).ToBeInViewportAsync();
            while (posts < 2)
                await chat.Page.WaitForResponseAsync(answer => answer.Status == 502, new() { Timeout = Patience });
            (await chat.Theirs.CountAsync()).ShouldBe(2);
        }

        // Stored, it is told once more, as an answer that stays.
        await Expect(chat.Theirs).ToHaveCountAsync(3, new() { Timeout = Patience });
        await chat.StatusIsSilentAsync();
        await chat.Page.ReloadAsync();
        await chat.HasAsync(3);
        (await chat.MessagesAsync())[1].ShouldBe(new ShownMessage(Mine: true, Danger));
    }

    [SkippableFact]
    public async Task Whoever_waits_behind_a_message_that_is_not_through_is_told_whom_to_call_until_all_is()
    {
        Chromium.Needed();
        await using var bot = await RunningBot.StartAsync();
        await using var visitor = await chromium.VisitorAsync(bot);
        var chat = await visitor.OpenAsync();
        await chat.Page.EvaluateAsync(
            """
            const line = document.getElementById('status');
            window.said = [];
            new MutationObserver(() => window.said.push(line.textContent)).observe(line, { childList: true, characterData: true, subtree: true });
            """);

        using (bot.LockStore())
        {
            await chat.TypeAsync("hello");
            await chat.TypeAsync(Danger);
            await chat.StatusSaysAsync("In an emergency do not wait: call the number above");
            for (var failed = 0; failed < 2; failed++)
                await chat.Page.WaitForResponseAsync(answer => answer.Status == 502, new() { Timeout = Patience });
            await chat.StatusSaysAsync("In an emergency do not wait: call the number above");
        }

        await chat.HasAsync(5);
        await chat.StatusIsSilentAsync();
        (await chat.Page.EvaluateAsync<string[]>("window.said.slice(0, -1)")).ShouldAllBe(words => words.Contains("In an emergency do not wait"));
    }

    [GeneratedRegex("/stream", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Streams();
}
