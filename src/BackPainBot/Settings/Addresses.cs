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
        foreach (var (setting, address) in Of(configuration))
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
            return true;
        }
        catch (FormatException)
        {
            parsed = null!;
            return false;
        }
    }

    private static bool IsLoopback(BindingAddress address) =>
        address.IsUnixPipe
        || string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));
}
