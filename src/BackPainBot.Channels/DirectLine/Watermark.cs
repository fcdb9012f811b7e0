using System.Globalization;
using BackPainBot.Conversations;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.DirectLine;

/// <summary>A position in a stream: the sequence of the last item that a client has seen, as text.</summary>
internal static class Watermark
{
    /// <summary>
    /// Whatever is no position is the beginning, as a client that is told everything again drops what it knows, and one that
    /// is told an error stops for good. A position to come is the end: what is said from now on is told, and the client counts
    /// from there. It is to be asked for before the stream is read; what is said in between would be passed over.
    /// </summary>
    /// <exception cref="StoreUnavailableException">Where the stream ends is not known.</exception>
    public static async Task<long> ReadAsync(HttpRequest request, IStream stream, ConversationKey key)
    {
        var named = Named(request);
        return named == 0 ? 0 : Math.Min(named, await stream.StreamEndAsync(key, request.HttpContext.RequestAborted));
    }

    public static string Write(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);

    /// <summary>As the client says; it may be anything.</summary>
    public static long Named(HttpRequest request)
    {
        var text = request.Query["watermark"].ToString();
        if (text.Length == 0 || text.Any(c => !char.IsAsciiDigit(c)))
            return 0;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : long.MaxValue;
    }
}
