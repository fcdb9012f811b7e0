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
        await Expect(chat.Box).ToBeFocusedAsync();
        await Expect(other.Box).Not.ToBeFocusedAsync();
        await chat.StatusIsSilentAsync();
        await other.StatusSaysAsync("The earlier talk is gone");
        await other.SayAsync("hello");
        await other.StatusIsSilentAsync();
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

    [SkippableTheory]
    [InlineData(true, "could not delete this talk, so it stays")]
    [InlineData(false, "this talk may not be deleted yet")]
    public async Task A_talk_that_was_not_deleted_stays_and_that_is_said(bool isAnswered, string words)
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        var chat = await visitor.OpenAsync();
        await chat.SayAsync("how do i work my psoas");
        var secret = await SecretAsync(chat.Page);
        await chat.Page.RouteAsync("**/conversations/*", route => (route.Request.Method, isAnswered) switch
        {
            ("DELETE", true) => route.FulfillAsync(new() { Status = 502, Body = "{}" }),
            ("DELETE", false) => route.AbortAsync(),
            _ => route.ContinueAsync(),
        });

        await Button(chat.Page, "Start over").ClickAsync();
        await Button(Dialog(chat.Page), "Start over").ClickAsync();

        await chat.StatusSaysAsync(words);
        (await SecretAsync(chat.Page)).ShouldBe(secret);
        await chat.SayAsync("none of these");
        await chat.Page.UnrouteAllAsync();
        await chat.Page.ReloadAsync();
        await chat.HasAsync(5);
    }

    [SkippableFact]
    public async Task A_talk_that_was_deleted_though_the_answer_was_lost_begins_afresh_by_itself()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        var chat = await visitor.OpenAsync();
        await chat.SayAsync("how do i work my psoas");
        await chat.Page.RouteAsync("**/conversations/*", async route =>
        {
            if (route.Request.Method != "DELETE")
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync();
        });

        await Button(chat.Page, "Start over").ClickAsync();
        await Button(Dialog(chat.Page), "Start over").ClickAsync();

        await chat.HasAsync(1);
        await chat.StatusIsSilentAsync();
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_talk_that_was_deleted_elsewhere_is_told_to_be_gone(bool isOpen)
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        var chat = await visitor.OpenAsync();
        await chat.SayAsync("how do i work my psoas");
        var secret = await SecretAsync(chat.Page);
        if (!isOpen)
            await chat.Page.GotoAsync("about:blank");

        await DeleteAsync(visitor, secret!);
        if (!isOpen)
            await chat.Page.GotoAsync(visitor.Address.ToString());

        await chat.StatusSaysAsync("The earlier talk is gone");
        await chat.HasAsync(1);
        await chat.SayAsync("hello");
        await chat.StatusIsSilentAsync();
        await chat.Page.ReloadAsync();
        await chat.HasAsync(3);
        await chat.StatusIsSilentAsync();
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

    /// <summary>As another device does that has the key to the talk.</summary>
    private static async Task DeleteAsync(Visitor visitor, string secret)
    {
        var line = new Uri(visitor.Address, "v3/directline");
        var answer = await visitor.Context.APIRequest.PostAsync($"{line}/tokens/generate", new() { DataObject = new { resume = secret } });
        var grant = (await answer.JsonAsync())!.Value;
        var deletion = await visitor.Context.APIRequest.DeleteAsync(
            $"{line}/conversations/{grant.GetProperty("conversationId")}", new() { Headers = [new("Authorization", $"Bearer {grant.GetProperty("token")}")] });
        deletion.Ok.ShouldBeTrue();
    }

    private static Task<string?> SecretAsync(IPage page) => page.EvaluateAsync<string?>("localStorage.getItem('back-pain-bot.resume')");

    private static ILocator Dialog(IPage page) => page.Locator("dialog");

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First;

    private static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
