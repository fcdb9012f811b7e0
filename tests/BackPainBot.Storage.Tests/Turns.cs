using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;
using BackPainBot.Storage.Compliance;

namespace BackPainBot.Storage.Tests;

/// <summary>Turns for tests that look at what a file does.</summary>
internal static class Turns
{
    public static Task<TurnOutcome> SayAsync(
        this SqliteStore store, string text, string conversation = "conversation", string? deliverTo = null)
    {
        var runner = new TurnRunner(store, new CountingResponder(), new OutboxSignal(), new ManualTime());
        var request = new TurnRequest
        {
            Conversation = Samples.Conversation with { Id = conversation },
            Person = Samples.Person with { Id = conversation },
            ActivityType = "message",
            Message = new Message(MessageKind.Said, text),
            DeliverTo = deliverTo,
        };
        return runner.RunAsync(request, CancellationToken.None);
    }

    public static async Task<int> CountAsync(this SqliteStore store, string conversation = "conversation") =>
        (await store.LoadAsync(Samples.Keys(conversation: conversation), CancellationToken.None)).State.Talk.Turn;
}
