using BackPainBot.Channels.Connector;
using BackPainBot.Channels.DirectLine;
using BackPainBot.Channels.Messages;
using BackPainBot.Conversations;
using BackPainBot.Storage;

namespace BackPainBot.Settings;

/// <summary>Every setting, checked. Each default stands at its property; <c>appsettings.json</c> repeats them for reading.</summary>
internal sealed class BotSettings
{
    public SqliteStoreOptions Store { get; init; } = new();

    public MessagesOptions Messages { get; init; } = new();

    public ConnectorOptions Connector { get; init; } = new();

    public OutboxOptions Outbox { get; init; } = new();

    public DirectLineOptions DirectLine { get; init; } = new();

    public TelemetryOptions Telemetry { get; init; } = new();

    /// <summary>Folder of the knowledge.</summary>
    public string KnowledgePath { get; init; } = Path.Combine(AppContext.BaseDirectory, "knowledge");

    /// <summary>Folder of the dialogs.</summary>
    public string DialogsPath { get; init; } = Path.Combine(AppContext.BaseDirectory, "dialogs");

    /// <summary>Reads and checks everything; the addresses only for who will listen on them.</summary>
    /// <exception cref="StartException">Something is wrong: the message names all of it.</exception>
    public static BotSettings Read(IConfiguration configuration, bool serves)
    {
        var reader = new SettingsReader(configuration);
        var settings = Read(reader);
        reader.RefuseAll(settings.Store.Problems());
        reader.RefuseAll(settings.Outbox.Problems());
        reader.RefuseAll(settings.DirectLine.Problems());
        reader.RefuseAll(settings.Telemetry.Problems());
        if (reader.Text("MicrosoftAppId", "").Length > 0)
            reader.Refuse("MicrosoftAppId is set, but callers cannot be checked by token yet; leave it empty and call from this machine");
        if (serves)
            Addresses.Check(configuration, settings.DirectLine.IsPublic, reader);
        LogLevels.Check(configuration, reader);
        reader.RefuseUnknown("Store", "Messages", "Connector", "Outbox", "DirectLine", "Telemetry", "Knowledge", "Dialogs");
        reader.RefuseUnknownSections("Store", "Messages", "Connector", "Outbox", "DirectLine", "Telemetry", "Knowledge", "Dialogs", "Logging", "Kestrel");
        return reader.Problems.Count == 0 ? settings : throw new StartException(Message(reader.Problems));
    }

    private static BotSettings Read(SettingsReader reader)
    {
        var defaults = new BotSettings();
        return new BotSettings
        {
            Store = new SqliteStoreOptions
            {
                Path = Full(reader.Text("Store:Path", defaults.Store.Path)),
                MaxMegabytes = reader.Whole("Store:MaxMegabytes", defaults.Store.MaxMegabytes),
            },
            Messages = new MessagesOptions { MaxKilobytes = reader.Whole("Messages:MaxKilobytes", defaults.Messages.MaxKilobytes, 1, 16_384) },
            Connector = Read(reader, defaults.Connector),
            Outbox = Read(reader, defaults.Outbox),
            DirectLine = Read(reader, defaults.DirectLine),
            Telemetry = new TelemetryOptions
            {
                OtlpEndpoint = reader.Text("Telemetry:OtlpEndpoint", defaults.Telemetry.OtlpEndpoint),
                EverySeconds = reader.Whole("Telemetry:EverySeconds", defaults.Telemetry.EverySeconds, 1, 3600),
            },
            KnowledgePath = Full(reader.Text("Knowledge:Path", defaults.KnowledgePath)),
            DialogsPath = Full(reader.Text("Dialogs:Path", defaults.DialogsPath)),
        };
    }

    private static ConnectorOptions Read(SettingsReader reader, ConnectorOptions defaults) => new()
    {
        Retries = reader.Whole("Connector:Retries", defaults.Retries, 0, 10),
        FirstDelayMilliseconds = reader.Whole("Connector:FirstDelayMilliseconds", defaults.FirstDelayMilliseconds, 1, 60_000),
        LongestWaitSeconds = reader.Whole("Connector:LongestWaitSeconds", defaults.LongestWaitSeconds, 0, 300),
        TimeoutSeconds = reader.Whole("Connector:TimeoutSeconds", defaults.TimeoutSeconds, 1, 300),
    };

    private static OutboxOptions Read(SettingsReader reader, OutboxOptions defaults) => new()
    {
        Parallel = reader.Whole("Outbox:Parallel", defaults.Parallel),
        FirstDelay = reader.Time("Outbox:FirstDelay", defaults.FirstDelay),
        MaxDelay = reader.Time("Outbox:MaxDelay", defaults.MaxDelay),
        MaxAskedDelay = reader.Time("Outbox:MaxAskedDelay", defaults.MaxAskedDelay),
        GiveUpAfter = reader.Time("Outbox:GiveUpAfter", defaults.GiveUpAfter),
        SweepEvery = reader.Time("Outbox:SweepEvery", defaults.SweepEvery),
    };

    private static DirectLineOptions Read(SettingsReader reader, DirectLineOptions defaults) => new()
    {
        AllowedOrigins = reader.Texts("DirectLine:AllowedOrigins"),
        KnownProxies = reader.Texts("DirectLine:KnownProxies"),
        TokensPerMinute = reader.Whole("DirectLine:TokensPerMinute", defaults.TokensPerMinute, 0, 1_000_000),
        ActivitiesPerMinute = reader.Whole("DirectLine:ActivitiesPerMinute", defaults.ActivitiesPerMinute, 0, 1_000_000),
        SocketsPerAddress = reader.Whole("DirectLine:SocketsPerAddress", defaults.SocketsPerAddress, 0, 1_000_000),
        SocketsPerConversation = reader.Whole("DirectLine:SocketsPerConversation", defaults.SocketsPerConversation, 1, 1_000),
        SendTimeoutSeconds = reader.Whole("DirectLine:SendTimeoutSeconds", defaults.SendTimeoutSeconds, 1, 300),
        LimitLoopback = reader.YesNo("DirectLine:LimitLoopback", defaults.LimitLoopback),
        KeepDays = reader.Whole("DirectLine:KeepDays", defaults.KeepDays, 1, 36_500),
    };

    private static string Full(string path) => path.Length == 0 ? "" : Path.GetFullPath(path);

    private static string Message(IEnumerable<string> problems) =>
        $"""
        The settings cannot be used:
          {string.Join("\n  ", problems)}
        They come from appsettings.json beside the program, from environment variables, such as Store__Path, and from --urls.
        """;
}
