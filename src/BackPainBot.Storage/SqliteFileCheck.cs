using Microsoft.Data.Sqlite;

namespace BackPainBot.Storage;

/// <summary>Looks at a file before anything is written to it. What is refused is left as it was.</summary>
internal static class SqliteFileCheck
{
    // Result codes of SQLite: https://www.sqlite.org/rescode.html
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    private const string Unchanged = "Nothing was changed.";

    /// <summary>A store that another program writes to all the while is read through its log from the second look on, at the latest.</summary>
    private const int MostLooks = 20;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>The version of the schema of the store that is there; 0 when one is still to be made.</summary>
    /// <exception cref="StoreOpenException">There is something that this version cannot work with.</exception>
    public static long VersionOf(string path)
    {
        if (Directory.Exists(path))
            throw new StoreOpenException($"The store '{path}' cannot be opened: it is a folder. Set Store:Path to a file. {Unchanged}");
        for (var look = 1; ; look++)
        {
            var before = Stamp(path);
            try
            {
                return Look(path);
            }
            catch (StoreOpenException) when (look < MostLooks && (Stamp(path) != before || HasLog(path)))
            {
                Thread.Sleep(BetweenLooks);
            }
        }
    }

    /// <summary>
    /// Another program may write while the file is read as one that nobody writes to, and pages of two times look like damage. So what
    /// is wrong counts only when nothing was written meanwhile.
    /// </summary>
    private static (DateTime Written, long Length) Stamp(string path) => new FileInfo(path) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : default;

    private static bool HasLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    private static long Look(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length == 0)
            return 0;

        try
        {
            using var connection = OpenUntouched(path);
            return VersionOf(path, connection);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is NotADatabase)
        {
            throw Foreign(path, e);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Corrupt)
        {
            throw Damaged(path, e.Message, e);
        }
    }

    public static StoreOpenException CannotOpen(string path, Exception cause) => new(
        $"The store '{path}' cannot be opened: {cause.Message} Check that this account may write to the file and its folder, "
        + $"that the disk has room and that no other program holds it, or set Store:Path to another file. {Unchanged}",
        cause);

    private static long VersionOf(string path, SqliteConnection connection)
    {
        var (application, version) = (Ask<long>(connection, "PRAGMA application_id"), Ask<long>(connection, "PRAGMA user_version"));
        if (application == 0 && version == 0 && Ask<long>(connection, "SELECT count(*) FROM sqlite_schema") == 0)
            return 0;
        if (application != SqliteSchema.ApplicationId)
            throw Foreign(path, null);
        if (version > SqliteSchema.Version)
            throw Newer(path, version);
        if (Ask<string>(connection, "PRAGMA quick_check(1)") is var found && found != "ok")
            throw Damaged(path, found, null);
        if (SqliteTables.Missing(connection, version) is { Count: > 0 } missing)
            throw Damaged(path, $"it has no {string.Join(", no ", missing)}.", null);
        return version;
    }

    /// <summary>
    /// A file that was closed in good order is read as immutable, as SQLite otherwise leaves two side files beside it. After a
    /// crash the newest pages are in the write-ahead log, and that one has to be read too.
    /// </summary>
    private static SqliteConnection OpenUntouched(string path)
    {
        var source = HasLog(path) ? path : $"{UriOf(path)}?immutable=1";
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>As https://www.sqlite.org/uri.html has it. <see cref="Uri"/> would take "50%41" for an escape.</summary>
    private static string UriOf(string path)
    {
        var parts = path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString);
        return $"file:///{string.Join('/', parts).TrimStart('/')}";
    }

    private static T Ask<T>(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        return (T)command.ExecuteScalar()!;
    }

    private static StoreOpenException Foreign(string path, Exception? cause) => new(
        $"The store '{path}' cannot be used: the file is not a store of BackPainBot. Set Store:Path to another file. {Unchanged}", cause!);

    private static StoreOpenException Newer(string path, long version) => new(
        $"The store '{path}' was written by a newer version of BackPainBot: its schema is {version}, this version knows up to "
        + $"{SqliteSchema.Version}. Start the newer version, or set Store:Path to another file. {Unchanged}");

    private static StoreOpenException Damaged(string path, string found, Exception? cause) => new(
        $"The store '{path}' is damaged: {found} Put a backup in its place, or move it away together with its -wal and -shm files "
        + $"to begin with an empty store. {Unchanged}",
        cause!);
}
