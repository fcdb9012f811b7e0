using BackPainBot.Conversations;
using Microsoft.Data.Sqlite;

namespace BackPainBot.Storage;

/// <summary>The default store: one SQLite file, readers that never wait for the writer, and a writer that groups turns.</summary>
public sealed partial class SqliteStore : IConversationStore
{
    private readonly SqliteFile _file;
    private readonly SqliteReaderPool _readers;
    private readonly SqliteWriter _writer;

    private SqliteStore(SqliteFile file)
    {
        _file = file;
        _readers = new SqliteReaderPool(file);
        _writer = new SqliteWriter(file, _readers.Renew);
    }

    /// <summary>The file, as a full path.</summary>
    public string Path => _file.Path;

    /// <summary>Opens the store, and makes it on the first run.</summary>
    /// <exception cref="ArgumentException">The options have problems; the message names all of them.</exception>
    /// <exception cref="StoreOpenException">The file cannot be opened, is damaged, or is not of this version; it is as it was.</exception>
    public static SqliteStore Open(SqliteStoreOptions options)
    {
        if (options.Problems() is { Count: > 0 } problems)
            throw new ArgumentException(string.Join('\n', problems), nameof(options));

        var file = new SqliteFile(options);
        try
        {
            return new SqliteStore(file);
        }
        catch (SqliteException e)
        {
            throw SqliteFileCheck.CannotOpen(file.Path, e);
        }
    }

    /// <inheritdoc/>
    public Task<LoadedTurn> LoadAsync(TurnKeys keys, CancellationToken cancellationToken) =>
        ReadAsync(reader => reader.Load(keys), cancellationToken);

    /// <inheritdoc/>
    public Task<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turn = SqliteTurn.Of(commit);
        return _writer.WriteAsync(connection => connection.Write(turn));
    }

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await OutboxStatusAsync(cancellationToken);
        await WriteAsync(connection => connection.Probe(), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ConversationKey>> PendingConversationsAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<ConversationKey>>(reader => reader.PendingConversations(), cancellationToken);

    /// <inheritdoc/>
    public Task<OutboxItem?> FirstPendingAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ReadAsync(reader => reader.FirstPending(conversation), cancellationToken);

    /// <inheritdoc/>
    public Task RemoveAsync(ConversationKey conversation, long sequence, CancellationToken cancellationToken) =>
        WriteAsync(connection => connection.Remove(conversation, sequence), cancellationToken);

    /// <inheritdoc/>
    public Task PostponeAsync(ConversationKey conversation, long sequence, DateTimeOffset until, CancellationToken cancellationToken) =>
        WriteAsync(connection => connection.Postpone(conversation, sequence, until), cancellationToken);

    /// <inheritdoc/>
    public Task<OutboxStatus> OutboxStatusAsync(CancellationToken cancellationToken) =>
        ReadAsync(reader => reader.OutboxStatus(), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        // The last connection to close folds the log into the file, which takes one that may write.
        _readers.Dispose();
        await _writer.DisposeAsync();
    }

    /// <summary>Reads on the caller's thread: SQLite does not wait asynchronously, and a read is a matter of microseconds.</summary>
    private Task<T> ReadAsync<T>(Func<SqliteReader, T> read, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellationToken);
        try
        {
            return Task.FromResult(_readers.Read(read));
        }
        catch (StoreUnavailableException e)
        {
            return Task.FromException<T>(e);
        }
    }
}
