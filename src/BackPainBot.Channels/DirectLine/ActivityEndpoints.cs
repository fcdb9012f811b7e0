using BackPainBot.Channels.Activities;
using BackPainBot.Channels.Messages;
using BackPainBot.Conversations;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.DirectLine;

/// <summary><c>conversations/{id}/activities</c>: what the person says, and what was said for those who poll.</summary>
internal sealed class ActivityEndpoints(
    IConversations conversations,
    IConversationStore store,
    LostReplies lost,
    StreamSignal signal,
    MessagesOptions limits,
    TimeProvider time)
{
    /// <summary>More come with the next call: a client asks again with the watermark that it was given.</summary>
    private const int LongestPage = 250;

    /// <summary>Runs the turn and stores it with the activity; only then is it answered, with the id that it has in the stream.</summary>
    public async Task<Refusal?> PostAsync(HttpContext context, DirectLineToken token)
    {
        if (await LimitedBody.ReadAsync(context.Request, limits.MaxKilobytes * 1024) is not { } body)
            return Refusal.TooLong(limits.MaxKilobytes);
        var (incoming, refusal) = IncomingActivity.Read(LoneSurrogates.Mend(body), token, context.Request);
        if (incoming is null)
            return refusal;
        if (!IsKept(incoming.Activity))
            return await TakenAsync(context, await PassAsync(incoming, token, context.RequestAborted));
        try
        {
            return await TakenAsync(context, await RunAsync(incoming, token, context.RequestAborted));
        }
        catch (StoreUnavailableException e) when (LostTurn.Urgent(e).Count > 0)
        {
            return lost.Tell(token, incoming.ClientActivityId, e);
        }
    }

    /// <summary>
    /// What came after the watermark. A client that polls stops for good at the first error, so a store that is out of reach
    /// is answered as if nothing had been said.
    /// </summary>
    public async Task<Refusal?> GetAsync(HttpContext context, DirectLineToken token)
    {
        var after = Watermark.Named(context.Request);
        var key = DirectLineRoutes.KeyOf(token);
        IReadOnlyList<StreamItem> items = [];
        try
        {
            if (await store.FindHostedAsync(key, context.RequestAborted) is null)
                return Refusal.NoConversation;
            after = await Watermark.ReadAsync(context.Request, store, key);
            items = await store.ReadStreamAsync(key, after, LongestPage, context.RequestAborted);
        }
        catch (StoreUnavailableException)
        {
            // Told where it does no harm: by the health check, and when something is posted.
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.BodyWriter.WriteAsync(ActivitySets.Write(token, items, after), context.RequestAborted);
        return null;
    }

    public static Task<Refusal?> UploadAsync(HttpContext context, DirectLineToken token) => Task.FromResult<Refusal?>(Refusal.NoUploads);

    private static async Task<Refusal?> TakenAsync(HttpContext context, string id)
    {
        await Answers.JsonAsync(context, StatusCodes.Status200OK, new PostedActivity(id), ActivityJson.Default.PostedActivity);
        return null;
    }

    private async Task<string> RunAsync(IncomingActivity incoming, DirectLineToken token, CancellationToken cancellationToken)
    {
        var shown = await IsReplyToUnknownAsync(incoming.Activity, token, cancellationToken) ? incoming.WithoutReplyTo() : incoming;
        var outcome = await conversations.RunAsync(
            new TurnRequest
            {
                Conversation = DirectLineRoutes.KeyOf(token),
                Person = DirectLineRoutes.PersonOf(token),
                ActivityType = incoming.Activity.Type!,
                ActivityId = incoming.ClientActivityId,
                Message = ActivityReader.Read(incoming.Activity, time.GetUtcNow())?.Message,
                Stream = new StreamEntry(shown.Json),
            },
            cancellationToken);
        return ActivityForm.Id(token.Conversation, outcome.Incoming!.Value);
    }

    /// <summary>Somebody who types is seen by who is there; the rest clients could not show.</summary>
    private async Task<string> PassAsync(IncomingActivity incoming, DirectLineToken token, CancellationToken cancellationToken)
    {
        var key = DirectLineRoutes.KeyOf(token);
        if (await store.FindHostedAsync(key, cancellationToken) is null)
            throw new ConversationGoneException();
        var id = $"{token.Conversation}|{Secrets.Id()}";
        if (incoming.Activity.Type == ActivityTypes.Typing)
            signal.Pass(key, incoming.InPassing(id, time.GetUtcNow()));
        return id;
    }

    private async Task<bool> IsReplyToUnknownAsync(Activity activity, DirectLineToken token, CancellationToken cancellationToken)
    {
        if (activity.ReplyToId is not { } id)
            return false;
        if (ActivityForm.Sequence(id, token.Conversation) is not { } sequence)
            return true;
        var found = await store.ReadStreamAsync(DirectLineRoutes.KeyOf(token), sequence - 1, most: 1, cancellationToken);
        return found.Count == 0 || found[0].Sequence != sequence;
    }

    /// <summary>Not kept is what says nothing an hour later, and what Web Chat cannot show. Who joined we say ourselves, once.</summary>
    private static bool IsKept(Activity activity) =>
        activity.Type is not (ActivityTypes.Typing or ActivityTypes.ConversationUpdate or ActivityTypes.EndOfConversation);
}
