using BackPainBot.Storage.Compliance;
using Shouldly;

namespace BackPainBot.Storage.Tests;

/// <summary>A file of the first version, as that version made it, is brought to this one and keeps all that it holds.</summary>
public sealed class SqliteMigrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SqliteMigrationTests() => RawFile.Run(Bot, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "store-v1.sql")));

    public void Dispose() => _folder.Delete();

    private string Bot => _folder.File("bot.db");

    [Fact]
    public async Task It_keeps_talks_answers_and_what_is_still_to_be_delivered()
    {
        await using var store = Open();

        Ask("PRAGMA user_version").ShouldBe(3L);
        var answered = await store.LoadAsync(Samples.Keys("a1"), CancellationToken.None);
        answered.State.Talk.Turn.ShouldBe(1);
        answered.Answered.ShouldNotBeNull().Select(reply => reply.Sequence).ShouldBe([1, 2]);
        answered.Incoming.ShouldBeNull();
        answered.PersonVersion.ShouldBe(1);
        (await store.FirstPendingAsync(Samples.Conversation, CancellationToken.None)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            item => item.DeliverTo.ShouldBe("somewhere"), item => item.NotBefore.ShouldBeNull());
        (await store.SayAsync("and on it goes")).Replies.ShouldHaveSingleItem().Sequence.ShouldBe(3);
    }

    [Fact]
    public async Task It_can_do_what_a_new_file_can()
    {
        await using (Open())
        {
            // Brings it to this version.
        }

        await using var made = SqliteStore.Open(new SqliteStoreOptions { Path = _folder.File("new.db") });
        Tables(Bot).ShouldBe(Tables(_folder.File("new.db")));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_it_whole_and_it_is_tried_again()
    {
        RawFile.Run(Bot, "CREATE TABLE stream (in_the_way TEXT)");
        Should.Throw<StoreOpenException>(Open).Message.ShouldEndWith("Nothing was changed.");
        Ask("PRAGMA user_version").ShouldBe(1L);
        Ask("SELECT count(*) FROM sqlite_schema WHERE name = 'hosted'").ShouldBe(0L);

        RawFile.Run(Bot, "DROP TABLE stream");
        await using var store = Open();
        (await store.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Two_processes_that_come_at_once_both_get_in()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Open)));
        foreach (var store in stores)
            (await store.CountAsync()).ShouldBe(1);
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    private SqliteStore Open() => SqliteStore.Open(new SqliteStoreOptions { Path = Bot });

    private object Ask(string sql) => RawFile.Rows(Bot, sql).ShouldHaveSingleItem()[0];

    private static List<string> Tables(string path) =>
        [.. RawFile.Rows(path, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").Select(row => (string)row[0])];
}
