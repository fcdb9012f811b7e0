using BackPainBot.Channels.Activities;
using BackPainBot.Channels.Messages;
using BackPainBot.Conversations;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.DirectLine;

/// <summary><c>tokens/generate</c> and <c>tokens/refresh</c>.</summary>
internal sealed class TokenEndpoints(IConversationStore store, DirectLineTokens tokens, MessagesOptions limits, TimeProvider time)
{
    /// <summary>
    /// A token for a new conversation, or for the one that a secret resumes. It names a user only when the caller named one or
    /// wants to come back: a client that names itself in its activities must find its own name in their echo.
    /// </summary>
    public async Task<Refusal?> GenerateAsync(HttpContext context)
    {
        if (await LimitedBody.ReadAsync(context.Request, limits.MaxKilobytes * 1024) is not { } body)
            return Refusal.TooLong(limits.MaxKilobytes);
        var (request, refusal) = TokenRequest.Read(body);
        if (request is null)
            return refusal;

        var resumed = request.Resume is null
            ? null : await store.FindResumableAsync(DirectLineRoutes.Channel, Secrets.Hash(request.Resume), context.RequestAborted);
        if (resumed is not null)
            await UseAsync(resumed.Key, context.RequestAborted);
        var secret = resumed is not null ? request.Resume : request.AsksResume ? Secrets.Resume() : null;
        var conversation = resumed ?? await BeginAsync(request, secret, context.RequestAborted);
        var answer = await TokenAsync(new DirectLineToken(conversation.Key.Id, conversation.User), context.RequestAborted);
        var goesOn = request.AsksResume ? resumed is not null : default(bool?);
        await WriteAsync(context, answer with { UserId = conversation.User, Resume = secret, Resumed = goesOn });
        return null;
    }

    /// <summary>A new token for the holder of one that is still good, as long as the conversation is kept.</summary>
    public async Task<Refusal?> RefreshAsync(HttpContext context, DirectLineToken token)
    {
        var key = DirectLineRoutes.KeyOf(token);
        if (await store.FindHostedAsync(key, context.RequestAborted) is null)
            return Refusal.NoConversation;
        await UseAsync(key, context.RequestAborted);
        await WriteAsync(context, await TokenAsync(token, context.RequestAborted));
        return null;
    }

    /// <summary>
    /// A store that can be read and not written lets people in all the same: a page without a line could not even be told what
    /// is urgent.
    /// </summary>
    private async Task UseAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        try
        {
            await store.UseHostedAsync(conversation, time.GetUtcNow(), cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            // It counts as used by its next turn.
        }
    }

    private async Task<HostedConversation> BeginAsync(TokenRequest request, string? secret, CancellationToken cancellationToken)
    {
        var conversation = new HostedConversation(new ConversationKey(DirectLineRoutes.Channel, Secrets.Id()), time.GetUtcNow())
        {
            User = request.User ?? (request.AsksResume ? Secrets.UserId() : null),
            ResumeHash = secret is null ? null : Secrets.Hash(secret),
        };
        await store.AddHostedAsync(conversation, cancellationToken);
        return conversation;
    }

    private async Task<TokenAnswer> TokenAsync(DirectLineToken token, CancellationToken cancellationToken) =>
        new(token.Conversation, await tokens.ForApiAsync(token, cancellationToken), DirectLineTokens.ApiSeconds);

    private static Task WriteAsync(HttpContext context, TokenAnswer answer) =>
        Answers.JsonAsync(context, StatusCodes.Status200OK, answer, ActivityJson.Default.TokenAnswer);
}
