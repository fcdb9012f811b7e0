using System.Net;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.Messages;

/// <summary>
/// Without an app id nobody can be asked who they are, so only this machine may call. A proxy on this machine calls for
/// others, and says so in its forwarding headers; a browser on it calls for whatever page it shows.
/// </summary>
internal static class LocalCaller
{
    /// <summary>What proxies and content networks add, beside the families of <see cref="Forwards"/>.</summary>
    private static readonly HashSet<string> Forwarding = new(StringComparer.OrdinalIgnoreCase)
    {
        "Forwarded", "Via", "Client-IP", "True-Client-IP", "CF-Connecting-IP", "CF-Connecting-IPv6", "Fastly-Client-IP", "Fly-Client-IP",
        "CloudFront-Viewer-Address", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "X-Envoy-External-Address", "X-Azure-ClientIP",
        "X-Azure-SocketIP", "X-AppEngine-User-IP", "X-ProxyUser-IP", "X-Remote-IP", "X-Remote-Addr", "X-Originating-IP",
    };

    /// <summary>True when the peer is this machine, speaks for itself and calls us by a name of this machine.</summary>
    public static bool Is(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } peer
        && IPAddress.IsLoopback(peer)
        && IsOwnName(context.Request.Host)
        && !context.Request.Headers.Keys.Any(Forwards);

    /// <summary>True when a browser calls for a page that is not ours. Only browsers send an origin, and no page can choose it.</summary>
    public static bool IsForeignPage(HttpRequest request) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin
        && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// A stranger can have their name point to this machine, and a browser then takes their page for ours; but it calls by that
    /// name. Whoever sends no name at all is no browser.
    /// </summary>
    private static bool IsOwnName(HostString host) =>
        !host.HasValue
        || string.Equals(host.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool Forwards(string header) =>
        Forwarding.Contains(header)
        || header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase);
}
