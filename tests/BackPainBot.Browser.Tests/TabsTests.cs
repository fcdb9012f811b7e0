using BackPainBot.Browser.Tests.Chat;
using BackPainBot.Browser.Tests.Running;
using Shouldly;

namespace BackPainBot.Browser.Tests;

/// <summary>All tabs of a browser are in one talk, whichever was there first.</summary>
[Collection(Chromium.Collection)]
public sealed class TabsTests(Chromium chromium)
{
    private const string Question = "how do i work my psoas";
    private const string DeadSecret = "localStorage.getItem('back-pain-bot.resume') ?? localStorage.setItem('back-pain-bot.resume', 'of no talk')";

    [SkippableFact]
    public async Task Two_tabs_of_one_talk_both_show_everything_once_and_in_order()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        var one = await visitor.OpenAsync();
        var two = await visitor.OpenAsync();

        await one.SayAsync(Question);
        await two.HasAsync(3);
        await two.SayAsync("none of these");
        await one.HasAsync(5);
        await one.ClickAsync("Start");
        await two.HasAsync(7);

        (await two.MessagesAsync()).ShouldBe(await one.MessagesAsync());
        (await two.MessagesAsync()).Where(message => message.Mine).Select(message => message.Text).ShouldBe([Question, "none of these", "Start"]);
        visitor.Findings.Errors.ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tabs_that_open_together_begin_one_talk(bool withDeadSecret)
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        if (withDeadSecret)
            await visitor.Context.AddInitScriptAsync(DeadSecret);

        var tabs = await Task.WhenAll(visitor.OpenAsync(), visitor.OpenAsync(), visitor.OpenAsync());

        await AreInOneTalkAsync(tabs);
    }

    [SkippableFact]
    public async Task A_tab_that_was_slower_joins_the_talk_of_the_other_also_where_the_browser_has_no_locks()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        await visitor.Context.AddInitScriptAsync("Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })");
        var slow = new ChatPage(await visitor.Context.NewPageAsync());
        var isAsked = new TaskCompletionSource();
        var goesOn = new TaskCompletionSource();
        await slow.Page.RouteAsync(
            "**/tokens/generate",
            async route =>
            {
                var answer = await route.FetchAsync();
                isAsked.TrySetResult();
                await goesOn.Task;
                await route.FulfillAsync(new() { Response = answer });
            },
            new() { Times = 1 });

        await slow.Page.GotoAsync(visitor.Address.ToString());
        await isAsked.Task;
        var quick = await visitor.OpenAsync();
        goesOn.SetResult();
        await slow.IsReadyAsync();

        await AreInOneTalkAsync(slow, quick);
    }

    private static async Task AreInOneTalkAsync(params ChatPage[] tabs)
    {
        await tabs[0].SayAsync(Question);
        foreach (var tab in tabs)
            await tab.HasAsync(3);
    }
}
