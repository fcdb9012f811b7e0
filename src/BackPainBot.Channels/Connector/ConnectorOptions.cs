namespace BackPainBot.Channels.Connector;

/// <summary>How replies are posted to a channel.</summary>
public sealed class ConnectorOptions
{
    /// <summary>How often a reply is posted again at once, before the outbox waits; 0 to 10.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Wait before the first repetition; it doubles with each. Milliseconds, 1 to 60,000.</summary>
    public int FirstDelayMilliseconds { get; init; } = 200;

    /// <summary>A channel that asks for a longer wait than this (Retry-After) is left to the outbox. Seconds, 0 to 300.</summary>
    public int LongestWaitSeconds { get; init; } = 5;

    /// <summary>When an attempt counts as failed. Seconds, 1 to 300.</summary>
    public int TimeoutSeconds { get; init; } = 10;
}
