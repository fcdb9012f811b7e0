using BackPainBot.Channels.Activities;

namespace BackPainBot.Channels.Messages;

/// <summary>How the protocol tells an error: <c>{"error":{"code","message"}}</c>.</summary>
public sealed record ErrorResponse(ErrorDetail Error)
{
    /// <summary>What the bot says although the request failed; null when it says nothing.</summary>
    public IReadOnlyList<Activity>? Activities { get; init; }

    public static ErrorResponse Of(string code, string message) => new(new ErrorDetail(code, message));
}

/// <summary>What went wrong with a request.</summary>
/// <param name="Code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="Message">What is wrong and where; never what the person wrote.</param>
public sealed record ErrorDetail(string Code, string Message);

/// <summary>The codes that the bot uses, in the protocol's spelling.</summary>
public static class ErrorCodes
{
    /// <summary>The body is no JSON, or a field has the wrong type.</summary>
    public const string BadSyntax = "BadSyntax";

    /// <summary>A field is missing or has a value that cannot be used.</summary>
    public const string BadArgument = "BadArgument";

    public const string MessageSizeTooBig = "MessageSizeTooBig";

    public const string UnsupportedMediaType = "UnsupportedMediaType";

    public const string Forbidden = "Forbidden";

    public const string ServiceError = "ServiceError";

    /// <summary>The bot could not answer; nothing was kept.</summary>
    public const string BotError = "BotError";

    /// <summary>There is no token, or none that we signed for this.</summary>
    public const string Unauthorized = "Unauthorized";

    public const string TokenExpired = "TokenExpired";

    public const string ConversationNotFound = "ConversationNotFound";

    public const string LimitExceeded = "LimitExceeded";

    public const string NotSupported = "NotSupported";

    public const string NotFound = "NotFound";

    public const string MethodNotAllowed = "MethodNotAllowed";
}
