using Microsoft.Data.Sqlite;

namespace BackPainBot.Storage;

/// <summary>The file of a store: makes it on the first run and opens connections to it.</summary>
internal sealed class SqliteFile
{
    // Another process that holds the file (a backup, a person with a SQLite shell) is waited for this long, in seconds.
    private const int BusySeconds = 5;

    // SQLITE_BUSY: another process is making the file, and it is not ours to take away.
    private const int Busy = 5;

    private readonly int _maxMegabytes;

    /// <summary>Checks the file that is there and brings it to the newest schema, or makes it.</summary>
    /// <exception cref="StoreOpenException">The file cannot be used; it is as it was.</exception>
    public SqliteFile(SqliteStoreOptions options)
    {
        Path = System.IO.Path.GetFullPath(options.Path);
        _maxMegabytes = options.MaxMegabytes;
        try
        {
            var version = SqliteFileCheck.VersionOf(Path);
            if (version == 0)
                CreateOrLeaveNothing();
            else if (version < SqliteSchema.Version)
                Migrate();
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw SqliteFileCheck.CannotOpen(Path, e);
        }
    }

    public string Path { get; }

    public SqliteConnection OpenForReading() => Open(SqliteOpenMode.ReadOnly);

    /// <summary>Never makes the file: when it is gone while the program runs, an empty one in its place would hide the loss.</summary>
    public SqliteConnection OpenForWriting()
    {
        var connection = Open(SqliteOpenMode.ReadWrite);
        Execute(connection, "PRAGMA synchronous = FULL");

        // Folding the log into the file every 16 MiB instead of 4 gave a fifth more turns a second.
        Execute(connection, "PRAGMA wal_autocheckpoint = 4000");
        if (_maxMegabytes > 0)
            Execute(connection, $"PRAGMA max_page_count = {_maxMegabytes * (1024L * 1024) / Ask(connection, "PRAGMA page_size")}");

        // A file that may only be read opens without complaint; this asks it.
        Execute(connection, "BEGIN IMMEDIATE; ROLLBACK");
        return connection;
    }

    /// <summary>A file that was not there before is not there after a failure either, nor is a folder.</summary>
    private void CreateOrLeaveNothing()
    {
        var (isNew, missing) = (!File.Exists(Path), MissingFolder());
        try
        {
            Create();
        }
        catch (Exception e) when (isNew && e is not SqliteException { SqliteErrorCode: Busy })
        {
            foreach (var file in new[] { Path, $"{Path}-wal", $"{Path}-shm", $"{Path}-journal" }.Where(File.Exists))
                File.Delete(file);
            DeleteFolders(missing);
            throw;
        }
    }

    /// <summary>The outermost of the folders that have to be made; null when all are there.</summary>
    private string? MissingFolder()
    {
        string? missing = null;
        for (var folder = System.IO.Path.GetDirectoryName(Path); folder is not null && !Directory.Exists(folder); folder = System.IO.Path.GetDirectoryName(folder))
            missing = folder;
        return missing;
    }

    /// <summary>From the innermost outwards, and none that somebody else has put something into.</summary>
    private void DeleteFolders(string? outermost)
    {
        for (var folder = Path; outermost is not null && folder != outermost;)
        {
            folder = System.IO.Path.GetDirectoryName(folder)!;
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
                Directory.Delete(folder);
        }
    }

    private void Create()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        MakePrivateFile();
        using var connection = Open(SqliteOpenMode.ReadWrite);
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, "PRAGMA synchronous = FULL");
        Advance(connection, $"PRAGMA application_id = {SqliteSchema.ApplicationId}");
    }

    /// <summary>A file of an earlier version keeps all that it holds.</summary>
    private void Migrate()
    {
        using var connection = Open(SqliteOpenMode.ReadWrite);
        Execute(connection, "PRAGMA synchronous = FULL");
        Advance(connection);
    }

    /// <summary>One transaction: whoever crashes in it, or comes second, finds the file whole, as it was or as it shall be.</summary>
    private static void Advance(SqliteConnection connection, string also = "")
    {
        Execute(connection, "BEGIN IMMEDIATE");
        var steps = SqliteSchema.Steps.Skip((int)Ask(connection, "PRAGMA user_version"));
        Execute(connection, $"{string.Join('\n', steps)} {also}; PRAGMA user_version = {SqliteSchema.Version}; COMMIT");
    }

    /// <summary>
    /// What people tell about their bodies is for no other account of the machine. SQLite gives its side files the same rights.
    /// </summary>
    private void MakePrivateFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(Path, options).Dispose();
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = mode,
            ForeignKeys = true,
            DefaultTimeout = BusySeconds,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            Execute(connection, $"PRAGMA busy_timeout = {BusySeconds * 1000}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static long Ask(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
