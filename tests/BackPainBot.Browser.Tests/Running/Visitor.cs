using BackPainBot.Browser.Tests.Chat;
using Microsoft.Playwright;

namespace BackPainBot.Browser.Tests.Running;

/// <summary>Somebody with a browser of their own.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private Visitor(IBrowserContext context, Uri address) => (Context, Address, Findings) = (context, address, new Findings(address));

    public IBrowserContext Context { get; }

    public Uri Address { get; }

    public Findings Findings { get; }

    public static Visitor Of(IBrowserContext context, Uri address)
    {
        var visitor = new Visitor(context, address);
        context.Page += (_, page) => visitor.Findings.Watch(page);
        return visitor;
    }

    /// <summary>Opens the page in a new tab, up to the greeting.</summary>
    public async Task<ChatPage> OpenAsync()
    {
        var chat = new ChatPage(await Context.NewPageAsync());
        await chat.Page.GotoAsync(Address.ToString());
        await chat.IsReadyAsync();
        return chat;
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
