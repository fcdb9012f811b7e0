using System.Net;
using BackPainBot.Channels.Tests.Activities;
using Shouldly;

namespace BackPainBot.Channels.Tests.Messages;

public sealed class MessagesEndpointTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Expect = "\"deliveryMode\":\"expectReplies\"";

    [Fact]
    public async Task Expected_replies_come_with_the_answer()
    {
        var answer = await server.PostAsync(Message("\"text\":\"hello\"," + Expect));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Type!.ToString().ShouldBe("application/json; charset=utf-8");
        answer.Texts.ShouldBe(["You said 5 characters."]);
    }

    [Fact]
    public async Task Other_replies_go_into_the_outbox_with_where_they_belong()
    {
        var answer = await server.PostAsync(Message("\"text\":\"to the outbox\""));

        answer.Status.ShouldBe(HttpStatusCode.Accepted);
        answer.Body.ShouldBeEmpty();
        var request = server.Conversations.Requests.Single(turn => turn.Message!.Text == "to the outbox");
        request.DeliverTo.ShouldNotBeNull().ShouldContain("http://127.0.0.1:9/_connector");
    }

    [Fact]
    public async Task An_unknown_delivery_mode_is_the_normal_one() =>
        (await server.PostAsync(Message("\"text\":\"x\",\"deliveryMode\":\"notification\""))).Status.ShouldBe(HttpStatusCode.Accepted);

    [Fact]
    public async Task A_repeated_delivery_gets_the_same_replies()
    {
        var activity = Message("\"text\":\"twice\"," + Expect);

        var first = await server.PostAsync(activity);
        var second = await server.PostAsync(activity);

        second.Json.GetProperty("activities")[0].GetProperty("id").GetString()
            .ShouldBe(first.Json.GetProperty("activities")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_new_member_is_greeted()
    {
        var answer = await server.PostAsync($$"""{"type":"conversationUpdate",{{Envelope()}},{{Expect}},"membersAdded":[{"id":"user-1"}]}""");

        answer.Texts.ShouldBe(["Welcome."]);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("endOfConversation")]
    [InlineData("installationUpdate")]
    [InlineData("conversationUpdate")]
    [InlineData("event")]
    [InlineData("<custom-activity-type>")]
    public async Task What_says_nothing_is_answered_and_ignored(string type)
    {
        var activity = $$"""{"type":"{{type}}",{{Sample.Envelope}}""";

        (await server.PostAsync(activity + "}")).Status.ShouldBe(HttpStatusCode.Accepted);
        (await server.PostAsync($"{activity},{Expect}}}")).Body.ShouldBe("{\"activities\":[]}");
    }

    [Theory]
    [InlineData("")]
    [InlineData(",\"deliveryMode\":\"expectReplies\"")]
    public async Task An_invoke_that_is_not_known_says_so_in_its_body(string more)
    {
        var answer = await server.PostAsync($$"""{"type":"invoke","name":"adaptiveCard/action",{{Sample.Envelope}}{{more}}}""");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Body.ShouldBe(
            """{"statusCode":501,"type":"application/vnd.microsoft.error","value":{"code":"NotSupported","message":"The bot has no invokes. Say it in a message."}}""");
    }

    [Theory]
    [InlineData("\"value\":{\"some\":\"card\"}", 0)]
    [InlineData("\"attachments\":[{\"contentType\":\"image/png\"}]", 0)]
    [InlineData("\"text\":\"\"", 0)]
    [InlineData("\"text\":\"🦴\"", 2)]
    public async Task A_message_of_any_kind_is_answered(string field, int length) =>
        (await server.PostAsync(Message($"{field},{Expect}"))).Texts.ShouldBe([$"You said {length} characters."]);

    [Theory]
    [InlineData("half \\ud83d", 6)]
    [InlineData("\\ude00 half", 6)]
    [InlineData("\\ud83d\\ud83d\\ude00", 3)]
    [InlineData("a \\\\ud83d path", 13)]
    [InlineData("whole \\uD83D\\uDE00", 8)]
    public async Task Half_an_emoji_is_heard(string text, int length) =>
        (await server.PostAsync(Message($"\"text\":\"{text}\",{Expect}"))).Texts.ShouldBe([$"You said {length} characters."]);

    [Fact]
    public async Task A_byte_order_mark_is_passed_over() =>
        (await server.PostAsync('\uFEFF' + Message($"\"text\":\"marked\",{Expect}"))).Texts.ShouldBe(["You said 6 characters."]);

    [Fact]
    public async Task A_message_with_an_empty_id_is_answered_as_one_without() =>
        (await server.PostAsync(Sample.Message($"\"text\":\"hi\",{Expect}").Replace("\"a1\"", "\"\"", StringComparison.Ordinal)))
            .Json.GetProperty("activities")[0].TryGetProperty("replyToId", out _).ShouldBeFalse();

    [Fact]
    public async Task Types_and_delivery_modes_are_compared_letter_by_letter()
    {
        (await server.PostAsync(Message($"\"text\":\"x\",{Expect}").Replace("\"message\"", "\"Message\"", StringComparison.Ordinal)))
            .Body.ShouldBe("{\"activities\":[]}");
        (await server.PostAsync(Message("\"text\":\"x\",\"deliveryMode\":\"EXPECTREPLIES\""))).Status.ShouldBe(HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData("""{"id":"bot","role":"bot"}""", """{"id":"bot"}""")]
    [InlineData("""{"id":"x"}""", """{"id":"bot","role":"bot"}""")]
    [InlineData("""{"id":"back-pain-bot"}""", """{"id":"back-pain-bot"}""")]
    public async Task A_bot_that_joins_unaddressed_is_not_greeted(string from, string member) =>
        (await server.PostAsync($$"""{"type":"conversationUpdate","channelId":"c","conversation":{"id":"c"},"from":{{from}},"membersAdded":[{{member}}],{{Expect}}}"""))
            .Body.ShouldBe("{\"activities\":[]}");

    [Theory]
    [InlineData(4_000)]
    [InlineData(200_000)]
    public async Task A_long_message_is_answered(int length) =>
        (await server.PostAsync(Message($"\"text\":\"{new string('x', length)}\",{Expect}"))).Texts.ShouldBe([$"You said {length} characters."]);

    [Fact]
    public async Task Expected_replies_need_no_service_url()
    {
        var answer = await server.PostAsync(
            """{"type":"message","channelId":"test","from":{"id":"u"},"conversation":{"id":"c"},"text":"hi","deliveryMode":"expectReplies"}""");

        answer.Texts.ShouldBe(["You said 2 characters."]);
    }

    /// <summary>An activity with an id of its own, so that no test is answered with what another one stored.</summary>
    private static string Message(string more) => $$"""{"type":"message",{{Envelope()}},{{more}}}""";

    private static string Envelope() => Sample.Envelope.Replace("\"a1\"", $"\"{Guid.NewGuid()}\"", StringComparison.Ordinal);
}
