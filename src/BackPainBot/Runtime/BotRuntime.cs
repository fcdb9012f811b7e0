using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;
using BackPainBot.Settings;
using BackPainBot.Storage;

namespace BackPainBot.Runtime;

/// <summary>A bot that can be talked to: knowledge and dialogs loaded, store open.</summary>
internal sealed class BotRuntime(IResponder responder, IConversationStore store, TimeProvider time) : IAsyncDisposable
{
    public IResponder Responder { get; } = responder;

    public IConversationStore Store { get; } = store;

    public TimeProvider Time { get; } = time;

    /// <summary>Wakes the outbox of this process after a turn.</summary>
    public OutboxSignal Signal { get; } = new();

    /// <summary>Wakes those who read a talk along.</summary>
    public StreamSignal Streams { get; } = new();

    public IConversations Conversations => field ??= new TurnRunner(Store, Responder, Signal, Time, Streams);

    /// <summary>Loads and opens everything, or nothing.</summary>
    /// <exception cref="StartException">A file of the knowledge or of the dialogs is wrong, or the store cannot be used.</exception>
    public static BotRuntime Open(BotSettings settings)
    {
        var bot = BotLoader.Load(settings);
        try
        {
            return new BotRuntime(bot, SqliteStore.Open(settings.Store), TimeProvider.System);
        }
        catch (StoreOpenException e)
        {
            throw new StartException(e.Message, e);
        }
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
