using BackPainBot.Hosting;
using BackPainBot.Runtime;
using BackPainBot.Settings;
using BackPainBot.Storage;
using BackPainBot.Transcripts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Browser.Tests.Running;

/// <summary>The real host in this process, with a clock that the test moves: a day passes between two messages.</summary>
internal sealed class BotAtAnyTime : TimeProvider, IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("back-pain-bot-").FullName;
    private readonly BotRuntime _bot;
    private readonly WebApplication _app;
    private DateTimeOffset _now;

    private BotAtAnyTime(DateTimeOffset now)
    {
        _now = now;
        _bot = new BotRuntime(RealBot.Instance, SqliteStore.Open(new SqliteStoreOptions { Path = Path.Combine(_folder, "bot.db") }), this);
        var builder = Server.Builder("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = Server.Build(builder, new BotSettings(), _bot);
    }

    public Uri Address => new(_app.Urls.Single());

    public static async Task<BotAtAnyTime> StartAsync(DateTimeOffset now)
    {
        var bot = new BotAtAnyTime(now);
        await bot._app.StartAsync();
        return bot;
    }

    public void Pass(TimeSpan time) => _now += time;

    public override DateTimeOffset GetUtcNow() => _now;

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _bot.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
