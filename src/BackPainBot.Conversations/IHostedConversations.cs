namespace BackPainBot.Conversations;

/// <summary>
/// The conversations of channels that the bot hosts itself: nobody else remembers them, so the store does, until they are
/// forgotten with everything that was said in them.
/// </summary>
public interface IHostedConversations
{
    /// <summary>Takes a new one in, durably.</summary>
    Task AddHostedAsync(HostedConversation conversation, CancellationToken cancellationToken);

    /// <summary>Null when it is not known, or not any more.</summary>
    Task<HostedConversation?> FindHostedAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>The one that this secret resumes; null when there is none.</summary>
    Task<HostedConversation?> FindResumableAsync(string channel, string resumeHash, CancellationToken cancellationToken);

    /// <summary>It was used without a turn. A turn does so by itself.</summary>
    Task UseHostedAsync(ConversationKey conversation, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Deletes the conversation, its person, and everything that was said; does nothing when it is gone already.</summary>
    Task ForgetAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Forgets conversations that nobody used, as <see cref="ForgetAsync"/> does. Returns how many.</summary>
    /// <param name="channel">Of this channel only.</param>
    /// <param name="usedBefore">Those that were last used before.</param>
    /// <param name="emptyBefore">Those in which nothing was ever said, if they were last used before this.</param>
    /// <param name="most">At most so many at once, so that turns need not wait long.</param>
    /// <param name="cancellationToken">Gives up before it has begun.</param>
    Task<int> ForgetUnusedAsync(
        string channel, DateTimeOffset usedBefore, DateTimeOffset emptyBefore, int most, CancellationToken cancellationToken);
}

/// <summary>A conversation that the bot hosts. Its person is known by it alone: nobody vouches for who else they may be.</summary>
/// <param name="Key">Its id is random, and cannot be guessed.</param>
/// <param name="Used">When it was made or last used, to the millisecond.</param>
public sealed record HostedConversation(ConversationKey Key, DateTimeOffset Used)
{
    /// <summary>Id of the user that its tokens are bound to; null when they are bound to none.</summary>
    public string? User { get; init; }

    /// <summary>SHA-256 of the secret that buys a new token for it; null when there is none.</summary>
    public string? ResumeHash { get; init; }

    /// <summary>Who talks in it.</summary>
    public PersonKey Person => new(Key.Channel, Key.Id);
}

/// <summary>A turn came for a hosted conversation that is not known, or not any more. Nothing was stored.</summary>
public sealed class ConversationGoneException : Exception
{
    public ConversationGoneException()
        : base("The conversation is not known.")
    {
    }

    public ConversationGoneException(string message)
        : base(message)
    {
    }

    public ConversationGoneException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
