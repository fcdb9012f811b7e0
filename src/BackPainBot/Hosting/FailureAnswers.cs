using BackPainBot.Channels.Messages;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Diagnostics;

namespace BackPainBot.Hosting;

/// <summary>
/// The last resort. A mistake of ours: an error in the protocol's form, and a log line without the exception's message, which
/// could quote what a person wrote. A broken request: the same form, and nothing in the log. To a caller who has gone nothing
/// can be said.
/// </summary>
internal sealed class FailureAnswers(RequestDelegate next, ILogger<FailureAnswers> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (ConnectionResetException)
        {
            // Gone in the middle of the body; the request is not yet marked as aborted then, and Kestrel would read on in it.
            context.Abort();
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted && !IsGoneInMidBody(context, e))
        {
            await Answers.ErrorAsync(context, e.StatusCode, ErrorResponse.Of(ErrorCodes.BadSyntax, Fault(e.StatusCode)));
        }
        catch (Exception e) when (e is not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            log.LogError("Unexpected {Failure} at {Place}", e.GetType().FullName, e.StackTrace);
            await Answers.ErrorAsync(
                context,
                StatusCodes.Status500InternalServerError,
                ErrorResponse.Of(ErrorCodes.ServiceError, "Something went wrong here. The activity was not answered; send it again."));
        }
    }

    /// <summary>For a request that nothing here answers: no such address, or not with such a method.</summary>
    public static Task NotFoundAsync(StatusCodeContext answer)
    {
        var (code, message) = answer.HttpContext.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => (ErrorCodes.NotFound, "There is nothing at this address."),
            StatusCodes.Status405MethodNotAllowed => (ErrorCodes.MethodNotAllowed, "This address does not take this method; the header Allow has those that it takes."),
            _ => (ErrorCodes.BadArgument, "The request cannot be answered."),
        };
        return Answers.ErrorAsync(answer.HttpContext, answer.HttpContext.Response.StatusCode, ErrorResponse.Of(code, message));
    }

    /// <summary>
    /// The stream ended before a body whose length was told: nothing else is ever wrong with such a body. Kestrel has to hear of it.
    /// It gave up reading in mid-read; told that all went well it would read on there, and log that as a mistake.
    /// </summary>
    private static bool IsGoneInMidBody(HttpContext context, BadHttpRequestException e) =>
        e.StatusCode == StatusCodes.Status400BadRequest && context.Request.ContentLength is not null;

    /// <summary>The server's own message can quote the request.</summary>
    private static string Fault(int status) => status switch
    {
        StatusCodes.Status408RequestTimeout => "The body did not come in time. Send the request again.",
        StatusCodes.Status413PayloadTooLarge => "The body is too long.",
        _ => "The request is broken: its length or its chunks are not as announced.",
    };
}
