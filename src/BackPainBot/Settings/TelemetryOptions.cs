namespace BackPainBot.Settings;

/// <summary>Where figures and traces are sent.</summary>
internal sealed class TelemetryOptions
{
    /// <summary>Address of an OTLP collector (HTTP with Protocol Buffers), such as <c>http://localhost:4318</c>; empty sends nothing.</summary>
    public string OtlpEndpoint { get; init; } = "";

    /// <summary>How often figures are sent. Seconds, 1 to 3600.</summary>
    public int EverySeconds { get; init; } = 60;

    /// <summary>What is wrong, one sentence each.</summary>
    public IEnumerable<string> Problems()
    {
        if (OtlpEndpoint.Length > 0 && !(Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return $"Telemetry:OtlpEndpoint is '{OtlpEndpoint}'; set the address of a collector, for example http://localhost:4318, or leave it empty";
    }
}
