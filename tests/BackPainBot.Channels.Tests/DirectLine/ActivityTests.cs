using System.Globalization;
using System.Net;
using System.Text;
using Shouldly;

namespace BackPainBot.Channels.Tests.DirectLine;

/// <summary>What the person posts, how it is set right, and how both sides are shown.</summary>
public sealed class ActivityTests : IAsyncLifetime
{
    private DirectLineHost _host = null!;

    public async Task InitializeAsync() => _host = await DirectLineHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_message_is_echoed_with_the_id_it_was_answered_with_and_then_replied_to()
    {
        var talk = await _host.BeginAsync();
        var id = await talk.SayAsync("hello", clientId: "c1");

        var (echo, reply) = ((await talk.ActivitiesAsync("1"))[0], (await talk.ActivitiesAsync("1"))[1]);
        echo.GetProperty("id").GetString().ShouldBe(id);
        echo.GetProperty("channelData").GetProperty("clientActivityID").GetString().ShouldBe("c1");
        echo.GetProperty("from").GetProperty("id").GetString().ShouldBe("user1");
        reply.GetProperty("replyToId").GetString().ShouldBe(id);
        reply.GetProperty("id").GetString().ShouldBe($"{talk.Id}|0000003");
        reply.GetProperty("from").GetProperty("role").GetString().ShouldBe("bot");
        reply.GetProperty("text").GetString().ShouldBe("2.1 hello");
    }

