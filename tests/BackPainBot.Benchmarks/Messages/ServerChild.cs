using System.Text.RegularExpressions;

namespace BackPainBot.Benchmarks.Messages;

/// <summary>A server in a process of its own, on a free port of this machine.</summary>
internal sealed partial class ServerChild : IAsyncDisposable
{
    public const string AnyPort = "http://127.0.0.1:0";

    private readonly Child _child;
    private readonly DirectoryInfo? _store;

    private ServerChild(Child child, DirectoryInfo? store) => (_child, _store) = (child, store);

    public required Uri Messages { get; init; }

    public Uri DirectLine => new(Messages, "/v3/directline/");

    /// <summary>The bot as it is shipped, with a store of its own that goes with it.</summary>
    public static Task<ServerChild> StartBotAsync()
    {
        var store = Directory.CreateTempSubdirectory("back-pain-bot-");
        return ListeningAsync(Child.Start(Places.Bot, ["serve", "--urls", AnyPort], ("Store__Path", Path.Combine(store.FullName, "bot.db"))), store);
    }

    /// <summary>The least that could be called a bot.</summary>
    public static Task<ServerChild> StartBareAsync() => ListeningAsync(Child.Start(Places.Self, [BareEndpoint.Command]), store: null);

    public TimeSpan Cpu => _child.Cpu;

    public long MemoryBytes => _child.MemoryBytes;

    /// <summary>Size of the store with its log, in bytes; 0 when there is none.</summary>
    public long StoreBytes() => _store?.EnumerateFiles().Sum(f => f.Length) ?? 0;

    public async ValueTask DisposeAsync()
    {
        await _child.DisposeAsync();
        _store?.Delete(recursive: true);
    }

    private static async Task<ServerChild> ListeningAsync(Child child, DirectoryInfo? store)
    {
        var line = await child.LineAsync(l => Address().IsMatch(l));
        return new ServerChild(child, store) { Messages = new Uri(Address().Match(line).Value + "/api/messages") };
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
