using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;
using BackPainBot.Runtime;
using BackPainBot.Storage;

namespace BackPainBot.Tests;

/// <summary>A bot that says back what it hears, or another one, on a real store of one test's own.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly bool _ownsFolder;
    private readonly int _maxMegabytes;

    private readonly IResponder _responder;

    public TestBot(int maxMegabytes = 0, IResponder? responder = null)
        : this(new TemporaryFolder(), ownsFolder: true, maxMegabytes, responder ?? new EchoResponder())
    {
    }

    private TestBot(TemporaryFolder folder, bool ownsFolder, int maxMegabytes, IResponder responder)
    {
        (_folder, _ownsFolder, _maxMegabytes, _responder) = (folder, ownsFolder, maxMegabytes, responder);
        Runtime = Open();
    }

    public string StorePath => _folder.File("bot.db");

    public BotRuntime Runtime { get; private set; }

    /// <summary>Another node on the same store, which ends before this one.</summary>
    public TestBot Beside() => new(_folder, ownsFolder: false, _maxMegabytes, _responder);

    /// <summary>As a new process would find it.</summary>
    public async Task RestartAsync()
    {
        await Runtime.DisposeAsync();
        Runtime = Open();
    }

    /// <summary>Until no turn finds room, however short it is.</summary>
    public async Task FillAsync()
    {
        while (await TakesAsync(new string('x', 20_000)))
        {
        }

        while (await TakesAsync("x"))
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Runtime.DisposeAsync();
        if (_ownsFolder)
            _folder.Dispose();
    }

    private async Task<bool> TakesAsync(string text)
    {
        var id = Guid.NewGuid().ToString("N");
        var turn = new TurnCommit
        {
            Keys = new TurnKeys(new ConversationKey("filling", id), new PersonKey("filling", id), Activity: null),
            Talk = new TalkState(),
            TalkVersion = 0,
            PersonVersion = 0,
            Replies = [new Reply { Paragraphs = [new Paragraph(ParagraphKind.Text, [new Line("filling", text)])] }],
            At = DateTimeOffset.UnixEpoch,
        };
        try
        {
            await Runtime.Store.CommitAsync(turn, CancellationToken.None);
            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    private BotRuntime Open() => new(
        _responder, SqliteStore.Open(new SqliteStoreOptions { Path = StorePath, MaxMegabytes = _maxMegabytes }), TimeProvider.System);
}
