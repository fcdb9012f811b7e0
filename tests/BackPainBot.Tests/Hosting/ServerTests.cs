using System.Net;
using System.Text.Json;
using BackPainBot.Transcripts;
using Shouldly;

namespace BackPainBot.Tests.Hosting;

public sealed class ServerTests
{
    private const string Marker = "zebra-marker-7319";

    [Fact]
    public async Task The_server_is_alive_and_ready()
    {
        await using var server = await RunningServer.StartAsync();

        (await server.GetAsync("/healthz")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var ready = await server.GetAsync("/readyz");
        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ready.Content.ReadAsStringAsync()).ShouldBe("ready\n");
    }

    [Fact]
    public async Task A_server_that_lost_its_store_is_alive_and_not_ready()
    {
        var bot = new TestBot();
        await using var server = await RunningServer.StartAsync(bot);

        await bot.Runtime.Store.DisposeAsync();

        (await server.GetAsync("/healthz")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var ready = await server.GetAsync("/readyz");
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync()).ShouldStartWith("not ready: ");
    }

    [Fact]
    public async Task A_server_whose_disk_is_full_is_not_ready_and_gives_emergency_advice_all_the_same()
    {
        var bot = new TestBot(maxMegabytes: 1, RealBot.Instance);
        await using var server = await RunningServer.StartAsync(bot);
        (await server.GetAsync("/readyz")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await bot.FillAsync();

        var ready = await server.GetAsync("/readyz");
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync()).ShouldBe("not ready: The store could not be written: SQLite Error 13: 'database or disk is full'.\n");
        var said = JsonDocument.Parse(await (await server.PostAsync(Message("i have chest pain and cannot breathe"))).Content.ReadAsStringAsync())
            .RootElement.GetProperty("activities");
        said.GetArrayLength().ShouldBe(2);
        said[0].GetProperty("channelData").GetProperty("backPainBot").GetProperty("urgency").GetString().ShouldBe("emergency");
        said[0].GetProperty("text").GetString()!.ShouldStartWith("Call an emergency number now");
        said[1].GetProperty("text").GetString().ShouldBe(RealBot.Instance.NotStored().Paragraphs[0].Lines[0].Text);
    }

    [Theory]
    [InlineData("GET", "/nothing", 404, "NotFound")]
    [InlineData("GET", "/api/messages", 405, "MethodNotAllowed")]
    [InlineData("PUT", "/v3/directline/conversations", 405, "MethodNotAllowed")]
    public async Task What_nothing_answers_is_told_in_the_form_of_the_protocol(string method, string path, int status, string code)
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.CallAsync(new HttpMethod(method), path);

        ((int)answer.StatusCode).ShouldBe(status);
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("error").GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task A_broken_request_is_a_fault_of_its_sender_and_stays_out_of_the_log()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.SendRawAsync(
            "POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n");

        answer.ShouldStartWith("HTTP/1.1 400 ");
        answer.ShouldContain("""{"error":{"code":"BadSyntax","message":"The request is broken: its length or its chunks are not as announced."}}""");
        server.Log.Lines.ShouldNotContain(line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_talk_goes_on_from_message_to_message()
    {
        await using var server = await RunningServer.StartAsync();

        await server.PostAsync(Message("one"));

        (await TextAsync(await server.PostAsync(Message("two")))).ShouldBe("2: Said 'two'");
    }

    [Fact]
    public async Task A_repeated_delivery_gets_the_stored_reply()
    {
        await using var server = await RunningServer.StartAsync();
        var message = Message("once");

        var first = await (await server.PostAsync(message)).Content.ReadAsStringAsync();
        var second = await server.PostAsync(message);

        (await TextAsync(second)).ShouldBe("1: Said 'once'");
        first.ShouldContain("1: Said 'once'");
    }

    [Fact]
    public async Task Sixteen_messages_at_once_are_sixteen_turns()
    {
        await using var server = await RunningServer.StartAsync();

        var texts = await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ => await TextAsync(await server.PostAsync(Message("x")))));

        texts.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, 16).Select(turn => $"{turn}: Said 'x'").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_people_write_and_who_they_are_stays_out_of_the_logs()
    {
        await using var server = await RunningServer.StartAsync();

        await server.PostAsync(Message(Marker));
        await server.PostAsync(Message(Marker)[..^20]);
        await server.PostAsync(Message(Marker).Replace($"\"{Marker}\"", $"[\"{Marker}\"]", StringComparison.Ordinal));
        (await server.PostAsync(Message(EchoResponder.Poison + Marker))).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);

        var log = string.Join('\n', server.Log.Lines);
        log.ShouldContain("Unexpected System.InvalidOperationException");
        log.ShouldNotContain(Marker);
        log.ShouldNotContain("Alexandra");
        log.ShouldNotContain("person-5512");
        log.ShouldNotContain("talk-4471");
    }

    [Theory]
    [InlineData("/api/messages", false, false)]
    [InlineData("/api/messages", false, true)]
    [InlineData("/api/messages", true, false)]
    [InlineData("/api/messages", true, true)]
    [InlineData("/v3/directline/tokens/generate", false, false)]
    [InlineData("/v3/directline/tokens/generate", false, true)]
    public async Task Who_goes_away_in_the_middle_of_a_body_leaves_nothing_in_the_log(string path, bool isChunked, bool isReset)
    {
        await using var server = await RunningServer.StartAsync();

        await server.LeaveInMidBodyAsync(path, isChunked, isReset);

        server.Log.Lines.Where(line => line.Split(' ', 2)[0] is "Warning" or "Error" or "Critical").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mistake_of_ours_is_told_in_the_form_of_the_protocol_and_the_talk_goes_on()
    {
        await using var server = await RunningServer.StartAsync();

        var failed = await server.PostAsync(Message(EchoResponder.Poison));

        var error = JsonDocument.Parse(await failed.Content.ReadAsStringAsync()).RootElement.GetProperty("error");
        error.GetProperty("code").GetString().ShouldBe("ServiceError");
        (await TextAsync(await server.PostAsync(Message("still there")))).ShouldBe("1: Said 'still there'");
    }

    [Fact]
    public async Task The_first_line_says_where_it_listens_and_where_talks_are_kept()
    {
        await using var server = await RunningServer.StartAsync();

        server.Log.Lines.ShouldContain(line => line.StartsWith("Information Now listening on: http://127.0.0.1:", StringComparison.Ordinal));
    }

    private static string Message(string text) =>
        $$"""
        {"type":"message","id":"{{Guid.NewGuid()}}","channelId":"test","from":{"id":"person-5512","name":"Alexandra"},
        "conversation":{"id":"talk-4471"},"deliveryMode":"expectReplies","text":"{{text}}"}
        """;

    private static async Task<string?> TextAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("activities")[0].GetProperty("text").GetString();
}
