using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace BackPainBot.Benchmarks.Streams;

/// <summary>Somebody with the page open: a conversation of Direct Line 3.0 and its stream.</summary>
internal sealed class StreamPerson : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _closed = new();
    private readonly HttpClient _client;
    private readonly Uri _activities;
    private readonly string _token;
    private Task _listening = Task.CompletedTask;
    private TaskCompletionSource? _reply;
    private int _turns;

    private StreamPerson(HttpClient client, Uri activities, string token) => (_client, _activities, _token) = (client, activities, token);

    public bool IsOpen => _socket.State == WebSocketState.Open;

    /// <summary>False while somebody else lets this person speak.</summary>
    public bool TakeTurn() => Interlocked.CompareExchange(ref _turns, 1, 0) == 0;

    /// <summary>With a token, a conversation and an open stream.</summary>
    /// <exception cref="HttpRequestException">An address did not answer as it should.</exception>
    public static async Task<StreamPerson> OpenAsync(HttpClient client, Uri directLine)
    {
        var asked = await PostAsync(client, new Uri(directLine, "tokens/generate"), token: null, new { });
        var begun = await PostAsync(client, new Uri(directLine, "conversations"), asked.GetProperty("token").GetString(), new { });
        var id = begun.GetProperty("conversationId").GetString();
        var person = new StreamPerson(client, new Uri(directLine, $"conversations/{id}/activities"), begun.GetProperty("token").GetString()!);
        await person._socket.ConnectAsync(new Uri(begun.GetProperty("streamUrl").GetString()!), CancellationToken.None);
        person._listening = person.ListenAsync();
        return person;
    }

    /// <summary>From saying something to its answer on the stream, in milliseconds.</summary>
    /// <exception cref="TimeoutException">No answer came.</exception>
    public async Task<double> SayAsync(string text)
    {
        _reply = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var begun = Stopwatch.GetTimestamp();
        await PostAsync(_client, _activities, _token, new { type = "message", from = new { id = "person" }, text });
        await _reply.Task.WaitAsync(Longest);
        Volatile.Write(ref _turns, 0);
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        await _listening;
        _socket.Dispose();
        _closed.Dispose();
    }

    private static async Task<JsonElement> PostAsync<T>(HttpClient client, Uri address, string? token, T body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task ListenAsync()
    {
        var buffer = new byte[16 * 1024];
        using var frame = new MemoryStream();
        try
        {
            while (await _socket.ReceiveAsync(buffer, _closed.Token) is { MessageType: WebSocketMessageType.Text } part)
            {
                frame.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage)
                    continue;
                if (frame.Length > 0 && HasReply(frame.ToArray()))
                    _reply?.TrySetResult();
                frame.SetLength(0);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The stream has ended; who waits for an answer waits in vain, and that is counted.
        }
    }

    private static bool HasReply(byte[] frame)
    {
        using var read = JsonDocument.Parse(frame);
        return read.RootElement.GetProperty("activities").EnumerateArray()
            .Any(a => a.GetProperty("type").GetString() == "message" && a.GetProperty("from").GetProperty("role").GetString() == "bot");
    }
}
