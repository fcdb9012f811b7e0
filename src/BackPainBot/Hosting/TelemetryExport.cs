using BackPainBot.Conversations;
using BackPainBot.Settings;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BackPainBot.Hosting;

/// <summary>
/// Sends the bot's own figures and traces to the collector that is set, and nothing when none is. Those of the framework stay
/// out: they hold addresses of requests, and in those stand ids and tokens.
/// </summary>
internal sealed class TelemetryExport : IDisposable
{
    private readonly MeterProvider? _metrics;
    private readonly TracerProvider? _traces;

    public TelemetryExport(TelemetryOptions options)
    {
        if (options.OtlpEndpoint.Length == 0)
            return;
        _metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(Name)
            .AddMeter(BotTelemetry.Name)
            .AddOtlpExporter((exporter, reader) =>
            {
                Address(exporter, options, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = options.EverySeconds * 1000;
            })
            .Build();
        _traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(Name)
            .AddSource(BotTelemetry.Name)
            // The framework's own activity of the request is the parent, and that is not recorded.
            .SetSampler(new AlwaysOnSampler())
            .AddOtlpExporter(exporter => Address(exporter, options, "v1/traces"))
            .Build();
    }

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    /// <summary>Who sends, in words that whoever runs several bots can choose by OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES.</summary>
    private static void Name(ResourceBuilder resource) => resource
        .AddService(BotTelemetry.Name, serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3))
        .AddEnvironmentVariableDetector();

    private static void Address(OtlpExporterOptions exporter, TelemetryOptions options, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"{options.OtlpEndpoint.TrimEnd('/')}/{path}");
    }
}
