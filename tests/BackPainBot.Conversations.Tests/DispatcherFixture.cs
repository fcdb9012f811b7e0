using BackPainBot.Core.Dialogs;
using BackPainBot.Storage.Compliance;
using Shouldly;

namespace BackPainBot.Conversations.Tests;

/// <summary>A dispatcher over a store in memory, with a clock that the test moves.</summary>
internal sealed class DispatcherFixture : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly OutboxSignal _signal = new();

    public DispatcherFixture(OutboxOptions? options = null)
    {
        Options = options ?? new OutboxOptions();
        Dispatcher = new OutboxDispatcher(Store, Deliverer, _signal, Options, Time);
    }

    public InMemoryStore Store { get; } = new();

    public ManualTime Time { get; } = new();

    public ScriptedDeliverer Deliverer { get; } = new();

    public OutboxOptions Options { get; }

    public OutboxDispatcher Dispatcher { get; }

    public Task StartAsync() => Dispatcher.StartAsync(CancellationToken.None);

    /// <summary>A dispatcher as the next run of the program has it: of the same store, and with nothing in its head.</summary>
    public OutboxDispatcher NextRun() => new(Store, Deliverer, new OutboxSignal(), Options, Time);

    /// <summary>Runs a turn whose replies are to be delivered; the dispatcher hears of it.</summary>
    public Task SayAsync(string conversation, int replies = 1) => SayAsync(conversation, replies, _signal);

    /// <summary>As another process would: the dispatcher does not hear of it.</summary>
    public Task SayElsewhereAsync(string conversation) => SayAsync(conversation, 1, new OutboxSignal());

    /// <summary>Waits until somebody waits for so long, then lets the time pass.</summary>
    public async Task PassAsync(TimeSpan wait)
    {
        await Time.WaiterAsync(wait).WaitAsync(Patience);
        Time.Advance(wait);
    }

    /// <summary>Goes on as soon as it is so; for what cannot be awaited.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Stops the dispatcher, so that everything it had begun has ended, and looks at what is left.</summary>
    public async Task ShouldLeaveAsync(int items)
    {
        await Dispatcher.StopAsync(CancellationToken.None).WaitAsync(Patience);
        Deliverer.Waiting.ShouldBe(0);
        (await Store.OutboxStatusAsync(CancellationToken.None)).Count.ShouldBe(items);
    }

    public ValueTask DisposeAsync() => Dispatcher.DisposeAsync();

    private async Task SayAsync(string conversation, int replies, OutboxSignal signal)
    {
        var request = new TurnRequest
        {
            Conversation = new ConversationKey("test", conversation),
            Person = new PersonKey("test", conversation),
            ActivityType = "message",
            Message = new Message(MessageKind.Said, $"{replies} replies"),
            DeliverTo = "somewhere",
        };
        await new TurnRunner(Store, new CountingResponder(), signal, Time).RunAsync(request, CancellationToken.None);
    }
}
