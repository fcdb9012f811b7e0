using Shouldly;
using static BackPainBot.Conversations.DeliveryResult;

namespace BackPainBot.Conversations.Tests;

/// <summary>What one conversation does when its channel does not answer, and what that means for the others.</summary>
public sealed class OutboxLaneTests : IAsyncDisposable
{
    private readonly DispatcherFixture _bot = new(new OutboxOptions
    {
        Parallel = 2,
        FirstDelay = TimeSpan.FromSeconds(1),
        MaxDelay = TimeSpan.FromSeconds(5),
        MaxAskedDelay = TimeSpan.FromMinutes(30),
        GiveUpAfter = TimeSpan.FromHours(1),
        SweepEvery = TimeSpan.FromDays(1),
    });

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Later_means_again_after_a_wait_that_grows_up_to_its_limit()
    {
        await _bot.StartAsync();
        await _bot.SayAsync("talk", replies: 2);
        foreach (var seconds in new[] { 1, 2, 4, 5, 5 })
        {
            (await _bot.Deliverer.EndNextAsync(Later)).Sequence.ShouldBe(1, "what follows waits");
            await _bot.PassAsync(TimeSpan.FromSeconds(seconds));
        }

        (await _bot.Deliverer.EndNextAsync(Delivered)).Sequence.ShouldBe(1);
        (await _bot.Deliverer.EndNextAsync(Later)).Sequence.ShouldBe(2);
        await _bot.PassAsync(TimeSpan.FromSeconds(1));
        (await _bot.Deliverer.NextAsync()).Item.Sequence.ShouldBe(2, "after a delivery the waits begin anew");
        await _bot.ShouldLeaveAsync(items: 1);
        _bot.Dispatcher.Counts.ShouldBe(new OutboxCounts(Delivered: 1, Refused: 0, GivenUp: 0, Retried: 6));
    }

    [Theory]
    [InlineData(90, 90)]
    [InlineData(0, 1)]
    [InlineData(86_400, 30 * 60)]
    public async Task A_channel_that_names_a_wait_is_left_alone_for_so_long_and_never_for_ever(int asked, int granted)
    {
        await _bot.StartAsync();
        await _bot.SayAsync("talk");
        await _bot.Deliverer.EndNextAsync(new Delivery(Later) { AskedWait = TimeSpan.FromSeconds(asked) });

        await _bot.Time.WaiterAsync(TimeSpan.FromSeconds(granted));
        _bot.Time.Advance(TimeSpan.FromSeconds(granted) - TimeSpan.FromTicks(1));
        _bot.Deliverer.Waiting.ShouldBe(0);
        _bot.Time.Advance(TimeSpan.FromTicks(1));

        (await _bot.Deliverer.EndNextAsync(Later)).Sequence.ShouldBe(1);
        await _bot.Time.WaiterAsync(TimeSpan.FromSeconds(2));
        await _bot.ShouldLeaveAsync(items: 1);
    }

