using BackPainBot.Browser.Tests.Running;
using Microsoft.Playwright;
using Shouldly;

namespace BackPainBot.Browser.Tests;

/// <summary>The picture in the README. It is taken in every run and written only with <c>SCREENSHOTS=write</c>.</summary>
[Collection(Chromium.Collection)]
public sealed class ScreenshotTests(Chromium chromium)
{
    [SkippableFact]
    public async Task The_page_is_pictured_in_a_running_step()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        var chat = await visitor.OpenAsync();
        await chat.SayAsync("how do i work my psoas");
        await chat.ClickAsync("None of these");
        await chat.ClickAsync("Start");
        // The focus stays on the button that was clicked, which is gone; a ring around the box would be seen instead.
        await chat.Page.Locator("h1").ClickAsync();

        var picture = await chat.Page.ScreenshotAsync(new PageScreenshotOptions { Animations = ScreenshotAnimations.Disabled });

        picture.Length.ShouldBeGreaterThan(10_000);
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") == "write")
            await File.WriteAllBytesAsync(Places.InRepository("docs/images/page.png"), picture);
    }
}
