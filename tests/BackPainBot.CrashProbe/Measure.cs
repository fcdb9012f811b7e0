using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;
using BackPainBot.Storage;
using BackPainBot.Storage.Compliance;

namespace BackPainBot.CrashProbe;

/// <summary>Durable turns a second: each writer has a conversation and a person, and stores both in every turn.</summary>
internal static class Measure
{
    public static async Task RunAsync(string path, int seconds)
    {
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = path });
        var runner = new TurnRunner(store, new CountingResponder(), new OutboxSignal(), TimeProvider.System);
        await CountAsync(runner, "warm-up", 1);
        var turns = await CountAsync(runner, "measured", seconds);
        Console.WriteLine($"{turns / seconds} durable turns a second at {Load.Workers} writers over {seconds} s");
    }

    private static async Task<int> CountAsync(TurnRunner runner, string run, int seconds)
    {
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var talks = Enumerable.Range(0, Load.Workers).Select(worker => Task.Run(() => TalkAsync(runner, run, worker, end.Token)));
        return (await Task.WhenAll(talks)).Sum();
    }

    private static async Task<int> TalkAsync(TurnRunner runner, string run, int worker, CancellationToken end)
    {
        // As long as a step of a technique with its choices and sources.
        var message = new Message(MessageKind.Said, new string('x', 600));
        var n = 0;
        for (; !end.IsCancellationRequested; n++)
        {
            await runner.RunAsync(
                new TurnRequest
                {
                    Conversation = new ConversationKey(Load.Channel, $"{run}-{worker}"),
                    Person = new PersonKey(Load.Channel, $"{run}-{worker}"),
                    ActivityType = Load.ActivityType,
                    ActivityId = $"{n}",
                    Message = message,
                },
                CancellationToken.None);
        }

        return n;
    }
}
