using BackPainBot.Browser.Tests.Running;
using Microsoft.Playwright;
using Shouldly;
using static Microsoft.Playwright.Assertions;

namespace BackPainBot.Browser.Tests;

/// <summary>A server that says no is told in words, with what to do.</summary>
[Collection(Chromium.Collection)]
public sealed class RefusalTests(Chromium chromium)
{
    [SkippableFact]
    public async Task Too_many_messages_are_told_at_once_and_can_be_sent_later()
    {
        Chromium.Needed();
        await using var bot = await RunningBot.StartAsync(("DirectLine__LimitLoopback", "true"), ("DirectLine__ActivitiesPerMinute", "1"));
        await using var visitor = await chromium.VisitorAsync(bot);
        var chat = await visitor.OpenAsync();
        await chat.SayAsync("hello");

        await chat.TypeAsync("how do i work my psoas");

        await chat.StatusSaysAsync("Wait a minute, then press Retry");
        await Expect(chat.Page.GetByRole(AriaRole.Button, new() { Name = "Retry" })).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_message_that_is_tried_again_is_there_once()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        var chat = await visitor.OpenAsync();
        await chat.Page.RouteAsync("**/activities", Refuse, new() { Times = 1 });
        await chat.TypeAsync("how do i work my psoas");

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();

        await chat.HasAsync(3);
        await chat.StatusIsSilentAsync();
        (await chat.MessagesAsync()).Select(message => message.Mine).ShouldBe([false, true, false]);

        static Task Refuse(IRoute route) => route.FulfillAsync(
            new() { Status = 400, ContentType = "application/json", Body = """{"error":{"code":"BadArgument","message":"no"}}""" });
    }

    [SkippableFact]
    public async Task Too_many_visitors_are_told_to_wait_and_the_page_goes_on_trying()
    {
        Chromium.Needed();
        await using var bot = await RunningBot.StartAsync(("DirectLine__LimitLoopback", "true"), ("DirectLine__TokensPerMinute", "1"));
        await using var first = await chromium.VisitorAsync(bot);
        await first.OpenAsync();
        await using var second = await chromium.VisitorAsync(bot);
        var page = await second.Context.NewPageAsync();

        await page.GotoAsync(second.Address.ToString());

        await Expect(page.Locator("#status")).ToContainTextAsync("Trying again in a minute");
    }

    [SkippableFact]
    public async Task Whoever_begins_too_many_talks_is_told_so_and_when_to_try_again()
    {
        Chromium.Needed();
        await using var bot = await RunningBot.StartAsync(("DirectLine__LimitLoopback", "true"), ("DirectLine__TokensPerMinute", "2"));
        await using var visitor = await chromium.VisitorAsync(bot);
        var chat = await visitor.OpenAsync();
        await chat.SayAsync("how do i work my psoas");

        await chat.Page.Locator("#start-over").ClickAsync();
        await chat.Page.Locator("#start-over-yes").ClickAsync();

        await chat.StatusSaysAsync("Too many talks were begun from here, so this talk stays. Try again in");
        (await chat.StatusLine.InnerTextAsync()).ShouldMatch(@"Try again in (a second|[1-6]?\d seconds)\.$");
        await chat.HasAsync(3);
    }

    [SkippableFact]
    public async Task A_browser_that_keeps_nothing_can_talk_all_the_same()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        await visitor.Context.AddInitScriptAsync(
            "for (const area of ['localStorage', 'sessionStorage']) Object.defineProperty(window, area, { get() { throw new DOMException('no', 'SecurityError'); } });");
        var chat = await visitor.OpenAsync();

        (await chat.SayAsync("how do i work my psoas")).Mine.ShouldBeFalse();

        visitor.Findings.Errors.ShouldBeEmpty();
    }
}
