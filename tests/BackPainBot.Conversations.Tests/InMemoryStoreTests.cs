using BackPainBot.Storage.Compliance;

namespace BackPainBot.Conversations.Tests;

/// <summary>The store that these tests stand on behaves like the one that the program stands on.</summary>
public sealed class InMemoryStoreTests : ConversationStoreCompliance
{
    protected override Task<IConversationStore> OpenAsync()
    {
        var store = Store as InMemoryStore ?? new InMemoryStore();
        store.Reopen();
        return Task.FromResult<IConversationStore>(store);
    }
}
