using System.Net;
using System.Net.Sockets;
using BackPainBot.Channels.Messages;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.DirectLine;

/// <summary>Whom a limit counts for.</summary>
internal static class CallerAddress
{
    /// <summary>Null: nobody counts, as this machine is not limited unless that is set.</summary>
    public static string? Of(HttpContext context, DirectLineOptions options)
    {
        if (!options.LimitLoopback && LocalCaller.Is(context))
            return null;
        var peer = context.Connection.RemoteIpAddress ?? IPAddress.None;
        return peer.IsIPv4MappedToIPv6 ? peer.MapToIPv4().ToString()
            : peer.AddressFamily == AddressFamily.InterNetworkV6 ? Network(peer)
            : peer.ToString();
    }

    /// <summary>A subscriber has a whole /64 of IPv6, and could call from another address each time.</summary>
    private static string Network(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes).ToString();
    }
}
