using BackPainBot.Conversations;
using BackPainBot.CrashProbe;
using BackPainBot.Storage;
using BackPainBot.Storage.Compliance;

// Runs turns against a file until it is killed, and names each one that was answered. Arguments: file, name of the run.
var (path, run) = (args[0], args[1]);
Console.WriteLine("opening");
await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = path });
var runner = new TurnRunner(store, new CountingResponder(), new OutboxSignal(), TimeProvider.System);
await Task.WhenAll(Enumerable.Range(0, Load.Workers).Select(worker => Task.Run(() => TalkAsync(worker))));

async Task TalkAsync(int worker)
{
    for (var n = 0; ; n++)
    {
        var request = Load.Request(run, worker, n);
        var outcome = await runner.RunAsync(request, CancellationToken.None);
        var first = outcome.Replies.Count == 0 ? 0 : outcome.Replies[0].Sequence;
        Console.WriteLine($"{request.Conversation.Id} {request.ActivityId} {first} {outcome.Replies.Count} .");
    }
}
