using System.Net;
using System.Net.WebSockets;
using BackPainBot.Channels.DirectLine;
using BackPainBot.Conversations;
using BackPainBot.Storage.Compliance;
using Shouldly;

namespace BackPainBot.Channels.Tests.DirectLine;

/// <summary>What nobody uses any more is deleted, and what is used is not.</summary>
public sealed class RetentionTests
{
    [Fact]
    public async Task A_talk_that_nobody_used_for_the_days_that_are_set_is_deleted_with_its_person()
    {
        await using var host = await DirectLineHost.StartAsync(new DirectLineOptions { KeepDays = 7 });
        var old = await host.BeginAsync();
        await old.SayAsync("hello");
        var secret = (await host.GenerateAsync("""{"resume":""}""")).Json.GetProperty("resume").GetString();
        var used = await host.BeginAsync($$"""{"resume":"{{secret}}"}""");
        await PassDaysAsync(host, 4);
        used = await host.BeginAsync($$"""{"resume":"{{secret}}"}""");
        await used.SayAsync("still here");
        await PassDaysAsync(host, 4);

        await UntilAsync(async () => await FindAsync(host, old) is null);
        var key = new TurnKeys(new ConversationKey("directline", old.Id), new PersonKey("directline", old.Id), null);
        (await host.Store.LoadAsync(key, CancellationToken.None)).TalkVersion.ShouldBe(0);
        (await host.Store.LoadAsync(key, CancellationToken.None)).PersonVersion.ShouldBe(0);
        (await FindAsync(host, used)).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_secret_of_a_deleted_talk_begins_a_new_one()
    {
        await using var host = await DirectLineHost.StartAsync();
        var first = (await host.GenerateAsync("""{"resume":""}""")).Json;
        var talk = await host.BeginWithAsync(first.GetProperty("token").GetString()!);
        await PassDaysAsync(host, 31);
        await UntilAsync(async () => await FindAsync(host, talk) is null);

        var again = (await host.GenerateAsync($$"""{"resume":"{{first.GetProperty("resume").GetString()}}"}""")).Json;

        again.GetProperty("resumed").GetBoolean().ShouldBeFalse();
        again.GetProperty("resume").GetString().ShouldNotBe(first.GetProperty("resume").GetString());
    }

    [Fact]
    public async Task Who_comes_back_with_a_secret_uses_the_talk()
    {
        await using var host = await DirectLineHost.StartAsync();
        var first = (await host.GenerateAsync("""{"resume":""}""")).Json;
        var talk = await host.BeginWithAsync(first.GetProperty("token").GetString()!);
        await PassDaysAsync(host, 20);
        await host.GenerateAsync($$"""{"resume":"{{first.GetProperty("resume").GetString()}}"}""");

        (await FindAsync(host, talk))!.Used.ShouldBe(host.Time.GetUtcNow());
    }

    [Fact]
    public async Task A_token_that_nobody_began_with_is_forgotten_after_a_day()
    {
        await using var host = await DirectLineHost.StartAsync();
        var id = (await host.GenerateAsync()).Json.GetProperty("conversationId").GetString()!;
        await PassDaysAsync(host, 2);

        await UntilAsync(async () => await host.Store.FindHostedAsync(new ConversationKey("directline", id), CancellationToken.None) is null);
    }

    [Fact]
    public async Task Whoever_holds_a_talk_may_have_it_forgotten_at_once()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (talk, other) = (await host.BeginAsync(), await host.BeginAsync());
        await talk.SayAsync("hello");

        (await host.SendAsync(HttpMethod.Delete, other.Path, talk.Token)).Fault.ShouldBe("403 Forbidden");
        (await host.SendAsync(HttpMethod.Delete, talk.Path, talk.Token)).Status.ShouldBe(HttpStatusCode.NoContent);

        (await talk.GetAsync()).Fault.ShouldBe("404 ConversationNotFound");
        (await talk.PostAsync(DirectLineTalk.Message("hello"))).Fault.ShouldBe("404 ConversationNotFound");
        (await FindAsync(host, talk)).ShouldBeNull();
        (await other.ActivitiesAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_talk_that_is_forgotten_closes_its_open_streams_and_no_others()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (talk, other) = (await host.BeginAsync(), await host.BeginAsync());
        await using var first = await DirectLineSocket.ConnectAsync(talk.StreamUrl);
        await using var second = await DirectLineSocket.ConnectAsync(talk.StreamUrl);
        await using var elsewhere = await DirectLineSocket.ConnectAsync(other.StreamUrl);
        await first.TakeAsync(1);

        await host.SendAsync(HttpMethod.Delete, talk.Path, talk.Token);

        (await first.ClosedAsync()).ShouldBe(WebSocketCloseStatus.NormalClosure);
        (await second.ClosedAsync()).ShouldBe(WebSocketCloseStatus.NormalClosure);
        await other.SayAsync("still here");
        (await elsewhere.TakeAsync(2))[1].GetProperty("text").GetString().ShouldBe("still here");
    }

    [Fact]
    public async Task A_talk_that_another_process_forgot_closes_its_streams_at_the_next_look()
    {
        await using var host = await DirectLineHost.StartAsync();
        var talk = await host.BeginAsync();
        await using var socket = await DirectLineSocket.ConnectAsync(talk.StreamUrl);
        await socket.TakeAsync(1);
        await using var other = await DirectLineHost.StartAsync(store: host.Store, time: new ManualTime());
        await other.SendAsync(HttpMethod.Delete, talk.Path, talk.Token);

        host.Time.Advance(TimeSpan.FromSeconds(10));

        (await socket.ClosedAsync()).ShouldBe(WebSocketCloseStatus.NormalClosure);
    }

    [Fact]
    public async Task Keys_that_sign_nothing_any_more_are_deleted()
    {
        await using var host = await DirectLineHost.StartAsync();
        await host.GenerateAsync();
        await PassDaysAsync(host, 32);

        await UntilAsync(async () => (await host.Store.SigningKeysAsync(CancellationToken.None)).Count == 0);
    }

    private static Task<HostedConversation?> FindAsync(DirectLineHost host, DirectLineTalk talk) =>
        host.Store.FindHostedAsync(new ConversationKey("directline", talk.Id), CancellationToken.None);

    /// <summary>Day by day, so that the daily work is due each time.</summary>
    private static async Task PassDaysAsync(DirectLineHost host, int days)
    {
        for (var day = 0; day < days; day++)
        {
            await host.Time.WaiterAsync(TimeSpan.FromDays(1));
            host.Time.Advance(TimeSpan.FromDays(1));
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
