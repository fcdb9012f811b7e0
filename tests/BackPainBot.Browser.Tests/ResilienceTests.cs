using System.Diagnostics;
using System.Text.RegularExpressions;
using BackPainBot.Browser.Tests.Chat;
using BackPainBot.Browser.Tests.Running;
using Microsoft.Playwright;
using Shouldly;

namespace BackPainBot.Browser.Tests;

/// <summary>Whatever breaks, every message is there once and in order, and nothing that was typed is lost.</summary>
[Collection(Chromium.Collection)]
public sealed partial class ResilienceTests(Chromium chromium)
{
    private const string Question = "how do i work my psoas";

    [SkippableFact]
    public async Task A_server_that_is_killed_and_started_again_goes_on_in_the_same_talk()
    {
        Chromium.Needed();
        await using var bot = await RunningBot.StartAsync();
        await using var visitor = await chromium.VisitorAsync(bot);
        var chat = await visitor.OpenAsync();
        await chat.SayAsync(Question);
        var before = await chat.MessagesAsync();

        await bot.KillAsync();
        await chat.TypeAsync("none of these");
        await chat.StatusSaysAsync("What you typed is kept");
        await bot.StartAgainAsync();

        await chat.HasAsync(before.Count + 2);
        await chat.StatusIsSilentAsync();
        var after = await chat.MessagesAsync();
        after.Take(before.Count).ShouldBe(before);
        after[before.Count].ShouldBe(new ShownMessage(Mine: true, "none of these"));
        (await chat.ButtonsAsync()).ShouldContain("Start");
        (await chat.SayAsync("start")).Text.ShouldContain("Step 1 of 5");
    }

    [SkippableFact]
    public async Task A_message_whose_answer_was_lost_is_not_said_twice()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        var chat = await visitor.OpenAsync();
        await chat.Page.RouteAsync(Posts(), SendAndLoseAnswerAsync, new() { Times = 1 });

        await chat.TypeAsync(Question);