    [Fact]
    public async Task The_time_is_that_of_the_turn_and_not_of_reading()
    {
        var talk = await _host.BeginAsync();
        await talk.SayAsync("hello");
        var then = _host.Time.GetUtcNow();
        _host.Time.Advance(TimeSpan.FromMinutes(5));

        foreach (var activity in await talk.ActivitiesAsync())
            activity.GetProperty("timestamp").GetString().ShouldBe(then.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task What_is_not_the_clients_to_say_is_overwritten_and_the_rest_is_left_alone()
    {
        var talk = await _host.BeginAsync();
        await talk.PostAsync("""
            {"type":"message","id":"mine","timestamp":"1999-01-01T00:00:00Z","channelId":"msteams","serviceUrl":"https://evil.example",
            "conversation":{"id":"another","isGroup":true},"recipient":{"id":"you"},"replyToId":"somewhere|0000001","from":{"id":"u","role":"bot"},
            "text":"x","mine":{"a":[1,2.50,null]},"channelData":{"postBack":true,"deep":{"b":"½"}},"deliveryMode":"stream"}
            """);

        var echo = (await talk.ActivitiesAsync("1"))[0];
        echo.GetProperty("id").GetString().ShouldBe($"{talk.Id}|0000002");
        echo.GetProperty("timestamp").GetString().ShouldStartWith("2026-03-01");
        echo.GetProperty("channelId").GetString().ShouldBe("directline");
        echo.GetProperty("serviceUrl").GetString().ShouldBe(_host.Address.ToString());
        echo.GetProperty("conversation").GetRawText().ShouldBe($$"""{"id":"{{talk.Id}}"}""");
        echo.GetProperty("recipient").GetProperty("id").GetString().ShouldBe("back-pain-bot");
        echo.GetProperty("from").GetProperty("role").GetString().ShouldBe("user");
        echo.TryGetProperty("replyToId", out _).ShouldBeFalse();
        echo.GetProperty("mine").GetRawText().ShouldBe("""{"a":[1,2.50,null]}""");
        echo.GetProperty("channelData").GetRawText().ShouldBe("""{"postBack":true,"deep":{"b":"½"}}""");
    }

    [Theory]
    [InlineData("0000001", true)]
    [InlineData("0000002", false)]
    [InlineData("1", false)]
    [InlineData("9223372036854775808", false)]
    public async Task Only_what_stands_in_the_stream_can_be_replied_to(string place, bool stays)
    {
        var talk = await _host.BeginAsync();
        await talk.PostAsync($$$"""{"type":"message","from":{"id":"u"},"text":"x","replyToId":"{{{talk.Id}}}|{{{place}}}"}""");

        (await talk.ActivitiesAsync("1"))[0].TryGetProperty("replyToId", out _).ShouldBe(stays);
    }

    [Theory]
    [InlineData("\"from\":{\"id\":\"somebody else\",\"name\":\"Sam\"},")]
    [InlineData("\"from\":{},")]
    [InlineData("\"from\":5,")]
    [InlineData("")]
    public async Task Who_has_a_token_for_a_user_is_that_user(string from)
    {
        var talk = await _host.BeginAsync("""{"user":{"id":"dl_u1"}}""");
        (await talk.PostAsync($$"""{"type":"message",{{from}}"text":"x"}""")).Status.ShouldBe(HttpStatusCode.OK);

        var activities = await talk.ActivitiesAsync("1");
        activities[0].GetProperty("from").GetProperty("id").GetString().ShouldBe("dl_u1");
        activities[1].GetProperty("recipient").GetProperty("id").GetString().ShouldBe("dl_u1");
    }

    [Theory]
    [InlineData("dl_guessed")]
    [InlineData("dl_")]
    public async Task A_reserved_id_is_taken_from_nobody(string id)
    {
        var talk = await _host.BeginAsync();

        (await talk.PostAsync(DirectLineTalk.Message("hi", id))).Fault.ShouldBe("400 BadArgument");
        (await talk.ActivitiesAsync("1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_that_is_sent_again_is_one_message()
    {
        var talk = await _host.BeginAsync();
        var ids = new List<string> { await talk.SayAsync("hello", clientId: "same") };
        await talk.SayAsync("in between");
        ids.AddRange(await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => talk.SayAsync("hello", clientId: "same"))));

        ids.Distinct().ShouldHaveSingleItem();
        (await talk.ActivitiesAsync()).Count.ShouldBe(5);
        (await talk.SayAsync("hello", clientId: "another")).ShouldBe($"{talk.Id}|0000006");
    }

    [Fact]
    public async Task The_same_client_id_in_another_conversation_is_another_message()
    {
        var (one, two) = (await _host.BeginAsync(), await _host.BeginAsync());
        await one.SayAsync("of one", clientId: "same");
        await two.SayAsync("of two", clientId: "same");

        (await two.ActivitiesAsync("2"))[0].GetProperty("text").GetString().ShouldBe("2.1 of two");
    }

    [Fact]
    public async Task A_message_without_an_id_of_the_client_is_always_new()
    {
        var talk = await _host.BeginAsync();
        foreach (var _ in new[] { 1, 2 })
            await talk.PostAsync("""{"type":"message","from":{"id":"u"},"text":"x"}""");

        (await talk.ActivitiesAsync("1")).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_card_is_submitted_without_text()
    {
        var talk = await _host.BeginAsync();
        (await talk.PostAsync("""{"type":"message","from":{"id":"u"},"value":{"question":"q","choice":"c","turn":1},"channelData":{"postBack":true}}"""))
            .Status.ShouldBe(HttpStatusCode.OK);

        var activities = await talk.ActivitiesAsync("1");
        activities[0].GetProperty("value").GetProperty("choice").GetString().ShouldBe("c");
        activities[1].GetProperty("text").GetString().ShouldBe("2.1 ");
    }

    [Theory]
    [InlineData("event")]
    [InlineData("messageReaction")]
    [InlineData("something-new")]
    public async Task What_says_nothing_to_the_bot_is_shown_and_not_answered(string type)
    {
        var talk = await _host.BeginAsync();
        var posted = await talk.PostAsync($$$"""{"type":"{{{type}}}","name":"n","value":{"a":1},"from":{"id":"u"},"channelData":{"clientActivityID":"c"}}""");

        var echo = (await talk.ActivitiesAsync("1")).ShouldHaveSingleItem();
        echo.GetProperty("id").GetString().ShouldBe(posted.Json.GetProperty("id").GetString());
        echo.GetProperty("type").GetString().ShouldBe(type);
        await talk.SayAsync("on");
        (await talk.ActivitiesAsync("3"))[0].GetProperty("text").GetString().ShouldBe("2.1 on");
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("conversationUpdate")]
    [InlineData("endOfConversation")]
    public async Task What_clients_cannot_show_is_taken_and_not_kept(string type)
    {
        var talk = await _host.BeginAsync();

        var posted = await talk.PostAsync($$$"""{"type":"{{{type}}}","from":{"id":"u"},"membersAdded":[{"id":"u"}]}""");

        posted.Json.GetProperty("id").GetString().ShouldNotBeNullOrEmpty();
        (await talk.ActivitiesAsync("1")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "400 BadSyntax")]
    [InlineData("{", "400 BadSyntax")]
    [InlineData("[]", "400 BadSyntax")]
    [InlineData("null", "400 BadSyntax")]
    [InlineData("""{"type":"message","type":"event"}""", "400 BadSyntax")]
    [InlineData("""{"type":5,"from":{"id":"u"}}""", "400 BadSyntax")]
    [InlineData("""{"type":"message","from":{"id":"u"},"text":["x"]}""", "400 BadSyntax")]
    [InlineData("""{"from":{"id":"u"},"text":"x"}""", "400 BadArgument")]
    [InlineData("""{"type":"message","text":"x"}""", "400 BadArgument")]
    [InlineData("""{"type":"message","from":{},"text":"x"}""", "400 BadArgument")]
    [InlineData("""{"type":"event","name":"x"}""", "400 BadArgument")]
    public async Task A_body_that_is_no_activity_is_a_400_that_quotes_nothing(string body, string fault)
    {
        var talk = await _host.BeginAsync();

        (await talk.PostAsync(body)).Fault.ShouldBe(fault);
        (await talk.ActivitiesAsync("1")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"type":"message","from":{"id":"u"},"text":"half \ud83d"}""")]
    [InlineData("""{"type":"message","from":{"id":"u"},"text":"half \ufffd","channelData":{"x":"\ud800"}}""")]
    public async Task Half_an_emoji_is_heard(string body)
    {
        var talk = await _host.BeginAsync();

        (await talk.PostAsync(body)).Status.ShouldBe(HttpStatusCode.OK);
        (await talk.ActivitiesAsync("1"))[1].GetProperty("text").GetString().ShouldBe("2.1 half \ufffd");
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused_and_not_kept_as_something_else()
    {
        var talk = await _host.BeginAsync();
        byte[] body = [.. """{"type":"message","from":{"id":"u"},"text":"h"""u8, 0xe9, .. "\"}"u8];

        var answer = await _host.SendAsync(
            HttpMethod.Post, $"{talk.Path}/activities", talk.Token, change: request => request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } });

        answer.Fault.ShouldBe("400 BadSyntax");
        answer.Message.ShouldBe("The body is not valid UTF-8.");
        (await talk.ActivitiesAsync("1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_that_is_deeper_than_anybody_reads_is_a_400()
    {
        var talk = await _host.BeginAsync();
        var deep = new StringBuilder().Insert(0, "[", 5000).Insert(5000, "]", 5000);

        (await talk.PostAsync($$$"""{"type":"message","from":{"id":"u"},"value":{{{deep}}}}""")).Fault.ShouldBe("400 BadSyntax");
    }

    [Theory]
    [InlineData(4_000, HttpStatusCode.OK)]
    [InlineData(200_000, HttpStatusCode.OK)]
    [InlineData(256 * 1024, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_message_may_be_as_long_as_the_setting_says(int length, HttpStatusCode status)
    {
        var talk = await _host.BeginAsync();

        (await talk.PostAsync(DirectLineTalk.Message(new string('x', length)))).Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_field_that_is_there_twice_is_refused_in_a_whole_sentence()
    {
        var talk = await _host.BeginAsync();
        const string Sentence = "The body is not valid: an object in it has the same field twice.";

        (await talk.PostAsync("""{"type":"message","from":{"id":"u"},"text":"one","text":"two"}""")).Message.ShouldBe(Sentence);
        (await talk.PostAsync("""{"type":"message","from":{"id":"u","id":"v"},"text":"one"}""")).Message.ShouldBe(Sentence);
        (await _host.GenerateAsync("""{"resume":"","resume":""}""")).Message.ShouldBe(Sentence);
        (await _host.GenerateAsync("{\"resume\":")).Message.ShouldBe("The body is not valid JSON in UTF-8: line 1, byte 11.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("-1")]
    [InlineData("garbage")]
    [InlineData("%00")]
    [InlineData("1.5")]
    [InlineData("0x1")]
    public async Task A_watermark_that_is_none_is_the_beginning(string watermark)
    {
        var talk = await _host.BeginAsync();
        await talk.SayAsync("hello");

        var answer = (await talk.GetAsync(watermark)).Json;

        answer.GetProperty("activities").GetArrayLength().ShouldBe(3);
        answer.GetProperty("watermark").GetString().ShouldBe("3");
    }

    [Theory]
    [InlineData("3")]
    [InlineData("4000")]
    [InlineData("99999999999999999999999999")]
    public async Task After_the_end_and_in_the_future_there_is_nothing_until_something_is_said(string watermark)
    {
        var talk = await _host.BeginAsync();
        await talk.SayAsync("hello");

        var answer = await talk.GetAsync(watermark);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Body.ShouldBe("""{"activities":[],"watermark":"3"}""");
        await talk.SayAsync("new");
        (await talk.ActivitiesAsync(answer.Json.GetProperty("watermark").GetString()!))
            .Select(activity => activity.GetProperty("text").GetString()).ShouldBe(["new", "3.1 new"]);
    }

    [Fact]
    public async Task A_long_talk_is_polled_page_by_page_and_nothing_is_left_out()
    {
        var talk = await _host.BeginAsync();
        await talk.SayAsync("600 replies");
        var (watermark, places) = ("", new List<string>());
        while ((await talk.GetAsync(watermark)).Json is var page && page.GetProperty("activities").GetArrayLength() > 0)
        {
            places.AddRange(page.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("id").GetString()![^7..]));
            watermark = page.GetProperty("watermark").GetString()!;
        }

        places.ShouldBe(Enumerable.Range(1, 602).Select(n => n.ToString("D7", CultureInfo.InvariantCulture)));
    }
}
