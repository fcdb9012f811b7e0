using BackPainBot.Conversations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.DirectLine;

/// <summary>Stands before every endpoint: who may call, with which token, for which conversation.</summary>
internal sealed class DirectLineGuard(CallerRules callers, DirectLineTokens tokens, ILogger<DirectLineGuard> log)
{
    private const string Scheme = "Bearer ";

    /// <summary>For whoever may call at all.</summary>
    public RequestDelegate Open(Func<HttpContext, Task<Refusal?>> handle) => context => AnswerAsync(context, handle);

    /// <summary>For who shows a token of the API, and one for the conversation in the path where the path names one.</summary>
    public RequestDelegate WithToken(Func<HttpContext, DirectLineToken, Task<Refusal?>> handle) =>
        Open(context => WithTokenAsync(context, Bearer(context.Request), TokenPurpose.Api, handle));

    /// <summary>For who shows a token in the address: a browser cannot send headers when it opens a socket.</summary>
    public RequestDelegate WithStreamToken(Func<HttpContext, DirectLineToken, Task<Refusal?>> handle) =>
        Open(context => WithTokenAsync(context, context.Request.Query["t"], TokenPurpose.Stream, handle));

    private async Task AnswerAsync(HttpContext context, Func<HttpContext, Task<Refusal?>> handle)
    {
        // Talks and tokens are for nobody's cache.
        context.Response.Headers.CacheControl = "no-store";
        if ((callers.Refuse(context) ?? await StoredAsync(context, handle)) is { } refusal)
            await refusal.AnswerAsync(context);
    }

    private async Task<Refusal?> WithTokenAsync(
        HttpContext context, string? text, string purpose, Func<HttpContext, DirectLineToken, Task<Refusal?>> handle)
    {
        var (verdict, token) = await tokens.ReadAsync(text, purpose, context.RequestAborted);
        return verdict switch
        {
            TokenVerdict.Expired => Refusal.Expired,
            TokenVerdict.Bad => Refusal.NoToken,
            _ when context.GetRouteValue(DirectLineRoutes.Conversation) is string named && named != token!.Conversation =>
                Refusal.WrongConversation,
            _ => await handle(context, token!),
        };
    }

    private async Task<Refusal?> StoredAsync(HttpContext context, Func<HttpContext, Task<Refusal?>> handle)
    {
        try
        {
            return await handle(context);
        }
        catch (StoreUnavailableException e)
        {
            log.LogError("A request of Direct Line could not be answered: {Cause}", e.Message);
            return Refusal.NotStored;
        }
        catch (ConversationGoneException)
        {
            return Refusal.NoConversation;
        }
    }

    private static string? Bearer(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }
}
