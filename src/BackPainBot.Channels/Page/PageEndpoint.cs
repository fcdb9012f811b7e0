using System.Text;
using BackPainBot.Channels.DirectLine;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.Page;

/// <summary><c>GET /</c> and the files of the page, for whom Direct Line is open too.</summary>
internal sealed class PageEndpoint(PageFiles? page, CallerRules callers)
{
    public async Task PageAsync(HttpContext context)
    {
        if (callers.Refuse(context) is { } refusal)
            await refusal.AnswerAsync(context);
        else if (page is null)
            await WriteAsync(context, StatusCodes.Status404NotFound, "text/plain", "This program was built without its page (BuildPage=false).\n");
        else
            await PageAsync(context, page, PagePolicy.NewNonce());
    }

    public async Task FileAsync(HttpContext context, string name)
    {
        if (callers.Refuse(context) is { } refusal)
            await refusal.AnswerAsync(context);
        else if (page?.Find(name) is { } file)
            await FileAsync(context, file);
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private static Task PageAsync(HttpContext context, PageFiles page, string nonce)
    {
        PagePolicy.ForPage(context.Response.Headers, nonce);
        return WriteAsync(context, StatusCodes.Status200OK, "text/html", page.Html(nonce));
    }

    private static Task FileAsync(HttpContext context, PageFile file)
    {
        var form = file.For(context.Request.GetTypedHeaders().AcceptEncoding);
        var response = context.Response;
        PagePolicy.ForFile(response.Headers);
        response.ContentType = file.Type;
        response.ContentLength = form.Length;
        if (form.Encoding is { } encoding)
            response.Headers.ContentEncoding = encoding;
        return IsHead(context) ? Task.CompletedTask : response.SendFileAsync(form.Path, context.RequestAborted);
    }

    private static async Task WriteAsync(HttpContext context, int status, string type, string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        context.Response.StatusCode = status;
        context.Response.ContentType = $"{type}; charset=utf-8";
        context.Response.ContentLength = body.Length;
        if (!IsHead(context))
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static bool IsHead(HttpContext context) => HttpMethods.IsHead(context.Request.Method);
}
