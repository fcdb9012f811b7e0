using BackPainBot.Core.Dialogs;
using BackPainBot.Storage.Compliance;
using Shouldly;

namespace BackPainBot.Conversations.Tests;

/// <summary>Turns of a hosted conversation: what was said enters its stream with them.</summary>
public sealed class StreamTurnTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly InMemoryStore _store = new();
    private readonly CountingResponder _responder = new();
    private readonly StreamSignal _streams = new();
    private readonly TurnRunner _runner;

    public StreamTurnTests() => _runner = new TurnRunner(_store, _responder, new OutboxSignal(), new ManualTime(), _streams);

    public Task InitializeAsync() =>
        _store.AddHostedAsync(new HostedConversation(Samples.Conversation, Samples.Now), CancellationToken.None);

    public async Task DisposeAsync() => await _store.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task A_turn_wakes_the_readers_when_it_is_stored()
    {
        using var reader = _streams.Subscribe(Samples.Conversation);
        var outcome = await RunAsync("a1");

        await reader.WaitAsync(CancellationToken.None);
        outcome.Incoming.ShouldBe(1);
        (await ReadAsync()).Select(item => item.Sequence).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_repeated_activity_gets_its_place_again_and_stands_once_in_the_stream()
    {
        await RunAsync("a1");
        await RunAsync("a2");

        var again = await RunAsync("a1");

        again.Repeated.ShouldBeTrue();
        again.Incoming.ShouldBe(1);
        (await ReadAsync()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task What_says_nothing_to_the_bot_enters_the_stream_and_runs_nothing()
    {
        await RunAsync("a1");
        var outcome = await RunAsync("e1", says: false);
        await RunAsync("a2");

        outcome.Replies.ShouldBeEmpty();
        outcome.Incoming.ShouldBe(3);
        _responder.Runs.ShouldBe(2);
        (await ReadAsync()).Select(item => item.Reply?.Turn).ShouldBe([null, 1, null, null, 2]);
    }

    [Fact]
    public async Task A_conversation_that_was_forgotten_takes_no_turn_although_it_was_kept_in_memory()
    {
        await RunAsync("a1");
        await _store.ForgetAsync(Samples.Conversation, CancellationToken.None);

        await Should.ThrowAsync<ConversationGoneException>(() => RunAsync("a2"));
        (await _store.LoadAsync(Samples.Keys(), CancellationToken.None)).TalkVersion.ShouldBe(0);
    }

    private Task<IReadOnlyList<StreamItem>> ReadAsync() => _store.ReadStreamAsync(Samples.Conversation, 0, 100, CancellationToken.None);

    private Task<TurnOutcome> RunAsync(string activity, bool says = true) => _runner.RunAsync(
        new TurnRequest
        {
            Conversation = Samples.Conversation,
            Person = Samples.Person,
            ActivityType = "message",
            ActivityId = activity,
            Message = says ? new Message(MessageKind.Said, "hello") : null,
            Stream = new StreamEntry("{}"),
        },
        CancellationToken.None);
}
