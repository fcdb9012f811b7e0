namespace BackPainBot.Channels.DirectLine;

/// <summary>What a token says.</summary>
/// <param name="Conversation">The one conversation it is good for.</param>
/// <param name="User">Who its holder is; null when it names nobody.</param>
internal sealed record DirectLineToken(string Conversation, string? User);

/// <summary>What a token is made for. One is not taken for the other.</summary>
internal static class TokenPurpose
{
    /// <summary>Calls of the API.</summary>
    public const string Api = "directline";

    /// <summary>Opening a stream. It stands in an address, and those are written down in many places, so it is good for a minute.</summary>
    public const string Stream = "directline/stream";
}

/// <summary>How a token was found.</summary>
internal enum TokenVerdict
{
    Good,

    /// <summary>Ours, and its time is over.</summary>
    Expired,

    /// <summary>Missing, garbled, forged, signed by a key that is gone, or made for something else.</summary>
    Bad,
}
