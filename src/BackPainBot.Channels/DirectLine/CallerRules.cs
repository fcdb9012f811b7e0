using System.Net;
using BackPainBot.Channels.Messages;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.DirectLine;

/// <summary>Who may call at all: without any allowed origin this machine alone, and never a page of another origin.</summary>
internal sealed class CallerRules(DirectLineOptions options)
{
    /// <summary>Null when the caller is welcome.</summary>
    public Refusal? Refuse(HttpContext context)
    {
        if (!options.IsPublic && !LocalCaller.Is(context))
            return Refusal.OnlyHere;

        // Only browsers send one, and they let no page choose it. They send it to sockets too, which CORS does not guard.
        var origin = context.Request.Headers.Origin.ToString();
        return origin.Length == 0 || IsOwn(origin, context.Request) || IsNamed(origin) ? null : Refusal.ForeignOrigin;
    }

    /// <summary>
    /// The page that we serve ourselves. On this machine alone it must also be called by a name of this machine: a stranger's
    /// name can be made to point here, and then their page would be of the same origin.
    /// </summary>
    private bool IsOwn(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
        && (options.IsPublic || IsLoopback(request.Host.Host));

    private bool IsNamed(string origin) => options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
