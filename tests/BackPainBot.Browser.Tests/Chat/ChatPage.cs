using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackPainBot.Browser.Tests.Chat;

/// <summary>The page as a person uses it.</summary>
internal sealed class ChatPage(IPage page)
{
    public IPage Page => page;

    public ILocator Box => page.GetByRole(AriaRole.Textbox);

    public ILocator Bubbles => page.Locator(".webchat__bubble");

    public ILocator Theirs => page.Locator(".webchat__bubble:not(.webchat__bubble--from-user)");

    public ILocator Buttons => page.Locator(".webchat__suggested-actions button");

    public ILocator StatusLine => page.Locator("#status");

    /// <summary>Everything that is said, from the top.</summary>
    public async Task<IReadOnlyList<ShownMessage>> MessagesAsync()
    {
        var shown = await Bubbles.EvaluateAllAsync<string[]>(
            "bubbles => bubbles.map(b => (b.classList.contains('webchat__bubble--from-user') ? '>' : '<') + b.querySelector('.webchat__bubble__content').innerText)");
        return [.. shown.Select(text => new ShownMessage(text[0] == '>', ShownText.Plain(text[1..])))];
    }

    public Task<IReadOnlyList<string>> ButtonsAsync() => Buttons.AllInnerTextsAsync();

    /// <summary>The greeting has come.</summary>
    public Task IsReadyAsync() => Expect(Theirs.First).ToBeVisibleAsync();

    /// <summary>So many messages are there in all.</summary>
    public Task HasAsync(int messages) => Expect(Bubbles).ToHaveCountAsync(messages);

    /// <summary>Types and sends; whether an answer comes is another matter.</summary>
    public async Task TypeAsync(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
    }

    /// <summary>Types, sends, and waits for the answer.</summary>
    public Task<ShownMessage> SayAsync(string text) => AnswerToAsync(() => TypeAsync(text));

    /// <summary>Clicks a button under the last message, and waits for the answer.</summary>
    public Task<ShownMessage> ClickAsync(string label) => AnswerToAsync(() => ButtonOf(label).ClickAsync());

    public ILocator ButtonOf(string label) => Buttons.And(page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }));

    public Task StatusSaysAsync(string words) => Expect(StatusLine).ToContainTextAsync(words);

    public Task StatusIsSilentAsync() => Expect(StatusLine).ToBeHiddenAsync();

    private async Task<ShownMessage> AnswerToAsync(Func<Task> act)
    {
        var before = await Theirs.CountAsync();
        await act();
        await Expect(Theirs).ToHaveCountAsync(before + 1);
        return (await MessagesAsync())[^1];
    }
}
