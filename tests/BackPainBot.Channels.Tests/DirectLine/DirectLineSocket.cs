using System.Buffers;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace BackPainBot.Channels.Tests.DirectLine;

/// <summary>A client at a stream.</summary>
internal sealed class DirectLineSocket : IAsyncDisposable
{
    // A test that waits for a frame that never comes ends here and not with the run.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // A socket over HTTP/2 shares its connection, so it wants the client that keeps it.
    private static readonly HttpMessageInvoker Shared = new(new SocketsHttpHandler { UseProxy = false });

    public ClientWebSocket Socket { get; } = new();

    public static async Task<DirectLineSocket> ConnectAsync(string url, string? origin = null, Version? version = null)
    {
        var client = new DirectLineSocket();
        client.Socket.Options.HttpVersion = version ?? HttpVersion.Version11;
        client.Socket.Options.HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        if (origin is not null)
            client.Socket.Options.SetRequestHeader("Origin", origin);
        using var patience = new CancellationTokenSource(Patience);
        await client.Socket.ConnectAsync(new Uri(url), Shared, patience.Token);
        return client;
    }

    /// <summary>The status that the server answers to an attempt that it refuses.</summary>
    public static async Task<int> RefusalAsync(string url, string? origin = null)
    {
        await using var client = new DirectLineSocket();
        client.Socket.Options.CollectHttpResponseDetails = true;
        client.Socket.Options.Proxy = null;
        if (origin is not null)
            client.Socket.Options.SetRequestHeader("Origin", origin);
        try
        {
            await client.Socket.ConnectAsync(new Uri(url), CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // As it should be.
        }

        return (int)client.Socket.HttpStatusCode;
    }

    /// <summary>The next frame; null when the server closed instead.</summary>
    public async Task<JsonElement?> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var text = new ArrayBufferWriter<byte>();
        while (true)
        {
            var got = await Socket.ReceiveAsync(text.GetMemory(8192), patience.Token);
            if (got.MessageType == WebSocketMessageType.Close)
                return null;
            text.Advance(got.Count);
            if (got.EndOfMessage)
                return JsonDocument.Parse(text.WrittenMemory).RootElement;
        }
    }

    /// <summary>So many activities, in however many frames they come.</summary>
    public async Task<IReadOnlyList<JsonElement>> TakeAsync(int count)
    {
        var taken = new List<JsonElement>();
        while (taken.Count < count)
            taken.AddRange((await NextAsync() ?? throw new WebSocketException("closed")).GetProperty("activities").EnumerateArray());
        return taken;
    }

    /// <summary>Reads on until the server closes; why it did.</summary>
    public async Task<WebSocketCloseStatus?> ClosedAsync()
    {
        while (await NextAsync() is not null)
        {
            // What it had to say before.
        }

        return Socket.CloseStatus;
    }

    public Task SendAsync(string text, bool end = true) =>
        Socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, end, CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        Socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
