using Shouldly;

namespace BackPainBot.Storage.Tests;

/// <summary>What is refused, with which words; and that the file and its folder are left as they were.</summary>
public sealed class SqliteFileCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Delete();

    private string Bot => _folder.File("bot.db");

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused()
    {
        await MakeStoreAsync();
        RawFile.Run(Bot, "PRAGMA user_version = 4");
        ShouldBeRefused($"The store '{Bot}' was written by a newer version of BackPainBot: its schema is 4, this version knows up to 3. "
            + "Start the newer version, or set Store:Path to another file. Nothing was changed.");
    }

    [Fact]
    public async Task A_newer_version_that_crashed_is_refused_too()
    {
        await MakeStoreAsync();
        await MakeCrashedAsync("PRAGMA user_version = 7");
        Refusal().ShouldContain("its schema is 7");
    }

    [Fact]
    public async Task What_is_in_the_log_of_a_crash_is_there_again()
    {
        await MakeStoreAsync();
        await MakeCrashedAsync("UPDATE conversations SET sequence = 40");
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = Bot });
        (await store.SayAsync("hello")).Replies.ShouldHaveSingleItem().Sequence.ShouldBe(41);
    }

    [Fact]
    public async Task A_store_that_others_write_to_meanwhile_is_not_taken_for_damaged()
    {
        await MakeStoreAsync();
        RawFile.Run(Bot, "CREATE TABLE filler (id INTEGER PRIMARY KEY, bytes BLOB); CREATE INDEX by_bytes ON filler (bytes)");
        RawFile.Run(Bot, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) INSERT INTO filler (bytes) SELECT randomblob(500) FROM n");
        var sound = OverwriteLastPage(new byte[4096]);

        await File.WriteAllBytesAsync($"{Bot}-wal", [1]);
        var writer = new Thread(() =>
        {
            // Somebody looks at the file: SQLite's side file is there.
            SpinWait.SpinUntil(() => File.Exists($"{Bot}-shm"), TimeSpan.FromSeconds(30));
            OverwriteLastPage(sound);
        });
        writer.Start();

        try
        {
            await SqliteStore.Open(new SqliteStoreOptions { Path = Bot }).DisposeAsync();
        }
        finally
        {
            writer.Join();
        }

        RawFile.Rows(Bot, "PRAGMA quick_check(1)")[0][0].ShouldBe("ok");
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(Bot, string.Concat(Enumerable.Repeat("dear diary\n", 1000)));
        ShouldBeRefused($"The store '{Bot}' cannot be used: the file is not a store of BackPainBot. Set Store:Path to another file. "
            + "Nothing was changed.");
    }

    [Fact]
    public void A_database_of_another_program_is_refused()
    {
        RawFile.Run(Bot, "CREATE TABLE recipes (name TEXT)");
        ShouldBeRefused($"The store '{Bot}' cannot be used: the file is not a store of BackPainBot. Set Store:Path to another file. "
            + "Nothing was changed.");
    }

    [Fact]
    public async Task A_file_that_was_cut_off_is_refused()
    {
        await MakeStoreAsync();
        await using (var file = File.OpenWrite(Bot))
            file.SetLength(file.Length / 2);
        ShouldBeRefusedAsDamaged();
    }

    [Fact]
    public async Task A_file_with_an_overwritten_page_is_refused()
    {
        await MakeStoreAsync();
        await using (var file = File.OpenWrite(Bot))
        {
            file.Seek(4096, SeekOrigin.Begin);
            file.Write(new byte[4096]);
        }

        ShouldBeRefusedAsDamaged();
    }

    [Theory]
    [InlineData("DROP TABLE outbox", "it has no outbox.conversation, no outbox.sequence, no outbox.deliver_to, no outbox.queued_at, no outbox.not_before. ")]
    [InlineData("ALTER TABLE activities DROP COLUMN incoming", "it has no activities.incoming. ")]
    public async Task A_store_that_lacks_a_table_or_a_column_is_refused(string sql, string found)
    {
        await MakeStoreAsync();
        RawFile.Run(Bot, sql);

        ShouldBeRefusedAsDamaged(found);
    }

    [Fact]
    public void A_store_that_cannot_be_made_leaves_no_file_behind()
    {
        Directory.CreateDirectory($"{Bot}-journal");
        Directory.CreateDirectory($"{Bot}-wal");

        Refusal().ShouldEndWith("Nothing was changed.");
        File.Exists(Bot).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_in_place_of_the_file_is_refused()
    {
        Directory.CreateDirectory(Bot);
        Refusal().ShouldBe($"The store '{Bot}' cannot be opened: it is a folder. Set Store:Path to a file. Nothing was changed.");
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_refused()
    {
        File.WriteAllText(_folder.File("file"), "");
        var path = _folder.File(Path.Combine("file", "bot.db"));
        var refusal = Should.Throw<StoreOpenException>(() => SqliteStore.Open(new SqliteStoreOptions { Path = path })).Message;
        refusal.ShouldStartWith($"The store '{path}' cannot be opened: ");
        refusal.ShouldEndWith(" Check that this account may write to the file and its folder, that the disk has room and that no other "
            + "program holds it, or set Store:Path to another file. Nothing was changed.");
    }

    private async Task MakeStoreAsync()
    {
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = Bot });
        await store.SayAsync("hello");
    }

    /// <summary>As one that copies its log into the file does; gives what stood there.</summary>
    private byte[] OverwriteLastPage(byte[] page)
    {
        using var file = File.Open(Bot, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var before = new byte[page.Length];
        file.Seek(-page.Length, SeekOrigin.End);
        file.ReadExactly(before);
        file.Seek(-page.Length, SeekOrigin.End);
        file.Write(page);
        return before;
    }

    /// <summary>Leaves a change in the log, as a process that was killed does: the files are copied while they are open.</summary>
    private async Task MakeCrashedAsync(string sql)
    {
        await using var open = SqliteStore.Open(new SqliteStoreOptions { Path = Bot });
        RawFile.Run(Bot, sql);
        var copies = new[] { Bot, $"{Bot}-wal" }.ToDictionary(file => file, File.ReadAllBytes, StringComparer.Ordinal);
        await open.DisposeAsync();
        foreach (var (file, bytes) in copies)
            await File.WriteAllBytesAsync(file, bytes);
    }

    private void ShouldBeRefusedAsDamaged(string found = "")
    {
        var (before, refusal) = (Snapshot(), Refusal());
        refusal.ShouldStartWith($"The store '{Bot}' is damaged: {found}");
        refusal.ShouldEndWith(" Put a backup in its place, or move it away together with its -wal and -shm files to begin with an "
            + "empty store. Nothing was changed.");
        Snapshot().ShouldBe(before);
    }

    private void ShouldBeRefused(string message)
    {
        var before = Snapshot();
        Refusal().ShouldBe(message);
        Snapshot().ShouldBe(before);
    }

    private string Refusal() => Should.Throw<StoreOpenException>(() => SqliteStore.Open(new SqliteStoreOptions { Path = Bot })).Message;

    private List<string> Snapshot() =>
        [.. Directory.GetFiles(Path.GetDirectoryName(Bot)!).Order().Select(file => $"{file} {Convert.ToHexString(File.ReadAllBytes(file))}")];
}
