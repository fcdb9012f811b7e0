using System.Text;
using BackPainBot.Hosting;
using BackPainBot.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Tests.Hosting;

/// <summary>The real host on a free port of this machine, with a bot that says back what it hears.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly TestBot _bot;
    private readonly WebApplication _app;

    private RunningServer(TestBot bot, WebApplication app)
    {
        _bot = bot;
        _app = app;
    }

    public LogKeeper Log { get; private init; } = new();

    public string StorePath => _bot.StorePath;

    public static async Task<RunningServer> StartAsync(TestBot? bot = null)
    {
        bot ??= new TestBot();
        var log = new LogKeeper();
        var builder = Server.Builder("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log).AddFilter<LogKeeper>(_ => true).SetMinimumLevel(LogLevel.Trace);
        var app = Server.Build(builder, new BotSettings(), bot.Runtime);
        await app.StartAsync();
        return new RunningServer(bot, app) { Log = log };
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(Address(path));

    public async Task<HttpResponseMessage> PostAsync(string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await Client.PostAsync(Address("/api/messages"), content);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _bot.DisposeAsync();
    }

    private Uri Address(string path) => new(new Uri(_app.Urls.Single()), path);
}
