using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.Messages;

/// <summary>Reads a body up to a limit, whether or not its length was told beforehand.</summary>
internal static class LimitedBody
{
    /// <summary>The whole body; null when it is longer than <paramref name="limit"/> bytes.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
            return null;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            var tooLong = read.Buffer.Length > limit;
            if (!tooLong && !read.IsCompleted)
            {
                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var body = tooLong ? null : read.Buffer.ToArray();
            request.BodyReader.AdvanceTo(read.Buffer.End);
            return body;
        }
    }
}
