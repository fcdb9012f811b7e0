using System.Net;

namespace BackPainBot.Channels.DirectLine;

/// <summary>Who may use Direct Line, and how much of it; the settings section <c>DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    /// <summary>
    /// Origins of the pages that may hold the widget, such as <c>https://example.org</c>. Without any, it stays on this machine.
    /// </summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Addresses of the proxies whose forwarding headers are believed. Without any, no one's are.</summary>
    public IReadOnlyList<string> KnownProxies { get; init; } = [];

    /// <summary>New tokens an address may ask for in a minute, 0 to 1,000,000; 0 sets no limit.</summary>
    public int TokensPerMinute { get; init; } = 60;

    /// <summary>Activities an address may post in a minute, 0 to 1,000,000; 0 sets no limit.</summary>
    public int ActivitiesPerMinute { get; init; } = 120;

    /// <summary>Streams an address may hold open at once, 0 to 1,000,000; 0 sets no limit.</summary>
    public int SocketsPerAddress { get; init; } = 50;

    /// <summary>Streams of one conversation at once: a few tabs, and what a client leaves behind when it reconnects. 1 to 1,000.</summary>
    public int SocketsPerConversation { get; init; } = 16;

    /// <summary>
    /// A stream whose client takes nothing for so long is dropped; the client comes back and asks for what it has missed.
    /// Seconds, 1 to 300.
    /// </summary>
    public int SendTimeoutSeconds { get; init; } = 10;

    /// <summary>The limits of an address also hold for programs on this machine that speak for themselves.</summary>
    public bool LimitLoopback { get; init; }

    /// <summary>Conversations that nobody used for so long are deleted. Days, 1 to 36,500.</summary>
    public int KeepDays { get; init; } = 30;

    /// <summary>Other machines may call.</summary>
    public bool IsPublic => AllowedOrigins.Count > 0;

    /// <summary>Every setting that cannot be worked with, and what would do; empty when all is well.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. AllowedOrigins.Where(origin => !IsOrigin(origin)).Select(origin =>
            $"DirectLine:AllowedOrigins has '{origin}'; set an origin without a path, such as https://example.org"),
        .. KnownProxies.Where(proxy => !IPAddress.TryParse(proxy, out _)).Select(proxy =>
            $"DirectLine:KnownProxies has '{proxy}'; set the IP address of a proxy, such as 10.0.0.1"),
    ];

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.UserInfo.Length == 0
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase);
}
