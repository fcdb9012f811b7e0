using BackPainBot.Channels.Activities;
using BackPainBot.Channels.Messages;
using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.DirectLine;

/// <summary><c>POST conversations</c> begins, <c>GET conversations/{id}</c> comes back.</summary>
internal sealed class ConversationEndpoints(
    IConversations conversations, IConversationStore store, StreamSignal signal, DirectLineTokens tokens, MessagesOptions limits)
{
    /// <summary>201 and the bot is told that somebody came; 200 when it was told before.</summary>
    public async Task<Refusal?> StartAsync(HttpContext context, DirectLineToken token)
    {
        if (await LimitedBody.ReadAsync(context.Request, limits.MaxKilobytes * 1024) is not { } body)
            return Refusal.TooLong(limits.MaxKilobytes);
        if (body.Length > 0)
        {
            using var json = RequestJson.Object(body, out var refusal);
            if (refusal is not null)
                return refusal;
        }

        var joined = await conversations.RunAsync(Joined(token), context.RequestAborted);
        await WriteAsync(context, token, joined.Repeated ? StatusCodes.Status200OK : StatusCodes.Status201Created, after: 0);
        return null;
    }

    /// <summary>A new stream for a client that lost its own; it goes on after the watermark that the client has seen.</summary>
    public async Task<Refusal?> ReconnectAsync(HttpContext context, DirectLineToken token)
    {
        var key = DirectLineRoutes.KeyOf(token);
        if (await store.FindHostedAsync(key, context.RequestAborted) is null)
            return Refusal.NoConversation;
        await WriteAsync(context, token, StatusCodes.Status200OK, await Watermark.ReadAsync(context.Request, store, key));
        return null;
    }

    /// <summary>Deletes all that was said and what is known of the person, for whoever holds the conversation. Azure has no such call.</summary>
    public async Task<Refusal?> ForgetAsync(HttpContext context, DirectLineToken token)
    {
        var key = DirectLineRoutes.KeyOf(token);
        await store.ForgetAsync(key, context.RequestAborted);
        // Its open streams find nothing more, and close.
        signal.Wake(key);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return null;
    }

    /// <summary>One greeting a conversation: the key is always the same, and what was answered once is answered.</summary>
    private static TurnRequest Joined(DirectLineToken token) => new()
    {
        Conversation = DirectLineRoutes.KeyOf(token),
        Person = DirectLineRoutes.PersonOf(token),
        ActivityType = ActivityTypes.ConversationUpdate,
        ActivityId = "joined",
        Message = new Message(MessageKind.Joined),
        Stream = new StreamEntry(Incoming: null),
    };

    private async Task WriteAsync(HttpContext context, DirectLineToken token, int status, long after)
    {
        var answer = new ConversationAnswer(
            token.Conversation,
            await tokens.ForApiAsync(token, context.RequestAborted),
            DirectLineTokens.ApiSeconds,
            DirectLineRoutes.StreamUrl(context.Request, token, after, await tokens.ForStreamAsync(token, context.RequestAborted)));
        await Answers.JsonAsync(context, status, answer, ActivityJson.Default.ConversationAnswer);
    }
}
