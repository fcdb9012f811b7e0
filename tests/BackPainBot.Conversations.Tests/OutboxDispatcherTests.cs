using Shouldly;
using static BackPainBot.Conversations.DeliveryResult;

namespace BackPainBot.Conversations.Tests;

public sealed class OutboxDispatcherTests : IAsyncDisposable
{
    private readonly DispatcherFixture _bot = new();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_turn_wakes_the_dispatcher_and_its_replies_go_out_in_order()
    {
        await _bot.StartAsync();
        await _bot.SayAsync("talk", replies: 3);

        for (var sequence = 1; sequence <= 3; sequence++)
            (await _bot.Deliverer.EndNextAsync(Delivered)).Sequence.ShouldBe(sequence);
        await ShouldBecomeEmptyAsync();
        _bot.Dispatcher.Counts.ShouldBe(new OutboxCounts(Delivered: 3, Refused: 0, GivenUp: 0, Retried: 0));
    }

    [Fact]
    public async Task What_an_earlier_run_left_is_delivered_at_the_start()
    {
        await _bot.SayElsewhereAsync("talk");
        await _bot.StartAsync();
        await _bot.Deliverer.EndNextAsync(Delivered);
        await ShouldBecomeEmptyAsync();
    }

    [Fact]
    public async Task A_sweep_finds_what_no_signal_told_of()
    {
        await _bot.StartAsync();
        await _bot.SayElsewhereAsync("talk");
        await _bot.PassAsync(_bot.Options.SweepEvery);
        await _bot.Deliverer.EndNextAsync(Delivered);
        await ShouldBecomeEmptyAsync();
    }

    [Fact]
    public async Task A_store_that_is_away_at_the_start_is_asked_again_by_the_next_sweep()
    {
        await _bot.SayElsewhereAsync("talk");
        _bot.Store.Unavailable = true;
        await _bot.StartAsync();
        await _bot.Time.WaiterAsync(_bot.Options.SweepEvery);
        _bot.Store.Unavailable = false;
        await _bot.PassAsync(_bot.Options.SweepEvery);
        await _bot.Deliverer.EndNextAsync(Delivered);
        await ShouldBecomeEmptyAsync();
    }

    [Fact]
    public async Task What_is_refused_leaves_and_the_next_one_is_delivered()
    {
        await _bot.StartAsync();
        await _bot.SayAsync("talk", replies: 2);
        await _bot.Deliverer.EndNextAsync(Refused);
        (await _bot.Deliverer.EndNextAsync(Delivered)).Sequence.ShouldBe(2);
        await ShouldBecomeEmptyAsync();
        _bot.Dispatcher.Counts.ShouldBe(new OutboxCounts(Delivered: 1, Refused: 1, GivenUp: 0, Retried: 0));
    }

    [Fact]
    public async Task A_turn_that_comes_while_the_last_reply_goes_out_is_not_forgotten()
    {
        await _bot.StartAsync();
        for (var sequence = 1; sequence <= 20; sequence++)
        {
            await _bot.SayAsync("talk");
            (await _bot.Deliverer.EndNextAsync(Delivered)).Sequence.ShouldBe(sequence);
        }

        await ShouldBecomeEmptyAsync();
    }

    [Fact]
    public async Task Stopping_ends_a_delivery_whose_outcome_is_unknown_and_keeps_its_reply()
    {
        await _bot.StartAsync();
        await _bot.SayAsync("talk", replies: 2);
        await _bot.Deliverer.NextAsync();
        await _bot.ShouldLeaveAsync(items: 2);
    }

    [Fact]
    public async Task Stopping_before_starting_does_nothing() => await _bot.ShouldLeaveAsync(items: 0);

    [Fact]
    public void Settings_that_cannot_work_are_refused_by_name()
    {
        var options = new OutboxOptions { Parallel = 0 };
        Should.Throw<ArgumentException>(() => new OutboxDispatcher(_bot.Store, _bot.Deliverer, new OutboxSignal(), options, _bot.Time))
            .Message.ShouldStartWith("Outbox:Parallel is 0; set a number of at least 1");
    }

    /// <summary>An item leaves some time after its delivery has ended; the outbox tells when.</summary>
    private async Task ShouldBecomeEmptyAsync()
    {
        await DispatcherFixture.UntilAsync(async () => (await _bot.Store.OutboxStatusAsync(CancellationToken.None)).Count == 0);
        await _bot.ShouldLeaveAsync(items: 0);
    }
}
