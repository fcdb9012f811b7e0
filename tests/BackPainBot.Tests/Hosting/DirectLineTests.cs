using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Shouldly;

namespace BackPainBot.Tests.Hosting;

/// <summary>Direct Line on the real host and the real store.</summary>
public sealed class DirectLineTests
{
    private const string Marker = "zebra-marker-7319";

    [Fact]
    public async Task A_talk_goes_on_after_a_restart_with_its_token_its_stream_and_all_that_was_said()
    {
        await using var bot = new TestBot();
        JsonElement talk;
        await using (var before = await RunningServer.StartAsync(bot, ownsBot: false))
        {
            talk = await BeginAsync(before);
            await SayAsync(before, talk, "before");
        }

        await bot.RestartAsync();
        await using var after = await RunningServer.StartAsync(bot, ownsBot: false);
        await SayAsync(after, talk, "after");

        var back = await JsonAsync(await after.CallAsync(HttpMethod.Get, $"/v3/directline/conversations/{Id(talk)}?watermark=2", Token(talk)));
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(back.GetProperty("streamUrl").GetString()!), CancellationToken.None);
        (await FrameAsync(socket)).GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString())
            .ShouldBe(["2: Said 'before'", "after", "3: Said 'after'"]);
    }

    [Fact]
    public async Task Two_nodes_on_one_store_serve_one_talk()
    {
        await using var bot = new TestBot();
        await using var beside = bot.Beside();
        await using var one = await RunningServer.StartAsync(bot, ownsBot: false);
        await using var two = await RunningServer.StartAsync(beside, ownsBot: false);
        var talk = await BeginAsync(one);
        var atTwo = await JsonAsync(await two.CallAsync(HttpMethod.Get, $"/v3/directline/conversations/{Id(talk)}?watermark=", Token(talk)));
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(atTwo.GetProperty("streamUrl").GetString()!), CancellationToken.None);

        var posts = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => SayAsync(n % 2 == 0 ? one : two, talk, $"m{n}")));

        posts.ShouldAllBe(post => post.StatusCode == HttpStatusCode.OK);
        var told = await TextsAsync(one, talk);
        told.Where(text => text[0] == 'm').Order().ShouldBe(Enumerable.Range(0, 20).Select(n => $"m{n}").Order());
        for (var n = 1; n < told.Count; n += 2)
            told[n + 1].ShouldBe($"{(n + 3) / 2}: Said '{told[n]}'");
        (await TextsAsync(two, talk)).ShouldBe(told);
        var heard = new List<string>();
        while (heard.Count < told.Count)
            heard.AddRange(Texts(await FrameAsync(socket)));
        heard.ShouldBe(told);

        (await one.CallAsync(HttpMethod.Delete, $"/v3/directline/conversations/{Id(talk)}", Token(talk))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await SayAsync(two, talk, "gone")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await socket.ReceiveAsync(new byte[1], CancellationToken.None)).CloseStatus.ShouldBe(WebSocketCloseStatus.NormalClosure);
    }

    [Fact]
    public async Task A_store_that_is_full_keeps_neither_the_message_nor_its_answer()
    {
        await using var server = await RunningServer.StartAsync(new TestBot(maxMegabytes: 1));
        var talk = await BeginAsync(server);
        HttpResponseMessage posted;
        var kept = 0;
        while ((posted = await SayAsync(server, talk, new string('x', 20_000))).StatusCode == HttpStatusCode.OK)
            kept++;

        posted.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        var said = await JsonAsync(await server.CallAsync(HttpMethod.Get, $"/v3/directline/conversations/{Id(talk)}/activities", Token(talk)));
        said.GetProperty("activities").GetArrayLength().ShouldBe(1 + (2 * kept));
    }

    [Fact]
    public async Task What_people_write_and_what_lets_in_stays_out_of_the_logs()
    {
        await using var server = await RunningServer.StartAsync();
        var talk = await BeginAsync(server, $$"""{"user":{"id":"{{Marker}}-user","name":"{{Marker}}-name"},"resume":"{{Marker}}-secret"}""");
        await SayAsync(server, talk, Marker);
        await server.CallAsync(HttpMethod.Post, $"/v3/directline/conversations/{Id(talk)}/activities", Token(talk), $"{{\"{Marker}\"");
        await server.CallAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", $"{Marker}.garbled.token");
        (await SayAsync(server, talk, EchoResponder.Poison + Marker)).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(talk.GetProperty("streamUrl").GetString()!), CancellationToken.None);
        await FrameAsync(socket);

        var log = string.Join('\n', server.Log.Lines);
        log.ShouldNotContain(Marker);
        log.ShouldNotContain(Token(talk));
        log.ShouldNotContain(talk.GetProperty("streamUrl").GetString()!.Split("&t=")[1]);
    }

    private static async Task<JsonElement> BeginAsync(RunningServer server, string body = "{}")
    {
        var generated = await JsonAsync(await server.CallAsync(HttpMethod.Post, "/v3/directline/tokens/generate", body: body));
        return await JsonAsync(await server.CallAsync(HttpMethod.Post, "/v3/directline/conversations", Token(generated)));
    }

    private static Task<HttpResponseMessage> SayAsync(RunningServer server, JsonElement talk, string text) => server.CallAsync(
        HttpMethod.Post,
        $"/v3/directline/conversations/{Id(talk)}/activities",
        Token(talk),
        $$$"""{"type":"message","from":{"id":"user1"},"text":"{{{text}}}"}""");

    private static async Task<JsonElement> FrameAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var got = await socket.ReceiveAsync(buffer, CancellationToken.None);
        return JsonDocument.Parse(Encoding.UTF8.GetString(buffer, 0, got.Count)).RootElement;
    }

    private static async Task<List<string>> TextsAsync(RunningServer server, JsonElement talk) =>
        Texts(await JsonAsync(await server.CallAsync(HttpMethod.Get, $"/v3/directline/conversations/{Id(talk)}/activities", Token(talk))));

    private static List<string> Texts(JsonElement set) =>
        [.. set.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString()!)];

    private static string Id(JsonElement talk) => talk.GetProperty("conversationId").GetString()!;

    private static string Token(JsonElement talk) => talk.GetProperty("token").GetString()!;

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
}
