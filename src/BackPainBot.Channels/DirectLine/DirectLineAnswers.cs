using System.Text.Json.Serialization;

namespace BackPainBot.Channels.DirectLine;

/// <summary>A token, and what it is good for.</summary>
/// <param name="ConversationId">The one conversation.</param>
/// <param name="Token">To be sent as <c>Authorization: Bearer</c>.</param>
/// <param name="ExpiresIn">Seconds.</param>
public sealed record TokenAnswer(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn)
{
    /// <summary>Whom the token names; null when it names nobody.</summary>
    public string? UserId { get; init; }

    /// <summary>Buys a new token for the same conversation later; null when none was asked for.</summary>
    public string? Resume { get; init; }

    /// <summary>Whether the conversation goes on; null when that was not asked.</summary>
    public bool? Resumed { get; init; }
}

/// <summary>A conversation that was begun or gone on with.</summary>
/// <param name="ConversationId">As in the token.</param>
/// <param name="Token">A new one, with all of its time before it.</param>
/// <param name="ExpiresIn">Seconds.</param>
/// <param name="StreamUrl">Where what is said can be read along, for a client that connects within a minute.</param>
public sealed record ConversationAnswer(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string StreamUrl);

/// <summary>An activity was taken.</summary>
/// <param name="Id">The same as in the stream.</param>
public sealed record PostedActivity(string Id);
