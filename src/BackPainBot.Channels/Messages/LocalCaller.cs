using System.Net;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.Messages;

/// <summary>
/// Without an app id nobody can be asked who they are, so only this machine may call. A proxy on this machine calls for
/// others, and says so in its forwarding headers.
/// </summary>
internal static class LocalCaller
{
    /// <summary>True when the peer is this machine and speaks for itself.</summary>
    public static bool Is(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } peer && IPAddress.IsLoopback(peer) && !context.Request.Headers.Keys.Any(Forwards);

    private static bool Forwards(string header) =>
        header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase);
}