        await chat.HasAsync(3);
        await chat.SayAsync("none of these");
        (await Said(chat)).ShouldBe([Question, "none of these"]);
    }

    [SkippableFact]
    public async Task A_dropped_socket_is_opened_again_and_what_was_said_meanwhile_comes()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        var sockets = new List<IWebSocketRoute>();
        await visitor.Context.RouteWebSocketAsync(Streams(), socket =>
        {
            sockets.Add(socket);
            socket.ConnectToServer();
        });
        var chat = await visitor.OpenAsync();
        await chat.SayAsync(Question);

        await sockets[^1].CloseAsync();
        await chat.TypeAsync("none of these");

        await chat.HasAsync(5);
        (await Said(chat)).ShouldBe([Question, "none of these"]);
        sockets.Count.ShouldBeGreaterThan(1);
    }

    [SkippableFact]
    public async Task A_socket_that_is_dead_without_a_word_is_noticed_by_the_missing_echo()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        IWebSocketRoute? dead = null;
        var last = dead;
        await visitor.Context.RouteWebSocketAsync(Streams(), socket =>
        {
            last = socket;
            socket.ConnectToServer().OnMessage(message => Pass(message, socket));
        });
        var chat = await visitor.OpenAsync();

        dead = last;
        await chat.TypeAsync(Question);

        await chat.HasAsync(3);
        (await Said(chat)).ShouldBe([Question]);

        void Pass(IWebSocketFrame frame, IWebSocketRoute socket)
        {
            if (socket != dead)
                socket.Send(frame.Text!);
        }
    }

    [SkippableFact]
    public async Task Where_no_socket_gets_through_the_page_asks_for_messages()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        await visitor.Context.RouteWebSocketAsync(Streams(), socket => _ = socket.CloseAsync());

        var chat = await visitor.OpenAsync();

        (await chat.SayAsync(Question)).Mine.ShouldBeFalse();
        (await chat.ClickAsync("None of these")).Text.ShouldContain("Say start");
        (await Said(chat)).ShouldBe([Question, "None of these"]);
    }

    [SkippableFact]
    public async Task What_is_said_without_a_network_is_sent_in_order_when_it_is_back()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        var chat = await visitor.OpenAsync();

        await visitor.Context.SetOfflineAsync(true);
        await chat.TypeAsync(Question);
        await chat.TypeAsync("none of these");
        await chat.StatusSaysAsync("Reconnecting");
        await visitor.Context.SetOfflineAsync(false);

        await chat.HasAsync(5);
        await chat.StatusIsSilentAsync();
        (await Said(chat)).ShouldBe([Question, "none of these"]);
        (await chat.ButtonsAsync()).ShouldContain("Start");
    }

    [SkippableFact]
    public async Task A_minute_without_a_network_costs_nothing_that_was_said_before_or_meanwhile()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        var chat = await InStepAsync(visitor);
        var before = await chat.MessagesAsync();
        await visitor.Context.SetOfflineAsync(true);
        await chat.TypeAsync("next");
        await chat.StatusSaysAsync("What you typed is kept");

        // The page goes on trying, longer apart each time; the first try after a minute is waited for.
        var gone = Stopwatch.StartNew();
        while (gone.Elapsed < TimeSpan.FromMinutes(1))
            await chat.Page.WaitForRequestAsync("**/tokens/*");
        (await chat.MessagesAsync()).Count.ShouldBe(before.Count + 1);
        await visitor.Context.SetOfflineAsync(false);

        await chat.HasAsync(before.Count + 2);
        await chat.StatusIsSilentAsync();
        var after = await chat.MessagesAsync();
        after.Take(before.Count).ShouldBe(before);
        after[^2].ShouldBe(new ShownMessage(Mine: true, "next"));
        after[^1].Text.ShouldContain("Step 2 of 5");
    }

    [SkippableFact]
    public async Task A_reload_in_mid_step_shows_the_talk_and_goes_on_in_the_step()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        var chat = await InStepAsync(visitor);
        var before = await chat.MessagesAsync();
        await chat.Box.FillAsync("half a thought");

        await chat.Page.ReloadAsync();

        await chat.HasAsync(before.Count);
        (await chat.MessagesAsync()).ShouldBe(before);
        (await chat.Box.InputValueAsync()).ShouldBe("half a thought");
        (await chat.ClickAsync("Next")).Text.ShouldContain("Step 2 of 5");
        visitor.Findings.Errors.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task What_was_still_being_sent_at_a_reload_is_sent_after_it()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        var chat = await InStepAsync(visitor);
        await chat.Page.RouteAsync(Posts(), route => route.AbortAsync());
        await chat.TypeAsync("next");
        await chat.HasAsync(8);

        await chat.Page.UnrouteAllAsync();
        await chat.Page.ReloadAsync();

        await chat.HasAsync(9);
        (await Said(chat)).ShouldBe([Question, "none of these", "start", "next"]);
        (await chat.MessagesAsync())[^1].Text.ShouldContain("Step 2 of 5");
    }

    [SkippableFact]
    public async Task A_token_that_expired_over_night_is_got_anew_and_the_message_goes_out()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        var chat = await visitor.OpenAsync();
        await chat.Page.RouteAsync(Posts(), Expired, new() { Times = 1 });
        await chat.Page.RouteAsync("**/tokens/refresh", Expired, new() { Times = 1 });

        await chat.TypeAsync(Question);

        await chat.HasAsync(3);
        (await Said(chat)).ShouldBe([Question]);

        static Task Expired(IRoute route) => route.FulfillAsync(
            new() { Status = 403, ContentType = "application/json", Body = """{"error":{"code":"TokenExpired","message":"The token has expired."}}""" });
    }

    [SkippableFact]
    public async Task A_talk_that_is_not_kept_any_more_begins_afresh_with_the_unsent_words_in_the_box()
    {
        Chromium.Needed();
        await using var bot = await RunningBot.StartAsync();
        await using var visitor = await chromium.VisitorAsync(bot);
        var chat = await visitor.OpenAsync();
        await chat.SayAsync(Question);

        await bot.KillAsync();
        await chat.TypeAsync("none of these");
        bot.LoseStore();
        await bot.StartAgainAsync();

        await Assertions.Expect(chat.Box).ToHaveValueAsync("none of these");
        await chat.HasAsync(1);
    }

    private static async Task<ChatPage> InStepAsync(Visitor visitor)
    {
        var chat = await visitor.OpenAsync();
        await chat.SayAsync(Question);
        await chat.SayAsync("none of these");
        (await chat.SayAsync("start")).Text.ShouldContain("Step 1 of 5");
        return chat;
    }

    private static async Task<IEnumerable<string>> Said(ChatPage chat) =>
        (await chat.MessagesAsync()).Where(message => message.Mine).Select(message => message.Text);

    private static async Task SendAndLoseAnswerAsync(IRoute route)
    {
        await route.FetchAsync();
        await route.AbortAsync();
    }

    [GeneratedRegex("/conversations/[^/]+/activities$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Posts();

    [GeneratedRegex("/stream", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Streams();
}
