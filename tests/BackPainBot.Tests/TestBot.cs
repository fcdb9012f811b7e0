using BackPainBot.Runtime;
using BackPainBot.Storage;

namespace BackPainBot.Tests;

/// <summary>A bot that says back what it hears, on a real store of one test's own.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _maxMegabytes;

    public TestBot(int maxMegabytes = 0)
    {
        _maxMegabytes = maxMegabytes;
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

    public async ValueTask DisposeAsync()
    {
        await Runtime.DisposeAsync();
        _folder.Dispose();
    }

    private BotRuntime Open() => new(
        new EchoResponder(), SqliteStore.Open(new SqliteStoreOptions { Path = StorePath, MaxMegabytes = _maxMegabytes }), TimeProvider.System);
}
