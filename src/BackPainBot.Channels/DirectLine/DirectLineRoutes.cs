using BackPainBot.Conversations;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.DirectLine;

/// <summary>Addresses and keys of Direct Line.</summary>
internal static class DirectLineRoutes
{
    public const string Root = "/v3/directline";

    /// <summary>Name of the path's parameter that holds the conversation.</summary>
    public const string Conversation = "conversation";

    /// <summary>As our conversations are stored, and as the bot sees their activities, whatever the client wrote.</summary>
    public const string Channel = "directline";

    public static ConversationKey KeyOf(DirectLineToken token) => new(Channel, token.Conversation);

    /// <summary>Anybody may ask for a token for any user id, so a person is who holds the conversation, and nobody beyond it.</summary>
    public static PersonKey PersonOf(DirectLineToken token) => new(Channel, token.Conversation);

    /// <summary>Absolute, as a browser wants it, by the name that the client called us by.</summary>
    public static string StreamUrl(HttpRequest request, DirectLineToken token, long after, string streamToken) =>
        $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{Root}/conversations/{token.Conversation}/stream"
        + $"?watermark={Watermark.Write(after)}&t={streamToken}";
}
