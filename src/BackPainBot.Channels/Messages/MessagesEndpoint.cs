using BackPainBot.Channels.Activities;
using BackPainBot.Channels.Connector;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.Messages;

/// <summary><c>POST /api/messages</c>: an activity comes in; its replies go back in the answer or into the outbox.</summary>
public sealed class MessagesEndpoint(ActivityTurns turns, MessagesOptions options)
{
    public const string Path = "/api/messages";

    /// <summary>Answers every request, however wrong, with a status that says whose fault it was.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (activity, status, fault) = await AcceptAsync(context);
        await (activity is null ? Answers.ErrorAsync(context, status, fault!) : AnswerAsync(context, activity));
    }

    private async Task<(Activity? Activity, int Status, ErrorResponse? Fault)> AcceptAsync(HttpContext context)
    {
        if (!LocalCaller.Is(context) || LocalCaller.IsForeignPage(context.Request))
        {
            return Refuse(StatusCodes.Status403Forbidden, ErrorCodes.Forbidden,
                "Without an app id only programs on this machine may call, by its own name, not through a proxy and not from a page.");
        }

        if (!IsJson(context.Request))
            return Refuse(StatusCodes.Status415UnsupportedMediaType, ErrorCodes.UnsupportedMediaType, "Send the activity as application/json in UTF-8.");
        if (await LimitedBody.ReadAsync(context.Request, options.MaxKilobytes * 1024) is not { } body)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, ErrorCodes.MessageSizeTooBig,
                $"The body is longer than {options.MaxKilobytes} KB (setting Messages:MaxKilobytes).");
        }

        if (!ActivityParser.TryParse(LoneSurrogates.Mend(body), out var activity, out var fault))
            return (null, StatusCodes.Status400BadRequest, fault);
        return NeedsServiceUrl(activity) && !ServiceUrl.IsAllowed(activity.ServiceUrl)
            ? RefuseServiceUrl(activity)
            : (activity, StatusCodes.Status200OK, null);
    }

    private async Task AnswerAsync(HttpContext context, Activity activity)
    {
        if (activity.Type == ActivityTypes.Invoke)
        {
            await Answers.JsonAsync(context, StatusCodes.Status200OK, InvokeAnswer.NotImplemented, ActivityJson.Default.InvokeAnswer);
            return;
        }

        if (ExpectsReplies(activity))
        {
            var replies = await turns.RunAsync(activity, context.RequestAborted);
            await Answers.JsonAsync(context, StatusCodes.Status200OK, replies, ActivityJson.Default.ExpectedReplies);
            return;
        }

        await turns.QueueAsync(activity, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private static bool ExpectsReplies(Activity activity) => activity.DeliveryMode == "expectReplies";

    private static bool NeedsServiceUrl(Activity activity) => !ExpectsReplies(activity) && ActivityReader.SaysSomething(activity);

    private static bool IsJson(HttpRequest request) =>
        request.HasJsonContentType()
        && (request.GetTypedHeaders().ContentType?.Charset.Value is null or "" or "utf-8" or "UTF-8" or "\"utf-8\"");

    private static (Activity?, int, ErrorResponse) RefuseServiceUrl(Activity activity) =>
        string.IsNullOrEmpty(activity.ServiceUrl)
            ? Refuse(StatusCodes.Status400BadRequest, ErrorCodes.BadArgument,
                "The field 'serviceUrl' is missing: the replies could go nowhere. Send it, or deliveryMode 'expectReplies'.")
            : Refuse(StatusCodes.Status403Forbidden, ErrorCodes.Forbidden,
                "The field 'serviceUrl' must be an http address of this machine as long as no app id is set.");

    private static (Activity?, int, ErrorResponse) Refuse(int status, string code, string message) =>
        (null, status, ErrorResponse.Of(code, message));
}
