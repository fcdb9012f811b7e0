using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace BackPainBot.Conversations;

/// <summary>
/// What is measured: counts, times and sizes. No instrument and no trace carries a text, a name or an id of a channel, so that
/// whoever reads them learns nothing of anybody. Without a listener they cost nothing.
/// </summary>
public static class BotTelemetry
{
    /// <summary>Name of the meter and of the source of traces.</summary>
    public const string Name = "BackPainBot";

    public static Meter Meter { get; } = new(Name);

    public static ActivitySource Traces { get; } = new(Name);
}
