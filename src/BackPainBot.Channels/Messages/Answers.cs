using System.Diagnostics.Metrics;
using System.Text.Json.Serialization.Metadata;
using BackPainBot.Channels.Activities;
using BackPainBot.Conversations;
using BackPainBot.Core;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.Messages;

/// <summary>Writes what the protocol answers.</summary>
public static class Answers
{
    private static readonly Counter<long> Refused = BotTelemetry.Meter.CreateCounter<long>(
        "backpainbot.requests.refused", "{request}", "Requests that were answered with an error, by status and code.");

    /// <summary>An error in the protocol's form.</summary>
    public static Task ErrorAsync(HttpContext context, int status, ErrorResponse error)
    {
        Refused.Add(1, new KeyValuePair<string, object?>("status", status), new KeyValuePair<string, object?>("code", error.Error.Code));
        return JsonAsync(context, status, error, ActivityJson.Default.ErrorResponse);
    }

    internal static async Task JsonAsync<T>(HttpContext context, int status, T body, JsonTypeInfo<T> type)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        var text = ReadableJson.Write(body, type);
        context.Response.ContentLength = text.Length;
        await context.Response.Body.WriteAsync(text, context.RequestAborted);
    }
}
