using System.Net;
using System.Text;
using System.Text.Json;
using BackPainBot.Channels.DirectLine;
using BackPainBot.Channels.Messages;
using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;
using BackPainBot.Storage.Compliance;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.Tests.DirectLine;

/// <summary>Direct Line behind a real listener, with a bot that counts and echoes, a store in memory and a clock that is moved.</summary>
internal sealed class DirectLineHost : IAsyncDisposable
{
    public const string Root = "/v3/directline";

    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });

    private readonly WebApplication _app;

    private DirectLineHost(WebApplication app, InMemoryStore store, ManualTime time)
    {
        _app = app;
        Store = store;
        Time = time;
    }

    /// <summary>The version of HTTP that it speaks, and no other.</summary>
    public required Version Version { get; init; }

    public InMemoryStore Store { get; }

    public ManualTime Time { get; }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Begins with an empty store, or goes on with one as a restart or a second node does.</summary>
    public static async Task<DirectLineHost> StartAsync(
        DirectLineOptions? options = null, InMemoryStore? store = null, ManualTime? time = null, HttpProtocols protocols = HttpProtocols.Http1)
    {
        store ??= new InMemoryStore();
        time ??= new ManualTime();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0")
            .ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = protocols));
        var signal = new StreamSignal();
        builder.Services.AddSingleton<IConversationStore>(store);
        builder.Services.AddSingleton(signal);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton(new MessagesOptions());
        var bot = new CountingResponder();
        builder.Services.AddSingleton<IResponder>(bot);
        builder.Services.AddSingleton<IConversations>(new TurnRunner(store, bot, new OutboxSignal(), time, signal));
        builder.Services.AddDirectLine(options ?? new DirectLineOptions());
        var app = builder.Build();
        app.UseDirectLine();
        app.MapDirectLine();
        await app.StartAsync();
        return new DirectLineHost(app, store, time) { Version = protocols == HttpProtocols.Http2 ? HttpVersion.Version20 : HttpVersion.Version11 };
    }

    /// <summary>Calls an address below the root.</summary>
    public async Task<DirectLineAnswer> SendAsync(
        HttpMethod method, string path, string? token = null, string? body = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address, Root + path))
        {
            Version = Version,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        if (body is not null)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new("application/json") } };
        change?.Invoke(request);
        using var response = await Client.SendAsync(request);
        var headers = response.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        return new DirectLineAnswer(response.StatusCode, headers, await response.Content.ReadAsStringAsync());
    }

    public Task<DirectLineAnswer> GenerateAsync(string? body = null) => SendAsync(HttpMethod.Post, "/tokens/generate", body: body);

    /// <summary>Asks for a token and begins the conversation, as the client does.</summary>
    public async Task<DirectLineTalk> BeginAsync(string? body = null)
    {
        var generated = (await GenerateAsync(body)).Json;
        return await BeginWithAsync(generated.GetProperty("token").GetString()!);
    }

    public async Task<DirectLineTalk> BeginWithAsync(string token)
    {
        var started = (await SendAsync(HttpMethod.Post, "/conversations", token, """{"user":{}}""")).Json;
        return new DirectLineTalk(
            this, started.GetProperty("conversationId").GetString()!, started.GetProperty("token").GetString()!, started.GetProperty("streamUrl").GetString()!);
    }

    /// <summary>As a process that is told to stop.</summary>
    public Task StopAsync() => _app.StopAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

internal sealed record DirectLineAnswer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>"403 Forbidden": the status and the code of the error.</summary>
    public string Fault => $"{(int)Status} {Json.GetProperty("error").GetProperty("code").GetString()}";

    public string Message => Json.GetProperty("error").GetProperty("message").GetString()!;
}
