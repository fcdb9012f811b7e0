using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using BackPainBot.Channels.Connector;
using BackPainBot.Channels.Messages;
using BackPainBot.Channels.Tests.Connector;
using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.Tests.Messages;

/// <summary>The channels behind a real listener on this machine: who is the peer and what is a body only a real one knows.</summary>
public sealed class TestServer : IAsyncLifetime
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false });
    private WebApplication _app = null!;

    internal FakeConversations Conversations { get; } = new();

    internal FakeChannel Channel { get; } = FakeChannel.Answering(HttpStatusCode.Created);

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IConversations>(Conversations);
        builder.Services.AddSingleton<IResponder>(Conversations);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddChannels(new MessagesOptions(), new ConnectorOptions());
        builder.Services.AddSingleton<IHttpClientFactory>(Channel);
        _app = builder.Build();
        _app.MapChannels();
        await _app.StartAsync();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    internal Task<Answer> PostAsync(string json, Action<HttpRequestMessage>? change = null) =>
        PostAsync(new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = new("application/json") } }, change);

    internal async Task<Answer> PostAsync(HttpContent content, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(_app.Urls.Single()), MessagesEndpoint.Path));
        request.Content = content;
        change?.Invoke(request);
        using var response = await Client.SendAsync(request);
        return new Answer(response.StatusCode, response.Content.Headers.ContentType, await response.Content.ReadAsStringAsync());
    }
}

internal sealed record Answer(HttpStatusCode Status, MediaTypeHeaderValue? Type, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string ErrorCode => Json.GetProperty("error").GetProperty("code").GetString()!;

    public string ErrorMessage => Json.GetProperty("error").GetProperty("message").GetString()!;

    public IReadOnlyList<string> Texts =>
        [.. Json.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString()!)];
}
