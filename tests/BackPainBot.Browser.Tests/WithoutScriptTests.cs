using BackPainBot.Browser.Tests.Running;
using Shouldly;
using static Microsoft.Playwright.Assertions;

namespace BackPainBot.Browser.Tests;

[Collection(Chromium.Collection)]
public sealed class WithoutScriptTests(Chromium chromium)
{
    [SkippableFact]
    public async Task Without_scripts_the_page_says_so_and_whom_to_call_in_an_emergency()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync(script: false);
        var page = await visitor.Context.NewPageAsync();

        await page.GotoAsync(visitor.Address.ToString());

        var words = page.Locator("noscript");
        await Expect(words).ToBeVisibleAsync();
        (await words.InnerTextAsync()).ShouldContain("The chat needs JavaScript");
        await Expect(page.GetByText("Emergency: call")).ToBeVisibleAsync();
        await Expect(page.Locator("#start-over")).ToBeHiddenAsync();
        await Expect(page.GetByText("Loading the chat")).ToBeHiddenAsync();
        await Expect(page.GetByText("longer than it should")).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task A_script_that_does_not_come_is_waited_for_and_then_told_of()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        var page = await visitor.Context.NewPageAsync();
        await page.RouteAsync("**/page-*.js", route => route.AbortAsync());

        await page.GotoAsync(visitor.Address.ToString());

        await Expect(page.GetByText("Loading the chat")).ToBeVisibleAsync();
        await Expect(page.GetByText("longer than it should")).ToBeHiddenAsync();
        await Expect(page.GetByText("longer than it should")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }
}
