using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.Messages;

/// <summary>Reads a body up to a limit, whether or not its length was told beforehand.</summary>
internal static class LimitedBody
{
    /// <summary>
    /// The whole body; null when it is longer than <paramref name="limit"/> bytes. No token cancels it: the read ends by itself when
    /// the caller goes away or is too slow, and one that was given up stays pending, which the server finds and logs as its own mistake.
    /// </summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit)
            return null;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(CancellationToken.None);
            var tooLong = read.Buffer.Length > limit;
            if (!tooLong && !read.IsCompleted)
            {
                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var body = tooLong ? null : WithoutMark(read.Buffer);
            request.BodyReader.AdvanceTo(read.Buffer.End);
            return body;
        }
    }

    /// <summary>Some writers put a byte order mark before UTF-8; it is no part of the JSON.</summary>
    private static byte[] WithoutMark(ReadOnlySequence<byte> buffer)
    {
        var body = buffer.ToArray();
        return body.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
    }
}
