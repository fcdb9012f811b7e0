using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Benchmarks.Messages;

/// <summary>What /api/messages is measured against: parses the activity and answers one constant reply. It keeps nothing.</summary>
internal static class BareEndpoint
{
    public const string Command = "bare";

    private static readonly byte[] Answer = """{"activities":[{"type":"message","text":"Where does it hurt most?","inputHint":"expectingInput"}]}"""u8.ToArray();

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add(ServerChild.AnyPort);
        app.MapPost("/api/messages", (RequestDelegate)AnswerAsync);
        await app.StartAsync();
        Console.WriteLine($"Listening on {app.Urls.Single()}");
        await app.WaitForShutdownAsync();
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        using var activity = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
        context.Response.StatusCode = activity.RootElement.TryGetProperty("type", out _) ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = Answer.Length;
        await context.Response.Body.WriteAsync(Answer, context.RequestAborted);
    }
}
