using BackPainBot.Conversations;
using BackPainBot.CrashProbe;
using BackPainBot.Storage;
using BackPainBot.Storage.Compliance;

// `measure FILE SECONDS` prints turns a second. `run FILE NAME` runs turns until it is killed, and names each one that was answered.
if (args[0] == "measure")
    await Measure.RunAsync(args[1], int.Parse(args[2]));
else
    await RunAsync(args[1], args[2]);

static async Task RunAsync(string path, string run)
{
    Console.WriteLine("opening");
    await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = path });
    await Load.HostAsync(store);
    var runner = new TurnRunner(store, new CountingResponder(), new OutboxSignal(), TimeProvider.System);
    await Task.WhenAll(Enumerable.Range(0, Load.Workers).Select(worker => Task.Run(() => TalkAsync(runner, run, worker))));
}

static async Task TalkAsync(TurnRunner runner, string run, int worker)
{
    for (var n = 0; ; n++)
    {
        var request = Load.Request(run, worker, n);
        var outcome = await runner.RunAsync(request, CancellationToken.None);
        var first = outcome.Replies.Count == 0 ? 0 : outcome.Replies[0].Sequence;
        Console.WriteLine($"{request.Conversation.Id} {request.ActivityId} {first} {outcome.Replies.Count} .");
    }
}
