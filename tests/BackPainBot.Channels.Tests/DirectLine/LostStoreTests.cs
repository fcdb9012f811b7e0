using System.Net;
using System.Text.Json;
using BackPainBot.Conversations;
using Shouldly;

namespace BackPainBot.Channels.Tests.DirectLine;

/// <summary>A store that is out of reach: nothing is kept by halves, and a client that polls goes on polling.</summary>
public sealed class LostStoreTests : IAsyncLifetime
{
    private DirectLineHost _host = null!;
    private DirectLineTalk _talk = null!;

    public async Task InitializeAsync()
    {
        _host = await DirectLineHost.StartAsync();
        _talk = await _host.BeginAsync();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_message_that_cannot_be_kept_is_a_502_and_can_be_sent_again()
    {
        _host.Store.Unavailable = true;
        (await _talk.PostAsync(DirectLineTalk.Message("lost", clientId: "c"))).Fault.ShouldBe("502 BotError");
        _host.Store.Unavailable = false;
        (await _talk.ActivitiesAsync("1")).ShouldBeEmpty();

        await _talk.SayAsync("lost", clientId: "c");
        (await _talk.ActivitiesAsync("1")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_full_disk_takes_neither_the_message_nor_its_answer()
    {
        _host.Store.BeforeCommit = () => throw new StoreUnavailableException("The disk is full.");
        (await _talk.PostAsync(DirectLineTalk.Message("lost"))).Fault.ShouldBe("502 BotError");

        (await _talk.ActivitiesAsync("1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Urgent_advice_reaches_who_reads_along_and_who_posted_all_the_same()
    {
        await using var socket = await DirectLineSocket.ConnectAsync(_talk.StreamUrl);
        await socket.TakeAsync(1);
        _host.Store.BeforeCommit = () => throw new StoreUnavailableException("The disk is full.");

        var answer = await _talk.PostAsync(DirectLineTalk.Message("help", clientId: "c"));

        answer.Fault.ShouldBe("502 BotError");
        Texts(answer.Json.GetProperty("activities").EnumerateArray()).ShouldBe(["2.1 help", "not stored"]);
        Texts(await socket.TakeAsync(1)).ShouldBe(["2.1 help"]);
        (await _talk.ActivitiesAsync("1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Urgent_advice_to_a_message_that_is_sent_again_is_the_same_activity_and_nobody_is_told_to_send_it_again()
    {
        await using var socket = await DirectLineSocket.ConnectAsync(_talk.StreamUrl);
        await socket.TakeAsync(1);
        _host.Store.BeforeCommit = () => throw new StoreUnavailableException("The disk is full.");

        await _talk.PostAsync(DirectLineTalk.Message("help", clientId: "c"));
        await _talk.PostAsync(DirectLineTalk.Message("help", clientId: "c"));
        await _talk.PostAsync(DirectLineTalk.Message("help", clientId: "another"));

        var told = await socket.TakeAsync(3);
        Texts(told).ShouldBe(["2.1 help", "2.1 help", "2.1 help"]);
        var ids = told.Select(activity => activity.GetProperty("id").GetString()).ToList();
        ids[1].ShouldBe(ids[0]);
        ids[2].ShouldNotBe(ids[0]);
    }

    [Fact]
    public async Task Who_polls_is_told_that_nothing_is_new()
    {
        _host.Store.Unavailable = true;

        var answer = await _talk.GetAsync("1");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Body.ShouldBe("""{"activities":[],"watermark":"1"}""");
    }

    [Fact]
    public async Task Everything_else_is_a_502_that_clients_try_again()
    {
        _host.Store.Unavailable = true;

        (await _host.GenerateAsync()).Fault.ShouldBe("502 BotError");
        (await _host.SendAsync(HttpMethod.Post, "/tokens/refresh", _talk.Token)).Fault.ShouldBe("502 BotError");
        (await _host.SendAsync(HttpMethod.Get, _talk.Path, _talk.Token)).Fault.ShouldBe("502 BotError");
    }

    [Fact]
    public async Task An_open_stream_outlives_it_and_misses_nothing()
    {
        await using var socket = await DirectLineSocket.ConnectAsync(_talk.StreamUrl);
        await socket.TakeAsync(1);
        var saying = _talk.SayAsync("hello");
        await saying;
        _host.Store.Unavailable = true;
        _host.Time.Advance(TimeSpan.FromSeconds(10));
        _host.Store.Unavailable = false;
        _host.Time.Advance(TimeSpan.FromSeconds(10));

        (await socket.TakeAsync(2))[0].GetProperty("text").GetString().ShouldBe("hello");
        await _talk.SayAsync("still there");
        (await socket.TakeAsync(2))[1].GetProperty("text").GetString().ShouldBe("3.1 still there");
    }

    private static IEnumerable<string?> Texts(IEnumerable<JsonElement> activities) => activities.Select(activity => activity.GetProperty("text").GetString());
}
