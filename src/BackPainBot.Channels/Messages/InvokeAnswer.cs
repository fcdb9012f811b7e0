namespace BackPainBot.Channels.Messages;

/// <summary>
/// The body of an invoke's answer. None is known yet, and a channel takes a missing body for an error, so it is told in the
/// body that nothing was done.
/// </summary>
/// <param name="StatusCode">As an HTTP status would say it.</param>
/// <param name="Type">What the value is.</param>
/// <param name="Value">Why nothing was done.</param>
public sealed record InvokeAnswer(int StatusCode, string Type, ErrorDetail Value)
{
    public static readonly InvokeAnswer NotImplemented =
        new(501, "application/vnd.microsoft.error", new ErrorDetail(ErrorCodes.NotSupported, "The bot has no invokes. Say it in a message."));
}
