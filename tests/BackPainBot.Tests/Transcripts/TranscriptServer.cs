using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackPainBot.Core.Dialogs;
using BackPainBot.Hosting;
using BackPainBot.Runtime;
using BackPainBot.Settings;
using BackPainBot.Storage;
using BackPainBot.Tests.Hosting;
using BackPainBot.Transcripts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Tests.Transcripts;

/// <summary>The real host with the real bot and a real store, at the time that the talk says; one conversation of one person.</summary>
internal sealed class TranscriptServer : IAsyncDisposable
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly TemporaryFolder _folder = new();
    private readonly BotRuntime _bot;
    private readonly WebApplication _app;
    private int _activities;

    private TranscriptServer(TelemetryOptions? telemetry)
    {
        Time = new ManualTime(TranscriptPlay.Start);
        _bot = new BotRuntime(RealBot.Instance, SqliteStore.Open(new SqliteStoreOptions { Path = _folder.File("bot.db") }), Time);
        var builder = Server.Builder("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
        _app = Server.Build(builder, new BotSettings { Telemetry = telemetry ?? new TelemetryOptions() }, _bot);
    }

    public ManualTime Time { get; }

    /// <summary>All that the program logs, down to the finest.</summary>
    public LogKeeper Log { get; } = new();

    public static async Task<TranscriptServer> StartAsync(TelemetryOptions? telemetry = null)
    {
        var server = new TranscriptServer(telemetry);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>A turn of a transcript; a click carries what the card said, so it needs the core's last reply.</summary>
    public Task<Reply?> SendAsync(TranscriptTurn turn, Reply? last)
    {
        if (turn.Joins)
            return JoinAsync();
        if (!turn.Clicks)
            return SayAsync(turn.Says);
        var choice = last!.Choices.Single(c => c.Label == turn.Says);
        return ClickAsync(new Click(last.Question!, choice.Id, last.Turn));
    }

    public Task<Reply?> SayAsync(string text) => PostAsync(new JsonObject { ["type"] = "message", ["text"] = text });

    /// <summary>As a card's button sends it (Action.Submit): a value and no text.</summary>
    private Task<Reply?> ClickAsync(Click click) => PostAsync(new JsonObject
    {
        ["type"] = "message",
        ["value"] = new JsonObject { ["question"] = click.Question, ["choice"] = click.Choice, ["turn"] = click.Turn },
    });

    private Task<Reply?> JoinAsync() => PostAsync(new JsonObject
    {
        ["type"] = "conversationUpdate",
        ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "person" }, new JsonObject { ["id"] = "bot" }),
    });

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _bot.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<Reply?> PostAsync(JsonObject activity)
    {
        activity["id"] = $"activity-{++_activities}";
        activity["channelId"] = "test";
        activity["from"] = new JsonObject { ["id"] = "person" };
        activity["recipient"] = new JsonObject { ["id"] = "bot" };
        activity["conversation"] = new JsonObject { ["id"] = "talk" };
        activity["deliveryMode"] = "expectReplies";
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await Client.PostAsync(new Uri(new Uri(_app.Urls.Single()), "/api/messages"), content);
        answer.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var replies = json.RootElement.GetProperty("activities").EnumerateArray().Select(ReceivedReply.Of).ToList();
        return replies.SingleOrDefault();
    }
}
