using System.Net.WebSockets;

namespace BackPainBot.Channels.DirectLine;

/// <summary>What a client may send on a socket that is there to listen: a few small frames, to see whether we are there.</summary>
internal sealed class FrameLimits(TimeProvider time)
{
    private const int LongestFrame = 64 * 1024;

    /// <summary>Pieces of frames, which is how they are read.</summary>
    private const int MostPieces = 100;

    private static readonly TimeSpan Span = TimeSpan.FromSeconds(10);

    private DateTimeOffset _since = time.GetUtcNow();
    private int _pieces;
    private int _length;

    /// <summary>Why the socket is to be closed; null when the client may go on.</summary>
    public WebSocketCloseStatus? Broken(ValueWebSocketReceiveResult heard)
    {
        if (time.GetUtcNow() - _since >= Span)
            (_since, _pieces) = (time.GetUtcNow(), 0);
        _length += heard.Count;
        if (_length > LongestFrame)
            return WebSocketCloseStatus.MessageTooBig;
        if (heard.EndOfMessage)
            _length = 0;
        return ++_pieces > MostPieces ? WebSocketCloseStatus.PolicyViolation : null;
    }
}
