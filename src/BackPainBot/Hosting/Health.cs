using BackPainBot.Conversations;

namespace BackPainBot.Hosting;

/// <summary>For whoever watches over the process: is it alive, can it answer.</summary>
internal static class Health
{
    /// <summary>Adds <c>/healthz</c> and <c>/readyz</c>.</summary>
    /// <param name="routes">The host's.</param>
    /// <param name="check">Returns when the store can take turns; the knowledge is loaded, or the program would not run.</param>
    public static void MapHealth(this IEndpointRouteBuilder routes, Func<CancellationToken, Task> check)
    {
        routes.MapGet("/healthz", context => WriteAsync(context, StatusCodes.Status200OK, "alive"));
        routes.MapGet("/readyz", context => ReadyAsync(context, check));
    }

    private static async Task ReadyAsync(HttpContext context, Func<CancellationToken, Task> check)
    {
        try
        {
            await check(context.RequestAborted);
            await WriteAsync(context, StatusCodes.Status200OK, "ready");
        }
        catch (StoreUnavailableException e)
        {
            await WriteAsync(context, StatusCodes.Status503ServiceUnavailable, $"not ready: {e.Message}");
        }
    }

    private static Task WriteAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text + "\n", context.RequestAborted);
    }
}
