using System.Net.WebSockets;
using BackPainBot.Channels.DirectLine;
using BackPainBot.Storage.Compliance;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Shouldly;

namespace BackPainBot.Channels.Tests.DirectLine;

/// <summary>What is said reaches every socket of its conversation, in order, from wherever the client left off.</summary>
public sealed class StreamTests : IAsyncLifetime
{
    private DirectLineHost _host = null!;

    public async Task InitializeAsync() => _host = await DirectLineHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_greeting_comes_first_and_then_each_turn_in_one_frame()
    {
        var talk = await _host.BeginAsync();
        await using var socket = await DirectLineSocket.ConnectAsync(talk.StreamUrl);

        var greeting = (await socket.NextAsync()).ShouldNotBeNull();
        greeting.GetProperty("watermark").GetString().ShouldBe("1");
        var id = await talk.SayAsync("hello");
        var turn = (await socket.NextAsync()).ShouldNotBeNull();
        turn.GetProperty("watermark").GetString().ShouldBe("3");
        turn.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString()).ShouldBe(["hello", "2.1 hello"]);
        turn.GetProperty("activities")[0].GetProperty("id").GetString().ShouldBe(id);
    }

    [Theory]
    [InlineData("2", 3)]
    [InlineData("", 5)]
    [InlineData("-", 5)]
    [InlineData("garbage", 5)]
    [InlineData("-7", 5)]
    public async Task Who_comes_back_is_told_what_they_missed(string watermark, int missed)
    {
        var talk = await _host.BeginAsync();
        await talk.SayAsync("one");
        await talk.SayAsync("two");
        await using var socket = await DirectLineSocket.ConnectAsync(await talk.StreamUrlAsync(watermark));

        var replayed = await socket.TakeAsync(missed);
        replayed[^1].GetProperty("text").GetString().ShouldBe("3.1 two");
        replayed.Select(activity => activity.GetProperty("id").GetString()![^7..]).ShouldBeInOrder();
    }

    [Fact]
    public async Task Who_comes_from_the_future_is_told_what_is_said_from_now_on()
    {
        var talk = await _host.BeginAsync();
        var comeBack = await talk.StreamUrlAsync("4000");
        comeBack.ShouldContain("?watermark=1&");
        await using var socket = await DirectLineSocket.ConnectAsync(comeBack.Replace("watermark=1", "watermark=4000", StringComparison.Ordinal));
        (await socket.NextAsync()).ShouldNotBeNull().GetRawText().ShouldBe("""{"activities":[],"watermark":"1"}""");
        await talk.SayAsync("hello");

        var frame = (await socket.NextAsync()).ShouldNotBeNull();
        frame.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString()).ShouldBe(["hello", "2.1 hello"]);
        frame.GetProperty("watermark").GetString().ShouldBe("3");
    }

    [Fact]
    public async Task What_is_said_between_coming_back_from_the_future_and_the_socket_is_told()
    {
        var talk = await _host.BeginAsync();
        var comeBack = await talk.StreamUrlAsync("4000");
        await talk.SayAsync("hello");
        await using var socket = await DirectLineSocket.ConnectAsync(comeBack);

        (await socket.TakeAsync(2))[0].GetProperty("text").GetString().ShouldBe("hello");
    }

    [Fact]
    public async Task A_long_talk_is_replayed_whole_and_in_order()
    {
        var talk = await _host.BeginAsync();
        await talk.SayAsync("230 replies");
        await using var socket = await DirectLineSocket.ConnectAsync(talk.StreamUrl);

        var replayed = await socket.TakeAsync(232);
        replayed.Select(activity => int.Parse(activity.GetProperty("id").GetString()!.AsSpan()[^7..])).ShouldBe(Enumerable.Range(1, 232));
    }

    [Fact]
    public async Task Every_socket_of_a_conversation_is_told_and_no_other()
    {
        var (talk, other) = (await _host.BeginAsync(), await _host.BeginAsync());
        await using var first = await DirectLineSocket.ConnectAsync(talk.StreamUrl);
        await using var second = await DirectLineSocket.ConnectAsync(talk.StreamUrl);
        await using var elsewhere = await DirectLineSocket.ConnectAsync(other.StreamUrl);
        await talk.SayAsync("hello");
        await other.SayAsync("something else");

        (await first.TakeAsync(3))[2].GetProperty("text").GetString().ShouldBe("2.1 hello");
        (await second.TakeAsync(3))[2].GetProperty("text").GetString().ShouldBe("2.1 hello");
        (await elsewhere.TakeAsync(3)).Select(activity => activity.GetProperty("text").GetString()).ShouldBe(["1.1 ", "something else", "2.1 something else"]);
    }

    [Fact]
    public async Task What_another_process_wrote_is_told_at_the_next_look()
    {
        var talk = await _host.BeginAsync();
        await using var socket = await DirectLineSocket.ConnectAsync(talk.StreamUrl);
        await socket.TakeAsync(1);
        await using var other = await DirectLineHost.StartAsync(store: _host.Store, time: new ManualTime());
        await (talk with { Host = other }).SayAsync("from over there");

        _host.Time.Advance(TimeSpan.FromSeconds(10));

        (await socket.TakeAsync(2))[0].GetProperty("text").GetString().ShouldBe("from over there");
    }

    [Fact]
    public async Task Who_types_is_seen_by_who_is_there_and_by_nobody_later()
    {
        var talk = await _host.BeginAsync();
        await using var socket = await DirectLineSocket.ConnectAsync(talk.StreamUrl);
        await socket.TakeAsync(1);
        var id = (await talk.PostAsync("""{"type":"typing","from":{"id":"u"},"channelData":{"clientActivityID":"c"}}""")).Json.GetProperty("id").GetString();

        var frame = (await socket.NextAsync()).ShouldNotBeNull();
        frame.GetProperty("watermark").GetString().ShouldBe("1");
        var typing = frame.GetProperty("activities").EnumerateArray().ShouldHaveSingleItem();
        typing.GetProperty("id").GetString().ShouldBe(id);
        typing.GetProperty("channelData").GetProperty("clientActivityID").GetString().ShouldBe("c");
        await using var later = await DirectLineSocket.ConnectAsync(talk.StreamUrl);
        (await later.NextAsync()).ShouldNotBeNull().GetProperty("activities").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_socket_opens_over_the_second_version_of_http_too()
    {
        await using var host = await DirectLineHost.StartAsync(protocols: HttpProtocols.Http2);
        var talk = await host.BeginAsync();
        await using var socket = await DirectLineSocket.ConnectAsync(talk.StreamUrl, version: host.Version);

        (await socket.TakeAsync(1)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_server_that_stops_says_that_it_goes_away()
    {
        var talk = await _host.BeginAsync();
        await using var socket = await DirectLineSocket.ConnectAsync(talk.StreamUrl);
        await socket.TakeAsync(1);

        var stopping = _host.StopAsync();

        (await socket.ClosedAsync()).ShouldBe(WebSocketCloseStatus.EndpointUnavailable);
        await socket.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        await stopping;
    }

    [Fact]
    public async Task An_address_is_good_for_a_minute_and_an_open_stream_for_as_long_as_it_stays()
    {
        var talk = await _host.BeginAsync();
        await using var socket = await DirectLineSocket.ConnectAsync(talk.StreamUrl);
        await socket.TakeAsync(1);
        _host.Time.Advance(TimeSpan.FromSeconds(60));
        (await DirectLineSocket.RefusalAsync(talk.StreamUrl)).ShouldBe(403);

        _host.Time.Advance(TimeSpan.FromMinutes(25));
        await talk.SayAsync("late");
        (await socket.TakeAsync(2))[0].GetProperty("text").GetString().ShouldBe("late");
    }

    [Fact]
    public async Task What_is_no_token_for_a_stream_opens_none()
    {
        var talk = await _host.BeginAsync();
        var address = talk.StreamUrl.Split("&t=")[0];

        foreach (var url in new[] { address, $"{address}&t=", $"{address}&t=garbage", $"{address}&t={talk.Token}", talk.StreamUrl[..^2] })
            (await DirectLineSocket.RefusalAsync(url)).ShouldBe(401, url);
    }

    [Fact]
    public async Task A_plain_request_to_a_stream_is_a_400()
    {
        var talk = await _host.BeginAsync();
        var path = new Uri(talk.StreamUrl).PathAndQuery[DirectLineHost.Root.Length..];

        (await _host.SendAsync(HttpMethod.Get, path)).Fault.ShouldBe("400 BadArgument");
    }

    [Fact]
    public async Task A_conversation_has_so_many_sockets_and_a_closed_one_makes_room()
    {
        await using var host = await DirectLineHost.StartAsync(new DirectLineOptions { SocketsPerConversation = 2 });
        var (talk, other) = (await host.BeginAsync(), await host.BeginAsync());
        await using var first = await DirectLineSocket.ConnectAsync(talk.StreamUrl);
        await using var second = await DirectLineSocket.ConnectAsync(talk.StreamUrl);
        (await DirectLineSocket.RefusalAsync(talk.StreamUrl)).ShouldBe(429);
        await using var elsewhere = await DirectLineSocket.ConnectAsync(other.StreamUrl);

        await first.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        while (await DirectLineSocket.RefusalAsync(talk.StreamUrl) == 429)
        {
            // The place is free a moment after the client has its answer.
        }
    }
}
