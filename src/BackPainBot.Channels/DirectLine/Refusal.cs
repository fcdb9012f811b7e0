using BackPainBot.Channels.Activities;
using BackPainBot.Channels.Messages;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.DirectLine;

/// <summary>An answer that says no.</summary>
/// <param name="Status">Clients go by it: the table in docs/adr/0010 says how.</param>
/// <param name="Code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="Message">What is wrong; never what the person wrote.</param>
internal sealed record Refusal(int Status, string Code, string Message)
{
    public static readonly Refusal NoToken =
        new(StatusCodes.Status401Unauthorized, ErrorCodes.Unauthorized, "Send a token of ours: Authorization: Bearer ….");

    public static readonly Refusal Expired = new(StatusCodes.Status403Forbidden, ErrorCodes.TokenExpired, "The token has expired.");

    public static readonly Refusal WrongConversation =
        new(StatusCodes.Status403Forbidden, ErrorCodes.Forbidden, "The token is for another conversation.");

    public static readonly Refusal NoConversation =
        new(StatusCodes.Status404NotFound, ErrorCodes.ConversationNotFound, "The conversation is not known, or not kept any more.");

    public static readonly Refusal OnlyHere = new(
        StatusCodes.Status403Forbidden,
        ErrorCodes.Forbidden,
        "Without DirectLine:AllowedOrigins only programs on this machine may call, and not through a proxy.");

    public static readonly Refusal ForeignOrigin = new(
        StatusCodes.Status403Forbidden,
        ErrorCodes.Forbidden,
        "Pages of this origin may not call; DirectLine:AllowedOrigins names those that may.");

    public static readonly Refusal NotStored = new(
        StatusCodes.Status502BadGateway,
        ErrorCodes.BotError,
        "The bot cannot reach what it keeps talks in. Nothing was kept of this request; send it again.");

    public static readonly Refusal TooManyTokens =
        new(StatusCodes.Status429TooManyRequests, ErrorCodes.LimitExceeded, "Too many new tokens from this address. Wait a minute.");

    /// <summary>Not 429: the client knows nothing of it, waits for 20 seconds and then says no more than at a 400.</summary>
    public static readonly Refusal TooManyActivities =
        new(StatusCodes.Status400BadRequest, ErrorCodes.LimitExceeded, "Too many activities from this address. Wait a minute.");

    public static readonly Refusal TooManySockets =
        new(StatusCodes.Status429TooManyRequests, ErrorCodes.LimitExceeded, "Too many open streams. Close one.");

    public static readonly Refusal NoUploads =
        new(StatusCodes.Status400BadRequest, ErrorCodes.NotSupported, "Files cannot be sent here. Say it in words.");

    public static Refusal BadArgument(string message) => new(StatusCodes.Status400BadRequest, ErrorCodes.BadArgument, message);

    public static Refusal BadRequest(ErrorResponse fault) => new(StatusCodes.Status400BadRequest, fault.Error.Code, fault.Error.Message);

    public static Refusal TooLong(int kilobytes) => new(
        StatusCodes.Status413PayloadTooLarge,
        ErrorCodes.MessageSizeTooBig,
        $"The body is longer than {kilobytes} KB (setting Messages:MaxKilobytes).");

    /// <summary>What the bot says all the same; null when it says nothing.</summary>
    public IReadOnlyList<Activity>? Activities { get; init; }

    public Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Answers.ErrorAsync(context, Status, ErrorResponse.Of(Code, Message) with { Activities = Activities });
    }
}
