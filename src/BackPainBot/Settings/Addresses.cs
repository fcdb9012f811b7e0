using System.Net;

namespace BackPainBot.Settings;

/// <summary>
/// The addresses to listen on. One that other machines could reach, but where everybody on them would be refused, is told at
/// start and not discovered later.
/// </summary>
internal static class Addresses
{
    public const string Default = "http://localhost:3978";

    public static void Check(IConfiguration configuration, bool isOpen, SettingsReader problems)
    {
        var addresses = Of(configuration).ToList();
        if (addresses.Count == 0)
            problems.Refuse($"urls has no address; set one such as {Default}");
        foreach (var (setting, address) in addresses)
        {
            if (!TryParse(address, out var parsed))
                problems.Refuse($"{setting} has '{address}'; set an address such as {Default}");
            else if (!isOpen && !IsLoopback(parsed))
                problems.Refuse(
                    $"{setting} has {address}, where other machines could call and would all be refused; "
                    + $"set DirectLine:AllowedOrigins to the origins of your pages, or listen on {Default}");
        }
    }

    /// <summary>As Kestrel weighs them: its own endpoints first, then <c>urls</c>.</summary>
    private static IEnumerable<(string Setting, string Address)> Of(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(child => ($"{child.Path}:Url", child["Url"] ?? "")).ToList();
        return endpoints.Count > 0
            ? endpoints
            : (configuration["urls"] ?? Default).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(url => ("urls", url));
    }

    private static bool TryParse(string address, out BindingAddress parsed)
    {
        try
        {
            parsed = BindingAddress.Parse(address);
            return parsed.IsUnixPipe || parsed.IsNamedPipe || IsHostAndPort(parsed);
        }
        catch (FormatException)
        {
            parsed = null!;
            return false;
        }
    }

    /// <summary>A port that is no number is taken for a part of the host, and one that is too large fails only when it is bound.</summary>
    private static bool IsHostAndPort(BindingAddress address) =>
        address.Port is >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort
        && (!address.Host.Contains(':', StringComparison.Ordinal) || address.Host.StartsWith('['));

    private static bool IsLoopback(BindingAddress address) =>
        address.IsUnixPipe
        || string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));
}
