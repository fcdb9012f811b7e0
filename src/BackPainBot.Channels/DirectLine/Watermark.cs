using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.DirectLine;

/// <summary>A position in a stream: the sequence of the last item that a client has seen, as text.</summary>
internal static class Watermark
{
    /// <summary>
    /// Whatever is no position is the beginning, as a client that is told everything again drops what it knows, and one that
    /// is told an error stops for good. A position to come is one: nothing is told until then.
    /// </summary>
    public static long Read(HttpRequest request)
    {
        var text = request.Query["watermark"].ToString();
        if (text.Length == 0 || text.Any(c => !char.IsAsciiDigit(c)))
            return 0;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : long.MaxValue;
    }

    public static string Write(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);
}
