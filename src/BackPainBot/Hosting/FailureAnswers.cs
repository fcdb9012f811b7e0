using BackPainBot.Channels.Messages;

namespace BackPainBot.Hosting;

/// <summary>
/// The last resort for a mistake of ours: an error in the protocol's form, and a log line without the exception's message,
/// which could quote what a person wrote.
/// </summary>
internal sealed class FailureAnswers(RequestDelegate next, ILogger<FailureAnswers> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (IsOurs(e, context))
        {
            log.LogError("Unexpected {Failure} at {Place}", e.GetType().FullName, e.StackTrace);
            await Answers.ErrorAsync(
                context,
                StatusCodes.Status500InternalServerError,
                ErrorResponse.Of(ErrorCodes.ServiceError, "Something went wrong here. The activity was not answered; send it again."));
        }
    }

    /// <summary>A broken request has its own status already, and to a caller who has gone nothing can be said.</summary>
    private static bool IsOurs(Exception e, HttpContext context) =>
        e is not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted;
}
