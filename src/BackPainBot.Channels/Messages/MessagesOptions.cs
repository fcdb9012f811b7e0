namespace BackPainBot.Channels.Messages;

/// <summary>What <c>/api/messages</c> takes.</summary>
public sealed class MessagesOptions
{
    /// <summary>Longest body. Kilobytes of 1,024 bytes, 1 to 16,384.</summary>
    public int MaxKilobytes { get; init; } = 256;
}
