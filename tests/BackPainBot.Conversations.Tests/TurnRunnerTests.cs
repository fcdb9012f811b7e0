using BackPainBot.Core.Dialogs;
using BackPainBot.Storage.Compliance;
using Shouldly;

namespace BackPainBot.Conversations.Tests;

public sealed class TurnRunnerTests : IAsyncDisposable
{
    private readonly InMemoryStore _store = new();
    private readonly CountingResponder _responder = new();
    private readonly ManualTime _time = new();

    private TurnRunner Runner => new(_store, _responder, new OutboxSignal(), _time);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_turn_is_answered_and_stored()
    {
        var outcome = await RunAsync(Request("a1"));

        outcome.Repeated.ShouldBeFalse();
        outcome.Replies.ShouldHaveSingleItem().Sequence.ShouldBe(1);
        var loaded = await _store.LoadAsync(Samples.Keys("a1"), CancellationToken.None);
        loaded.State.Talk.Turn.ShouldBe(1);
        loaded.State.Talk.LastHeard.ShouldBe(_time.GetUtcNow());
        loaded.Answered.ShouldNotBeNull().ShouldHaveSingleItem().Reply.ShouldBeStoredAs(outcome.Replies[0].Reply);
    }

    [Fact]
    public async Task A_repeated_delivery_gets_the_stored_replies()
    {
        var first = await RunAsync(Request("a1") with { DeliverTo = "somewhere" });
        var again = await RunAsync(Request("a1") with { DeliverTo = "somewhere", Message = new Message(MessageKind.Said, "other words") });

        again.Repeated.ShouldBeTrue();
        again.Replies.ShouldBe(first.Replies);
        _responder.Runs.ShouldBe(1);
        (await _store.OutboxStatusAsync(CancellationToken.None)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_message_without_id_is_always_new(string? id)
    {
        await RunAsync(Request(id));
        var again = await RunAsync(Request(id));

        again.Repeated.ShouldBeFalse();
        again.Replies.ShouldHaveSingleItem().Reply.Turn.ShouldBe(2);
    }

    [Fact]
    public async Task A_turn_that_was_overtaken_is_run_again_on_what_the_faster_one_left()
    {
        _store.BeforeCommit = async () =>
        {
            _store.BeforeCommit = () => Task.CompletedTask;
            await RunAsync(Request("faster"));
        };

        var outcome = await RunAsync(Request("a1"));

        outcome.Replies.ShouldHaveSingleItem().Reply.Turn.ShouldBe(2);
        outcome.Replies[0].Sequence.ShouldBe(2);
    }

    [Fact]
    public async Task A_store_that_fails_stores_nothing_and_the_next_try_succeeds()
    {
        _store.BeforeCommit = () => throw new StoreUnavailableException("The disk is full.");
        await Should.ThrowAsync<StoreUnavailableException>(() => RunAsync(Request("a1")));

        _store.BeforeCommit = () => Task.CompletedTask;
        (await RunAsync(Request("a1"))).Replies.ShouldHaveSingleItem().Reply.Turn.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_turn_would_have_said_comes_with_the_failure_to_store_it()
    {
        await RunAsync(Request("a1"));
        _store.BeforeCommit = () => throw new StoreUnavailableException("The disk is full.");

        var lost = await Should.ThrowAsync<StoreUnavailableException>(() => RunAsync(Request("a2")));

        lost.Message.ShouldBe("The disk is full.");
        lost.Unstored.ShouldHaveSingleItem().Turn.ShouldBe(2);
    }

    [Fact]
    public async Task Who_cannot_be_remembered_is_heard_as_a_stranger()
    {
        await RunAsync(Request("a1"));
        _store.Unavailable = true;

        (await Should.ThrowAsync<StoreUnavailableException>(() => RunAsync(Request("a2")))).Unstored.ShouldHaveSingleItem().Turn.ShouldBe(1);
    }

    [Fact]
    public async Task A_talk_goes_on_from_memory_and_reads_the_store_once()
    {
        var runner = Runner;
        for (var turn = 1; turn <= 3; turn++)
        {
            var outcome = await runner.RunAsync(Request($"a{turn}"), CancellationToken.None);
            outcome.Replies.ShouldHaveSingleItem().Reply.Turn.ShouldBe(turn);
        }

        _store.Loads.ShouldBe(1);
    }

    [Fact]
    public async Task A_talk_that_another_node_went_on_with_is_noticed()
    {
        var (here, there) = (Runner, Runner);
        await here.RunAsync(Request("a1"), CancellationToken.None);
        await there.RunAsync(Request("a2"), CancellationToken.None);

        var outcome = await here.RunAsync(Request("a3"), CancellationToken.None);

        outcome.Replies.ShouldHaveSingleItem().Reply.Turn.ShouldBe(3);
        outcome.Replies[0].Sequence.ShouldBe(3);
    }

    [Fact]
    public async Task What_a_person_said_in_another_talk_is_noticed()
    {
        var runner = Runner;
        await runner.RunAsync(Request("a1"), CancellationToken.None);
        await runner.RunAsync(Request("b1") with { Conversation = new ConversationKey("another", "talk") }, CancellationToken.None);
        await runner.RunAsync(Request("a2"), CancellationToken.None);

        var stored = await _store.LoadAsync(Samples.Keys("a3"), CancellationToken.None);
        CountingResponder.TurnsOf(stored.State.Person).ShouldBe(3);
    }

    [Fact]
    public async Task A_repeated_delivery_in_a_talk_kept_in_memory_gets_the_stored_replies()
    {
        var runner = Runner;
        var first = await runner.RunAsync(Request("a1"), CancellationToken.None);
        await runner.RunAsync(Request("a2"), CancellationToken.None);

        var again = await runner.RunAsync(Request("a1"), CancellationToken.None);

        again.Repeated.ShouldBeTrue();
        again.Replies.ShouldHaveSingleItem().Reply.ShouldBeStoredAs(first.Replies[0].Reply);
    }

    private Task<TurnOutcome> RunAsync(TurnRequest request) => Runner.RunAsync(request, CancellationToken.None);

    private static TurnRequest Request(string? activity) => new()
    {
        Conversation = Samples.Conversation,
        Person = Samples.Person,
        ActivityType = "message",
        ActivityId = activity,
        Message = new Message(MessageKind.Said, "hello"),
    };
}
