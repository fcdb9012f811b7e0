using BackPainBot.Conversations;
using BackPainBot.Storage.Compliance;
using Shouldly;

namespace BackPainBot.Storage.Tests;

/// <summary>Full, gone, unreadable: the turn fails with a cause that names nobody, and the store works again when it can.</summary>
public sealed class SqliteFailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Delete();

    private string Bot => _folder.File("bot.db");

    [Fact]
    public async Task A_full_store_refuses_turns_whole_and_takes_them_again_when_there_is_room()
    {
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = Bot, MaxMegabytes = 1 });
        await store.SayAsync("hello");
        var failure = await FillAsync(store);
        failure.Message.ShouldBe("The store could not be written: SQLite Error 13: 'database or disk is full'.");
        new FileInfo(Bot).Length.ShouldBeLessThanOrEqualTo(1024 * 1024);

        (await Should.ThrowAsync<StoreUnavailableException>(() => store.CheckAsync(CancellationToken.None))).Message.ShouldContain("disk is full");
        (await store.CountAsync()).ShouldBe(1, "reading goes on");
        (await store.CountAsync("refused")).ShouldBe(0, "nothing of a refused turn is kept");
        RawFile.Run(Bot, "DELETE FROM outbox; DELETE FROM replies");
        await store.SayAsync(Long, "refused");
        (await store.CountAsync("refused")).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_delivered_leaves_even_a_full_store()
    {
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = Bot, MaxMegabytes = 1 });
        await store.SayAsync("hello", deliverTo: "somewhere");
        await FillAsync(store);
        await store.RemoveAsync(Samples.Conversation, 1, CancellationToken.None);
        (await store.FirstPendingAsync(Samples.Conversation, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_file_that_is_gone_takes_no_turn_and_is_used_again_when_it_is_back()
    {
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = Bot });
        await store.SayAsync("hello");
        File.Move(Bot, _folder.File("elsewhere"));

        foreach (var _ in new[] { "first", "second" })
        {
            await Should.ThrowAsync<StoreUnavailableException>(() => store.SayAsync("hello"));
            await Should.ThrowAsync<StoreUnavailableException>(() => store.CheckAsync(CancellationToken.None));
        }

        File.Exists(Bot).ShouldBeFalse("an empty store in place of a lost one would hide the loss");
        File.Move(_folder.File("elsewhere"), Bot);
        await store.CheckAsync(CancellationToken.None);
        await store.SayAsync("hello");
        (await store.CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_fails_its_turn_without_quoting_it()
    {
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = Bot });
        await store.SayAsync("hello", "broken");
        await store.SayAsync("hello", "whole");
        RawFile.Run(Bot, """UPDATE conversations SET talk = '{"turn":"secret"}' WHERE id = 'broken'""");

        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => store.SayAsync("hello", "broken"));
        failure.ToString().ShouldNotContain("secret");
        failure.Message.ShouldBe("The store holds a record that this version cannot read. Start the version that wrote it.");
        await store.SayAsync("hello", "whole");
        (await store.CountAsync("whole")).ShouldBe(2);
    }

    [Fact]
    public async Task A_turn_that_breaks_a_rule_of_the_tables_fails_alone()
    {
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = Bot });
        await store.SayAsync("hello", "c25");
        RawFile.Run(Bot, "INSERT INTO replies SELECT key, 2, '{}' FROM conversations");

        var turns = Enumerable.Range(0, 50).Select(n => Task.Run(() => store.SayAsync("hello", $"c{n}"))).ToList();
        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => turns[25]);
        failure.Message.ShouldStartWith("The store refused a turn: SQLite Error 19: 'UNIQUE constraint failed: replies.conversation");
        (await Task.WhenAll(turns.Where((_, n) => n != 25))).ShouldAllBe(outcome => outcome.Replies.Count == 1);
        (await store.CountAsync("c25")).ShouldBe(1);
    }

    private static string Long => new('x', 10_000);

    private static async Task<StoreUnavailableException> FillAsync(SqliteStore store)
    {
        for (var n = 0; n < 200; n++)
        {
            try
            {
                await store.SayAsync(Long, $"filling {n}", "somewhere");
            }
            catch (StoreUnavailableException e)
            {
                return e;
            }
        }

        throw new ShouldAssertException("2 MB went into a store of 1 MB");
    }
}
