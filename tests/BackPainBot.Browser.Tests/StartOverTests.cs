using BackPainBot.Browser.Tests.Running;
using Microsoft.Playwright;
using Shouldly;
using static Microsoft.Playwright.Assertions;

namespace BackPainBot.Browser.Tests;

[Collection(Chromium.Collection)]
public sealed class StartOverTests(Chromium chromium)
{
    [SkippableFact]
    public async Task Start_over_asks_first_and_then_deletes_the_talk_in_every_tab()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        var other = await visitor.OpenAsync();
        var chat = await visitor.OpenAsync();
        await chat.SayAsync("how do i work my psoas");
        await chat.Box.FillAsync("half a thought");
        await Button(chat.Page, "Start over").ClickAsync();

        var deletion = await chat.Page.RunAndWaitForResponseAsync(
            () => Button(Dialog(chat.Page), "Start over").ClickAsync(), answer => answer.Request.Method == "DELETE");

        deletion.Ok.ShouldBeTrue();
        await chat.HasAsync(1);
        await other.HasAsync(1);
        await Expect(chat.Box).ToHaveValueAsync("");
        await other.SayAsync("hello");
        await chat.HasAsync(3);
        visitor.Findings.Errors.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Without_a_network_the_talk_stays()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        var chat = await visitor.OpenAsync();
        await chat.SayAsync("how do i work my psoas");
        await chat.Page.RouteAsync("**/tokens/*", route => route.AbortAsync());

        await Button(chat.Page, "Start over").ClickAsync();
        await Button(Dialog(chat.Page), "Start over").ClickAsync();

        await chat.StatusSaysAsync("this talk stays");
        await chat.Page.UnrouteAllAsync();
        await chat.Page.ReloadAsync();
        await chat.HasAsync(3);
    }

    [SkippableFact]
    public async Task Whoever_keeps_talking_loses_nothing()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        var chat = await visitor.OpenAsync();
        await chat.SayAsync("how do i work my psoas");

        await Button(chat.Page, "Start over").ClickAsync();
        await Button(Dialog(chat.Page), "Keep talking").ClickAsync();

        await Expect(Dialog(chat.Page)).ToBeHiddenAsync();
        await chat.Page.ReloadAsync();
        await chat.HasAsync(3);
    }

    private static ILocator Dialog(IPage page) => page.Locator("dialog");

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First;

    private static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
