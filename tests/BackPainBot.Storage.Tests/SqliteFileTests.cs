using Shouldly;

namespace BackPainBot.Storage.Tests;

/// <summary>The file when all is well.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Delete();

    [Fact]
    public async Task The_first_run_makes_the_folder_and_a_file_that_is_known_as_ours()
    {
        var path = _folder.File(Path.Combine("new", "folders", "bot.db"));
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = path });
        await store.SayAsync("hello");

        store.Path.ShouldBe(path);
        Ask(path, "PRAGMA application_id").ShouldBe((long)0x4250426F);
        Ask(path, "PRAGMA user_version").ShouldBe(3L);
        Ask(path, "PRAGMA journal_mode").ShouldBe("wal");
    }

    [Fact]
    public async Task Other_accounts_of_the_machine_cannot_read_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        var path = _folder.File("bot.db");
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = path });
        await store.SayAsync("hello");

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path)!))
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
    }

    [Theory]
    [InlineData("with space.db")]
    [InlineData("50%41 #1;Mode=Memory.db")]
    [InlineData("Rückenschmerz.db")]
    public async Task Any_name_of_a_file_is_that_file(string name)
    {
        for (var turn = 1; turn <= 2; turn++)
        {
            await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = _folder.File(name) });
            await store.SayAsync("hello");
            (await store.CountAsync()).ShouldBe(turn);
        }

        Directory.GetFiles(Path.GetDirectoryName(_folder.File(name))!).ShouldBe([_folder.File(name)]);
    }

    [Fact]
    public async Task An_empty_file_becomes_a_store()
    {
        await File.WriteAllBytesAsync(_folder.File("bot.db"), []);
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = _folder.File("bot.db") });
        await store.SayAsync("hello");
        (await store.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Closing_leaves_one_file_and_nothing_beside_it()
    {
        await using (var store = SqliteStore.Open(new SqliteStoreOptions { Path = _folder.File("bot.db") }))
        {
            await store.SayAsync("hello");
            await store.CheckAsync(CancellationToken.None);
        }

        Directory.GetFiles(Path.GetDirectoryName(_folder.File("bot.db"))!).ShouldBe([_folder.File("bot.db")]);
    }

    private static object Ask(string path, string sql) => RawFile.Rows(path, sql).ShouldHaveSingleItem()[0];
}
