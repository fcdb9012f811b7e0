namespace BackPainBot.Channels.Activities;

/// <summary>
/// Where a reply belongs, in the protocol's own form: what the outbox keeps of an activity (<c>TurnRequest.DeliverTo</c>), so
/// that a reply can be sent after a restart.
/// </summary>
public sealed record ConversationReference
{
    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public ChannelAccount? Bot { get; init; }

    public ChannelAccount? User { get; init; }

    /// <summary>The message that is answered; null when nothing that was said is answered, as with a greeting.</summary>
    public string? ActivityId { get; init; }

    public string? Locale { get; init; }

    /// <summary>Who speaks and where, turned round: the recipient answers the sender.</summary>
    public static ConversationReference Of(Activity incoming)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        return new ConversationReference
        {
            ServiceUrl = incoming.ServiceUrl,
            ChannelId = incoming.ChannelId,
            Conversation = incoming.Conversation,
            Bot = incoming.Recipient,
            User = incoming.From,
            // Web Chat holds a reply for 5 s when it names an activity that is not in its stream, as a conversationUpdate never is.
            ActivityId = incoming is { Type: ActivityTypes.Message, Id.Length: > 0 } ? incoming.Id : null,
            Locale = incoming.Locale,
        };
    }
}
