using BackPainBot.Browser.Tests.Chat;
using BackPainBot.Browser.Tests.Running;
using Microsoft.Playwright;
using Shouldly;
using static Microsoft.Playwright.Assertions;

namespace BackPainBot.Browser.Tests;

/// <summary>A small phone, one on its side, one with its keyboard open: a card of questions can be read to its end, and the box is whole.</summary>
[Collection(Chromium.Collection)]
public sealed class LowWindowTests(Chromium chromium)
{
    /// <summary>In pixels: what three lines and the room around them take.</summary>
    private const int LeastToRead = 90;

    private const string Answers = ".webchat__suggested-actions__flow-box";

    [SkippableTheory]
    [InlineData(320, 568, false)]
    [InlineData(360, 640, false)]
    [InlineData(360, 640, true)]
    [InlineData(360, 400, false)]
    [InlineData(360, 350, false)]
    [InlineData(740, 360, true)]
    public async Task Both_cards_are_read_line_by_line_and_answered(int width, int height, bool dark)
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync(width: width, height: height, dark: dark);
        var chat = await visitor.OpenAsync();

        (await chat.SayAsync("my lower back hurts")).Text.ShouldContain("any of these now");
        await IsReadToItsEndAsync(chat, lines: 6);
        await chat.ClickAsync("None of these");
        await chat.SayAsync("left, getting up");
        (await chat.SayAsync("work the psoas")).Text.ShouldContain("do any of these apply to you");
        await IsReadToItsEndAsync(chat, lines: 7);
        await chat.ClickAsync("None of these");
        await chat.ClickAsync("Start");
        await IsWholeAsync(chat);
        visitor.Findings.Errors.ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData(320, 480, true)]
    [InlineData(320, 568, true)]
    [InlineData(360, 640, true)]
    [InlineData(740, 360, true)]
    [InlineData(360, 400, false)]
    [InlineData(360, 350, false)]
    public async Task All_answers_are_in_sight_or_it_is_said_that_more_follow(int width, int height, bool fit)
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync(width: width, height: height);
        var chat = await visitor.OpenAsync();

        await chat.SayAsync("my lower back hurts");

        await TellsOfMoreAnswersAsync(chat, !fit);
        (await AnswersOutOfSightAsync(chat) == 0).ShouldBe(fit);
        await chat.Page.Locator(Answers).EvaluateAsync("answers => answers.scrollTo(0, answers.scrollHeight)");
        await TellsOfMoreAnswersAsync(chat, false);
        await chat.ClickAsync("None of these");
        visitor.Findings.Errors.ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData(360, 400)]
    [InlineData(360, 300)]
    [InlineData(320, 256)]
    public async Task The_box_stays_whole_when_a_keyboard_opens_and_much_is_typed(int width, int height)
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync(width: width, height: 740);
        var chat = await visitor.OpenAsync();
        await chat.SayAsync("how do i work my psoas");

        await chat.Page.SetViewportSizeAsync(width, height);
        await chat.Box.FillAsync(string.Join(' ', Enumerable.Repeat("it hurts low on the left when i get up", 8)));

        await IsWholeAsync(chat);
        (await chat.Page.EvaluateAsync<int>("document.querySelector('.webchat__basic-transcript__scrollable').clientHeight")).ShouldBeGreaterThan(40);
        await Expect(TurnPage(chat)).ToBeVisibleAsync();
    }

    [SkippableTheory]
    [InlineData(360, 400, 90)]
    [InlineData(320, 568, 90)]
    [InlineData(740, 360, 10)]
    public async Task On_arrival_the_first_message_begins_in_sight_and_what_stands_above_it_is_small(int width, int height, int above)
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync(width: width, height: height);
        var chat = await visitor.OpenAsync();
        await StandsStillAsync(chat);

        await BeginsInSightAsync(chat);
        (await chat.Page.Locator("main").EvaluateAsync<double>("main => main.getBoundingClientRect().top")).ShouldBeLessThan(above);
        await Expect(chat.Page.GetByText("not a doctor").Filter(new() { Visible = true })).ToBeInViewportAsync();
        foreach (var number in await chat.Page.Locator(".emergency a").AllAsync())
            await Expect(number).ToBeInViewportAsync(new() { Ratio = 1 });
        (await chat.Page.Locator(".emergency a, #start-over").EvaluateAllAsync<double[]>("all => all.map(a => a.getBoundingClientRect().height)"))
            .ShouldAllBe(size => size >= 24);
        (await SizesAsync(chat.Page.Locator(".emergency a"))).ShouldAllBe(size => size >= 16);

        await chat.ClickAsync("Find out what hurts");
        await BeginsInSightAsync(chat);
        await IsWholeAsync(chat);
        visitor.Findings.Errors.ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData(320, 480)]
    [InlineData(360, 568)]
    [InlineData(740, 360)]
    public async Task What_is_kept_and_how_it_is_deleted_can_be_read_to_its_end(int width, int height)
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync(width: width, height: height);
        var chat = await visitor.OpenAsync();
        await chat.SayAsync("my lower back hurts");

        await chat.Page.Locator("summary").ClickAsync();

        var last = chat.Page.Locator("details a").Last;
        await last.ScrollIntoViewIfNeededAsync();
        await Expect(last).ToBeInViewportAsync(new() { Ratio = 0.95f });
        await IsWholeAsync(chat);
        visitor.Findings.Errors.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_talk_that_is_opened_again_is_shown_at_its_end()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync(width: 360, height: 400);
        var chat = await visitor.OpenAsync();
        await chat.SayAsync("my lower back hurts");
        await chat.ClickAsync("None of these");

        await chat.Page.ReloadAsync();
        await chat.HasAsync(5);

        await chat.Page.WaitForFunctionAsync(
            "() => { const t = document.querySelector('.webchat__basic-transcript__scrollable'); return t.scrollTop > 0 && t.scrollTop + t.clientHeight >= t.scrollHeight - 8; }");
    }

    [SkippableFact]
    public async Task Numbers_to_call_are_large_enough_to_hit_and_nothing_is_small_to_read()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync(width: 360, height: 640);
        var chat = await visitor.OpenAsync();

        var numbers = chat.Page.Locator(".emergency a");
        (await numbers.CountAsync()).ShouldBe(5);
        (await numbers.EvaluateAllAsync<double[]>("all => all.map(a => a.getBoundingClientRect().height)")).ShouldAllBe(height => height >= 24);
        (await SizesAsync(numbers)).ShouldAllBe(size => size >= 16);
        (await SizesAsync(chat.Page.Locator("header p, summary, .webchat__activity-status"))).ShouldAllBe(size => size >= 14);
        (await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(360);
    }

    [SkippableFact]
    public async Task The_ring_around_the_box_has_the_corners_of_what_it_stands_in()
    {
        Chromium.Needed();
        await using var visitor = await chromium.VisitorAsync();
        var chat = await visitor.OpenAsync();
        await chat.Box.FocusAsync();

        var ring = chat.Page.Locator(".webchat__send-box__main");
        await Expect(ring).ToHaveCSSAsync("outline-style", "solid");
        await Expect(ring).ToHaveCSSAsync("border-bottom-left-radius", "13.4px");
        await Expect(ring).ToHaveCSSAsync("border-bottom-right-radius", "13.4px");
        await Expect(chat.Page.Locator("main")).ToHaveCSSAsync("border-bottom-left-radius", "14.4px");
    }

    private static Task<IJSHandle> TellsOfMoreAnswersAsync(ChatPage chat, bool isTold) => chat.Page.WaitForFunctionAsync(
        "isTold => getComputedStyle(document.querySelector('.webchat__suggested-actions'), '::after').content.includes('More answers') === isTold", isTold);

    /// <summary>Those of which more than a hair is cut.</summary>
    private static Task<int> AnswersOutOfSightAsync(ChatPage chat) => chat.Page.Locator(Answers).EvaluateAsync<int>(
        "answers => [...answers.querySelectorAll('button')].filter(button => button.getBoundingClientRect().bottom > answers.getBoundingClientRect().bottom + 1).length");

    private static ILocator TurnPage(ChatPage chat) => chat.Page.Locator("#turn-page");

    /// <summary>Turns pages for as long as it is said that more follows; every line was whole on one of them.</summary>
    private static async Task IsReadToItsEndAsync(ChatPage chat, int lines)
    {
        await IsWholeAsync(chat);
        (await chat.Page.EvaluateAsync<int>("document.querySelector('.webchat__basic-transcript__scrollable').clientHeight")).ShouldBeGreaterThan(LeastToRead);
        await BeginsInSightAsync(chat);
        await StandsStillAsync(chat);
        var read = new HashSet<int>(await LinesInSightAsync(chat));
        while (await TurnPage(chat).IsVisibleAsync())
        {
            var before = await ScrolledAsync(chat);
            await TurnPage(chat).ClickAsync();
            await chat.Page.WaitForFunctionAsync(
                "before => { const t = document.querySelector('.webchat__basic-transcript__scrollable'); return t.scrollTop > before || t.scrollTop + t.clientHeight >= t.scrollHeight - 8; }", before);
            await StandsStillAsync(chat);
            read.UnionWith(await LinesInSightAsync(chat));
        }

        read.Order().ShouldBe(Enumerable.Range(0, lines + 1));
        await chat.Buttons.Last.ScrollIntoViewIfNeededAsync();
        // Scrolled to by less than a pixel.
        await Expect(chat.Buttons.Last).ToBeInViewportAsync(new() { Ratio = 0.95f });
    }

    /// <summary>The question is number 0, its lines follow. In sight is what stands whole between the edges of the transcript.</summary>
    private static Task<int[]> LinesInSightAsync(ChatPage chat) => chat.Theirs.Last.EvaluateAsync<int[]>(
        """
        bubble => {
          const edges = document.querySelector('.webchat__basic-transcript__scrollable').getBoundingClientRect();
          const list = bubble.querySelector('ol');
          return [list.previousElementSibling, ...list.children]
            .map((line, n) => [n, line.getBoundingClientRect()])
            .filter(([, at]) => at.top >= edges.top && at.bottom <= edges.bottom)
            .map(([n]) => n);
        }
        """);

    /// <summary>Web Chat scrolls to a message a moment after it has come.</summary>
    private static Task<IJSHandle> BeginsInSightAsync(ChatPage chat) => chat.Page.WaitForFunctionAsync(
        """
        () => {
          const transcript = document.querySelector('.webchat__basic-transcript__scrollable');
          const room = [...document.querySelectorAll('.webchat__bubble')].at(-1).getBoundingClientRect().top - transcript.getBoundingClientRect().top;
          const isAtEnd = transcript.scrollTop + transcript.clientHeight >= transcript.scrollHeight - 8;
          return room >= 0 && (room < 24 || isAtEnd);
        }
        """);

    /// <summary>Whatever scrolls has come to its end: a dozen frames show the same place.</summary>
    private static async Task StandsStillAsync(ChatPage chat) => await chat.Page.EvaluateAsync(
        """
        async () => {
          const place = () => document.querySelector('.webchat__basic-transcript__scrollable').scrollTop;
          for (let seen = NaN, frames = 0; frames < 12; ) {
            await new Promise(requestAnimationFrame);
            frames = place() === seen ? frames + 1 : 0;
            seen = place();
          }
        }
        """);

    private static Task<double> ScrolledAsync(ChatPage chat) =>
        chat.Page.EvaluateAsync<double>("document.querySelector('.webchat__basic-transcript__scrollable').scrollTop");

    private static async Task IsWholeAsync(ChatPage chat)
    {
        await Expect(chat.Page.Locator(".webchat__send-box__main")).ToBeInViewportAsync(new() { Ratio = 1 });
        var cut = await chat.Page.EvaluateAsync<double>(
            "document.querySelector('.webchat__send-box__main').getBoundingClientRect().bottom - document.querySelector('main').getBoundingClientRect().bottom");
        cut.ShouldBeLessThanOrEqualTo(0);
        (await chat.Page.EvaluateAsync<int[]>("[document.documentElement.scrollWidth, innerWidth]")).ShouldSatisfyAllConditions(widths => widths[0].ShouldBe(widths[1]));
    }

    private static Task<double[]> SizesAsync(ILocator all) => all.EvaluateAllAsync<double[]>("all => all.map(e => parseFloat(getComputedStyle(e).fontSize))");
}
