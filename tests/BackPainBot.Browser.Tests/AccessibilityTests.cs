using BackPainBot.Browser.Tests.Chat;
using BackPainBot.Browser.Tests.Running;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;

namespace BackPainBot.Browser.Tests;

/// <summary>axe finds nothing by WCAG 2.2 AA, on a phone and on a wide screen, light and dark.</summary>
[Collection(Chromium.Collection)]
public sealed class AccessibilityTests(Chromium chromium)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    [SkippableTheory]
    [InlineData(360, false)]
    [InlineData(360, true)]
    [InlineData(1400, false)]
    [InlineData(1400, true)]
    public async Task Nothing_is_found_in_any_state_of_the_page(int width, bool dark)
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync(width: width, dark: dark);
        var chat = await visitor.OpenAsync();
        await IsCleanAsync(chat, "greeting");

        await chat.SayAsync("how do i work my psoas");
        await IsCleanAsync(chat, "question with buttons");

        await chat.SayAsync("none of these");
        await chat.SayAsync("start");
        await IsCleanAsync(chat, "running step");

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();
        await IsCleanAsync(chat, "asked whether to start over");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Keep talking" }).ClickAsync();

        await visitor.Context.SetOfflineAsync(true);
        await chat.StatusSaysAsync("Reconnecting");
        await IsCleanAsync(chat, "without a network");
    }

    [SkippableTheory]
    [InlineData(360)]
    [InlineData(1400)]
    public async Task Nothing_is_wider_than_the_screen_and_every_label_is_whole(int width)
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync(width: width);
        var chat = await visitor.OpenAsync();
        await chat.SayAsync("how do i work my psoas");
        await chat.SayAsync("none of these");

        (await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(width);
        (await chat.Buttons.EvaluateAllAsync<int[]>("buttons => buttons.map(b => b.scrollWidth - b.clientWidth)")).ShouldAllBe(cut => cut <= 0);
    }

    private static async Task IsCleanAsync(ChatPage chat, string state)
    {
        var found = await chat.Page.RunAxe(Rules);
        found.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(node => node.Html))}").ShouldBeEmpty(state);
    }
}
