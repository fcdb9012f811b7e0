using BackPainBot.Conversations;
using BackPainBot.Storage.Compliance;

namespace BackPainBot.Storage.Tests;

public sealed class SqliteStoreTests : ConversationStoreCompliance
{
    private readonly TemporaryFolder _folder = new();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete();
    }

    protected override Task<IConversationStore> OpenAsync() =>
        Task.FromResult<IConversationStore>(SqliteStore.Open(new SqliteStoreOptions { Path = _folder.File("bot.db") }));
}
