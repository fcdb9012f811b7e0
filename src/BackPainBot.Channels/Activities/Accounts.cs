namespace BackPainBot.Channels.Activities;

/// <summary>Somebody in a channel: a person or a bot.</summary>
public sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary><c>user</c> or <c>bot</c>.</summary>
    public string? Role { get; init; }

    public string? AadObjectId { get; init; }
}

/// <summary>A conversation of a channel.</summary>
public sealed record ConversationAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public bool? IsGroup { get; init; }

    /// <summary>Teams: <c>personal</c>, <c>groupChat</c> or <c>channel</c>; null where the channel has one kind only.</summary>
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }

    /// <summary>More than the person and the bot can read along.</summary>
    public bool IsShared() => IsGroup == true || ConversationType is "groupChat" or "channel";
}
