using System.Text.Json;

namespace BackPainBot.Channels.Activities;

/// <summary>
/// An Activity of the Bot Framework Activity protocol, as far as the bot reads or writes it. Fields that it does not know are
/// passed over (A2005); every field may be missing, so what is required is checked by <see cref="ActivityParser"/>.
/// </summary>
public sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    /// <summary>ISO 8601, UTC. Kept as text: it is never used to accept or to refuse (A2042).</summary>
    public string? Timestamp { get; init; }

    /// <summary>ISO 8601, the person's clock when they said it, with its offset from UTC.</summary>
    public string? LocalTimestamp { get; init; }

    /// <summary>IANA name of the person's time zone.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>Where replies go by the Connector API; it may have a path of its own.</summary>
    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What a voice says instead of the text.</summary>
    public string? Speak { get; init; }

    /// <summary>What stands for the attachments where they cannot be shown.</summary>
    public string? Summary { get; init; }

    /// <summary><c>acceptingInput</c>, <c>expectingInput</c> or <c>ignoringInput</c>.</summary>
    public string? InputHint { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Locale { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>Entities are unread JSON: one that cannot be understood is ignored and spoils nothing (A2104, A2105).</summary>
    public IReadOnlyList<JsonElement>? Entities { get; init; }

    /// <summary>What a card or an invoke carries; any JSON.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>What belongs to the channel; any JSON (A2200).</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>Name of an invoke or event.</summary>
    public string? Name { get; init; }

    /// <summary><c>add</c> or <c>remove</c>, of an installationUpdate.</summary>
    public string? Action { get; init; }

    /// <summary><c>expectReplies</c> asks for the replies in the answer; everything else is <c>normal</c> (A3111).</summary>
    public string? DeliveryMode { get; init; }

    public IReadOnlyList<ChannelAccount?>? MembersAdded { get; init; }
}