    [Fact]
    public async Task The_wait_that_a_channel_asked_for_goes_on_after_a_restart()
    {
        await _bot.StartAsync();
        await _bot.SayAsync("talk");
        await _bot.Deliverer.EndNextAsync(new Delivery(Later) { AskedWait = TimeSpan.FromSeconds(90) });
        await _bot.Time.WaiterAsync(TimeSpan.FromSeconds(90));
        await _bot.Dispatcher.StopAsync(CancellationToken.None);
        _bot.Time.Advance(TimeSpan.FromSeconds(30));

        await using var next = _bot.NextRun();
        await next.StartAsync(CancellationToken.None);
        await _bot.Time.WaiterAsync(TimeSpan.FromSeconds(60));
        _bot.Deliverer.Waiting.ShouldBe(0);
        _bot.Time.Advance(TimeSpan.FromSeconds(60));

        (await _bot.Deliverer.EndNextAsync(Delivered)).Sequence.ShouldBe(1);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_does_not_make_the_wait_longer_than_is_granted()
    {
        await _bot.SayElsewhereAsync("talk");
        await _bot.Store.PostponeAsync(new ConversationKey("test", "talk"), 1, _bot.Time.GetUtcNow().AddYears(1), CancellationToken.None);
        await _bot.StartAsync();

        await _bot.PassAsync(_bot.Options.MaxAskedDelay);

        (await _bot.Deliverer.EndNextAsync(Delivered)).Sequence.ShouldBe(1);
    }

    [Fact]
    public async Task Other_conversations_go_on_while_some_wait()
    {
        await _bot.StartAsync();
        foreach (var silent in new[] { "silent", "silent too", "silent as well" })
        {
            await _bot.SayAsync(silent);
            await _bot.Deliverer.EndNextAsync(Later);
        }

        await _bot.SayAsync("talk");
        (await _bot.Deliverer.NextAsync()).Item.Conversation.Id.ShouldBe("talk");
        await _bot.ShouldLeaveAsync(items: 4);
    }

    [Fact]
    public async Task A_new_turn_does_not_cut_the_wait_short()
    {
        await _bot.StartAsync();
        await _bot.SayAsync("talk");
        await _bot.Deliverer.EndNextAsync(Later);
        await _bot.Time.WaiterAsync(TimeSpan.FromSeconds(1));

        await _bot.SayAsync("talk");
        _bot.Deliverer.Waiting.ShouldBe(0);
        await _bot.PassAsync(TimeSpan.FromSeconds(1));
        (await _bot.Deliverer.EndNextAsync(Delivered)).Sequence.ShouldBe(1);
        (await _bot.Deliverer.NextAsync()).Item.Sequence.ShouldBe(2);
        await _bot.ShouldLeaveAsync(items: 1);
    }

    [Fact]
    public async Task What_is_too_old_is_tried_once_more_and_given_up()
    {
        await _bot.SayElsewhereAsync("talk");
        _bot.Time.Advance(TimeSpan.FromMinutes(30));
        await _bot.SayElsewhereAsync("talk");
        _bot.Time.Advance(TimeSpan.FromMinutes(30));
        await _bot.StartAsync();

        (await _bot.Deliverer.EndNextAsync(Later)).Sequence.ShouldBe(1);
        (await _bot.Deliverer.EndNextAsync(Later)).Sequence.ShouldBe(2);
        await _bot.PassAsync(TimeSpan.FromSeconds(1));
        (await _bot.Deliverer.NextAsync()).Item.Sequence.ShouldBe(2, "this one is half an hour old");
        await _bot.ShouldLeaveAsync(items: 1);
        _bot.Dispatcher.Counts.ShouldBe(new OutboxCounts(Delivered: 0, Refused: 0, GivenUp: 1, Retried: 2));
        _bot.Deliverer.GivenUp.ShouldHaveSingleItem().Sequence.ShouldBe(1);
    }

    [Fact]
    public async Task A_deliverer_that_throws_is_asked_again()
    {
        await _bot.StartAsync();
        await _bot.SayAsync("talk");
        (await _bot.Deliverer.NextAsync()).Outcome.SetException(new HttpRequestException("connection reset"));
        await _bot.PassAsync(TimeSpan.FromSeconds(1));
        (await _bot.Deliverer.NextAsync()).Item.Sequence.ShouldBe(1);
        await _bot.ShouldLeaveAsync(items: 1);
    }

    [Fact]
    public async Task What_was_delivered_is_not_sent_again_when_the_store_is_away_at_the_wrong_moment()
    {
        await _bot.StartAsync();
        await _bot.SayAsync("talk", replies: 2);
        var first = await _bot.Deliverer.NextAsync();
        _bot.Store.Unavailable = true;
        first.End(Delivered);
        await _bot.PassAsync(TimeSpan.FromSeconds(1));
        await _bot.Time.WaiterAsync(TimeSpan.FromSeconds(2));

        _bot.Store.Unavailable = false;
        _bot.Time.Advance(TimeSpan.FromSeconds(2));
        (await _bot.Deliverer.NextAsync()).Item.Sequence.ShouldBe(2);
        await _bot.ShouldLeaveAsync(items: 1);
    }

    [Fact]
    public async Task What_was_delivered_while_stopping_leaves_the_outbox()
    {
        _bot.Deliverer.FinishesWhenStopped = true;
        await _bot.StartAsync();
        await _bot.SayAsync("talk", replies: 2);
        var attempt = await _bot.Deliverer.NextAsync();
        var stopped = _bot.Dispatcher.StopAsync(CancellationToken.None);
        await DispatcherFixture.UntilAsync(() => Task.FromResult(attempt.Stopping.IsCancellationRequested));

        attempt.End(Delivered);
        await stopped;
        await _bot.ShouldLeaveAsync(items: 1);
    }

    [Fact]
    public async Task No_more_go_out_at_once_than_the_settings_say()
    {
        const int Conversations = 30;
        await _bot.StartAsync();
        for (var n = 0; n < Conversations; n++)
            await _bot.SayAsync($"talk {n}");

        ScriptedDeliverer.Attempt[] firstTwo = [await _bot.Deliverer.NextAsync(), await _bot.Deliverer.NextAsync()];
        foreach (var attempt in firstTwo)
            attempt.End(Delivered);
        for (var n = firstTwo.Length; n < Conversations; n++)
            await _bot.Deliverer.EndNextAsync(Delivered);
        _bot.Deliverer.MostAtOnce.ShouldBe(_bot.Options.Parallel);
    }
}
