using System.Net.WebSockets;

namespace BackPainBot.Channels.DirectLine;

/// <summary>
/// One socket of a client: tells what it is given, hears nothing, and ends in good order whoever ends it. A read or a send
/// that is cancelled breaks the connection, so both are ended by closing instead. What the network takes is real time.
/// </summary>
internal sealed class StreamSocket(WebSocket socket, TimeSpan sendPatience, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _lock = new();
    private WebSocketCloseStatus? _reason;

    /// <summary>Cancelled when there is no one to tell anything any more.</summary>
    public CancellationToken Ending => _ending.Token;

    /// <summary>Returns when the socket is closed.</summary>
    /// <param name="tell">Sends until <see cref="Ending"/>.</param>
    /// <param name="stopping">The server stops: clients come back by themselves, as it goes away and they did nothing wrong.</param>
    public async Task RunAsync(Func<StreamSocket, Task> tell, CancellationToken stopping)
    {
        await using var stop = stopping.Register(() => End(WebSocketCloseStatus.EndpointUnavailable));
        var hearing = HearAsync();
        try
        {
            await UntilEndAsync(() => tell(this));
        }
        finally
        {
            await CloseAsync(hearing);
            await hearing;
        }
    }

    /// <summary>Sends one frame of text.</summary>
    /// <exception cref="OperationCanceledException">The client did not take it in time. The connection is broken.</exception>
    /// <exception cref="WebSocketException">The client has gone.</exception>
    public async Task SendAsync(ReadOnlyMemory<byte> text)
    {
        using var patience = new CancellationTokenSource(sendPatience);
        await socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
    }

    /// <summary>Ends it, unless it has an end already.</summary>
    public void End(WebSocketCloseStatus reason) => EndWith(reason);

    public ValueTask DisposeAsync()
    {
        _ending.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Clients send an empty frame now and then to see whether we are there; whatever they send means nothing.</summary>
    private Task HearAsync() => UntilEndAsync(async () =>
    {
        var limits = new FrameLimits(time);
        var buffer = new byte[1024];
        while (true)
        {
            var heard = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            if (heard.MessageType == WebSocketMessageType.Close)
            {
                End(WebSocketCloseStatus.NormalClosure);
                return;
            }

            // What comes after is still read, and thrown away: an answer to somebody who is still sending would be lost.
            if (limits.Broken(heard) is { } broken)
                End(broken);
        }
    });

    private async Task UntilEndAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            EndWith(null);
        }
    }

    /// <summary>The first reason counts; none means that there is nobody left to tell it to.</summary>
    private void EndWith(WebSocketCloseStatus? reason)
    {
        lock (_lock)
        {
            if (_ending.IsCancellationRequested)
                return;
            _reason = reason;
            _ending.Cancel();
        }
    }

    private async Task CloseAsync(Task hearing)
    {
        using var patience = new CancellationTokenSource(ClosePatience);
        try
        {
            if (_reason is { } reason && socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(reason, statusDescription: null, patience.Token);
                await hearing.WaitAsync(patience.Token);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // It does not answer: its connection is dropped.
        }

        // Ends a read that goes on; does nothing to a socket that is closed.
        socket.Abort();
    }
}
