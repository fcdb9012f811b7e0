using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;
using BackPainBot.Runtime;
using BackPainBot.Storage;

namespace BackPainBot.Tests;

/// <summary>A bot that says back what it hears, or another one, on a real store of one test's own.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _maxMegabytes;

    private readonly IResponder _responder;

    public TestBot(int maxMegabytes = 0, IResponder? responder = null)
    {
        _maxMegabytes = maxMegabytes;
        _responder = responder ?? new EchoResponder();
        Runtime = Open();
    }

    public string StorePath => _folder.File("bot.db");

    public BotRuntime Runtime { get; private set; }

    /// <summary>As a new process would find it.</summary>
    public async Task RestartAsync()
    {
        await Runtime.DisposeAsync();
        Runtime = Open();
    }

    /// <summary>Until not even a short turn finds room.</summary>
    public async Task FillAsync()
    {
        for (var size = 100_000; size > 10; size /= 10)
        {
            while (await TakesAsync(size))
            {
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Runtime.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<bool> TakesAsync(int size)
    {
        try
        {
            var key = new ConversationKey("filling", Guid.NewGuid().ToString("N"));
            await Runtime.Store.AddHostedAsync(new HostedConversation(key, DateTimeOffset.UnixEpoch) { User = new string('x', size) }, CancellationToken.None);
            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    private BotRuntime Open() => new(
        _responder, SqliteStore.Open(new SqliteStoreOptions { Path = StorePath, MaxMegabytes = _maxMegabytes }), TimeProvider.System);
}
