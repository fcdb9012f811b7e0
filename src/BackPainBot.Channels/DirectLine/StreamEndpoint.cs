using System.Net.WebSockets;
using BackPainBot.Conversations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace BackPainBot.Channels.DirectLine;

/// <summary><c>GET conversations/{id}/stream</c>: what is said, as it is said, for as long as the client stays.</summary>
internal sealed class StreamEndpoint(
    IConversationStore store,
    StreamSignal signal,
    SocketRegister register,
    DirectLineOptions options,
    IHostApplicationLifetime lifetime,
    TimeProvider time)
{
    /// <summary>Answers when the socket is closed. The token has to be good when it is opened; an open socket outlives it.</summary>
    public async Task<Refusal?> HandleAsync(HttpContext context, DirectLineToken token)
    {
        if (!context.WebSockets.IsWebSocketRequest)
            return Refusal.BadArgument("This address is for a WebSocket.");
        var key = DirectLineRoutes.KeyOf(token);
        if (await store.FindHostedAsync(key, context.RequestAborted) is null)
            return Refusal.NoConversation;
        var after = await Watermark.ReadAsync(context.Request, store, key);
        using var place = register.TryEnter(context, token.Conversation);
        if (place is null)
            return Refusal.TooManySockets;

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await using var stream = new StreamSocket(socket, TimeSpan.FromSeconds(options.SendTimeoutSeconds), time);
        var isAhead = Watermark.Named(context.Request) > after;
        await stream.RunAsync(sender => TellAsync(sender, token, after, isAhead), lifetime.ApplicationStopping);
        return null;
    }

    /// <summary>Sends until nobody hears any more.</summary>
    /// <param name="socket">Whom it is told.</param>
    /// <param name="token">Whose conversation it is.</param>
    /// <param name="after">What the client has.</param>
    /// <param name="isAhead">The client named a later place than there is; it is told at once where it stands, or it would come back with that again.</param>
    private async Task TellAsync(StreamSocket socket, DirectLineToken token, long after, bool isAhead)
    {
        // As many as a reader takes in at once; a long talk is replayed in several frames.
        const int LongestFrame = 50;
        var key = DirectLineRoutes.KeyOf(token);
        using var subscription = signal.Subscribe(key);
        if (isAhead)
            await socket.SendAsync(ActivitySets.Write(token, [], after));
        do
        {
            var before = after;
            while (await ReadAsync(key, after, LongestFrame, socket.Ending) is { Count: > 0 } items)
            {
                await socket.SendAsync(ActivitySets.Write(token, items, after));
                after = items[^1].Sequence;
            }

            if (after == before && await IsGoneAsync(key, socket.Ending))
            {
                socket.End(WebSocketCloseStatus.NormalClosure);
                return;
            }

            if (await subscription.WaitAsync(socket.Ending) is { } passing)
                await socket.SendAsync(ActivitySets.WritePassing(passing, after));
        }
        while (true);
    }

    /// <summary>A store that is out of reach has nothing to tell; the next signal or sweep asks again.</summary>
    private async Task<IReadOnlyList<StreamItem>> ReadAsync(ConversationKey key, long after, int most, CancellationToken cancellationToken)
    {
        try
        {
            return await store.ReadStreamAsync(key, after, most, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            return [];
        }
    }

    /// <summary>It was deleted, here or by another process. Whoever comes back is told so.</summary>
    private async Task<bool> IsGoneAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        try
        {
            return await store.FindHostedAsync(key, cancellationToken) is null;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }
}
