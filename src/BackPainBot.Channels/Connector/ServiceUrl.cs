using System.Net;

namespace BackPainBot.Channels.Connector;

/// <summary>
/// A service URL that replies may be sent to. Without an app id nobody vouches for the sender of an activity, so replies go
/// to this machine only: otherwise anybody could have the bot post wherever they like.
/// </summary>
public static class ServiceUrl
{
    /// <summary>True when it is an absolute http or https address of this machine, without credentials in it.</summary>
    public static bool IsAllowed(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.UserInfo.Length == 0
        && IsLoopback(uri.DnsSafeHost);

    /// <summary>
    /// The address of the Connector's call, below whatever path the service URL has of its own (the emulator's has one).
    /// </summary>
    /// <param name="serviceUrl">An allowed one.</param>
    /// <param name="conversation">Id; Teams' channels have <c>;messageid=</c> in it, so it is percent-encoded.</param>
    /// <param name="replyTo">Id of the activity that is answered; null to speak without being asked.</param>
    public static Uri Activities(string serviceUrl, string conversation, string? replyTo)
    {
        var address = new Uri(serviceUrl).GetLeftPart(UriPartial.Path).TrimEnd('/')
            + $"/v3/conversations/{Uri.EscapeDataString(conversation)}/activities";
        return new Uri(replyTo is null ? address : $"{address}/{Uri.EscapeDataString(replyTo)}");
    }

    /// <summary>By the exact name or by number: <c>localhost.example.org</c> is another machine.</summary>
    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
