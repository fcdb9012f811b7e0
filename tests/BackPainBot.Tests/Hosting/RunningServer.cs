using System.Net;
using System.Net.Sockets;
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
    private readonly bool _ownsBot;

    private RunningServer(TestBot bot, WebApplication app, bool ownsBot)
    {
        _bot = bot;
        _app = app;
        _ownsBot = ownsBot;
    }

    public LogKeeper Log { get; private init; } = new();

    public string StorePath => _bot.StorePath;

    /// <summary>Starts on a bot, which ends with the server unless another one is to go on with it.</summary>
    public static async Task<RunningServer> StartAsync(TestBot? bot = null, bool ownsBot = true)
    {
        bot ??= new TestBot();
        var log = new LogKeeper();
        var builder = Server.Builder("http://127.0.0.1:0");
        // As loud as settings can make it.
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        foreach (var category in new[] { null, "BackPainBot", "Microsoft", "Microsoft.AspNetCore", "System" })
            builder.Logging.AddFilter(category, LogLevel.Trace);
        var app = Server.Build(builder, new BotSettings(), bot.Runtime);
        await app.StartAsync();
        return new RunningServer(bot, app, ownsBot) { Log = log };
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(Address(path));

    public async Task<HttpResponseMessage> PostAsync(string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await Client.PostAsync(Address("/api/messages"), content);
    }

    /// <summary>A request letter by letter, as no client would send it; the answer up to its last chunk.</summary>
    public async Task<string> SendRawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Address("/").Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != "0")
            answer.Append(line).Append('\n');
        return answer.ToString();
    }

    /// <summary>Begins to send a body and goes away, with a reset as a phone that loses its network; waits until the server is done with it.</summary>
    public async Task LeaveInMidBodyAsync(string path, bool isChunked, bool isReset)
    {
        using (var client = await SendHalfAsync(path, isChunked))
        {
            // By the time that others are answered, what came is read and more is waited for.
            await GetAsync("/healthz");
            await GetAsync("/readyz");
            if (isReset)
            {
                // The client itself would say goodbye first.
                client.LingerState = new LingerOption(enable: true, seconds: 0);
                client.Client.Close();
            }
        }

        // Kestrel's last word on a connection; there is no other.
        await Log.SeenAsync("stopped.");
    }

    private async Task<TcpClient> SendHalfAsync(string path, bool isChunked)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Address("/").Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {Address("/").Authority}\r\nContent-Type: application/json\r\n{(isChunked ? "Transfer-Encoding: chunked" : "Content-Length: 100")}\r\nExpect: 100-continue\r\n\r\n"));
        // "Continue" is said when the body begins to be read.
        _ = await stream.ReadAtLeastAsync(new byte[25], 25);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(isChunked ? "64\r\n{\"type\"" : "{\"type\""));
        return client;
    }

    /// <summary>Any call, with a token where one is needed.</summary>
    public async Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, string? token = null, string? body = null)
    {
        using var request = new HttpRequestMessage(method, Address(path));
        if (token is not null)
            request.Headers.Add("Authorization", $"Bearer {token}");
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_ownsBot)
            await _bot.DisposeAsync();
    }

    private Uri Address(string path) => new(new Uri(_app.Urls.Single()), path);
}
