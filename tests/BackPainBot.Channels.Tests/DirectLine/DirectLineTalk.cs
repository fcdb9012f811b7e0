using System.Net;
using System.Text.Json;
using Shouldly;

namespace BackPainBot.Channels.Tests.DirectLine;

/// <summary>A conversation as its client holds it.</summary>
internal sealed record DirectLineTalk(DirectLineHost Host, string Id, string Token, string StreamUrl)
{
    public string Path => $"/conversations/{Id}";

    public Task<DirectLineAnswer> PostAsync(string activity) => Host.SendAsync(HttpMethod.Post, $"{Path}/activities", Token, activity);

    /// <summary>Says something and returns the id that it got.</summary>
    public async Task<string> SayAsync(string text, string from = "user1", string? clientId = null)
    {
        var answer = await PostAsync(Message(text, from, clientId));
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return answer.Json.GetProperty("id").GetString()!;
    }

    public Task<DirectLineAnswer> GetAsync(string watermark = "") =>
        Host.SendAsync(HttpMethod.Get, $"{Path}/activities?watermark={watermark}", Token);

    /// <summary>Everything that was said after the watermark.</summary>
    public async Task<IReadOnlyList<JsonElement>> ActivitiesAsync(string watermark = "") =>
        [.. (await GetAsync(watermark)).Json.GetProperty("activities").EnumerateArray()];

    /// <summary>Comes back: a new address for the stream, from a watermark on.</summary>
    public async Task<string> StreamUrlAsync(string watermark) =>
        (await Host.SendAsync(HttpMethod.Get, $"{Path}?watermark={watermark}", Token)).Json.GetProperty("streamUrl").GetString()!;

    public static string Message(string text, string from = "user1", string? clientId = null) => JsonSerializer.Serialize(new
    {
        type = "message",
        text,
        from = new { id = from, name = "User", role = "user" },
        channelId = "webchat",
        channelData = new { clientActivityID = clientId ?? Guid.NewGuid().ToString("N") },
    });
}
