using BackPainBot.Browser.Tests.Running;
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

        await Expect(page.GetByText("The chat needs JavaScript")).ToBeVisibleAsync();
        await Expect(page.GetByText("Emergency: call")).ToBeVisibleAsync();
        await Expect(page.Locator("#start-over")).ToBeHiddenAsync();
        await Expect(page.GetByText("Loading the chat")).ToBeHiddenAsync();
    }
}
