using System.Threading.Channels;
using BackPainBot.Conversations;

namespace BackPainBot.Storage;

/// <summary>
/// The one writer: what waits while a group is made durable becomes the next group, so many turns share one wait for the
/// disk. Callers hear only of what is durable.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    // A group in which all wait for the last one should not grow without end.
    private const int LargestGroup = 512;

    private readonly Channel<SqliteWrite> _waiting =
        Channel.CreateUnbounded<SqliteWrite>(new UnboundedChannelOptions { SingleReader = true });

    private readonly List<SqliteWrite> _group = [];
    private readonly SqliteFile _file;
    private readonly Action _reopened;
    private readonly Task _loop;
    private SqliteWriterConnection? _connection;

    /// <summary>Opens the file and begins to wait for writes.</summary>
    /// <param name="file">The file to write to.</param>
    /// <param name="reopened">Called when the file had to be opened anew, as it may be another one now.</param>
    public SqliteWriter(SqliteFile file, Action reopened)
    {
        _file = file;
        _reopened = reopened;
        _connection = new SqliteWriterConnection(file.OpenForWriting());
        _loop = Task.Run(RunAsync);
    }

    /// <summary>Returns when it is durable.</summary>
    /// <exception cref="StoreUnavailableException">Nothing of it was written.</exception>
    public Task<T> WriteAsync<T>(Func<SqliteWriterConnection, T> write)
    {
        var waiting = new SqliteWrite<T>(write);
        if (!_waiting.Writer.TryWrite(waiting))
            throw new StoreUnavailableException("The store is closed.");
        return waiting.Done;
    }

    /// <summary>Writes what waits, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
        _connection?.Dispose();
    }

    private async Task RunAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            _group.Clear();
            while (_group.Count < LargestGroup && _waiting.Reader.TryRead(out var next))
                _group.Add(next);
            WriteGroup();
        }
    }

    private void WriteGroup()
    {
        try
        {
            var connection = _connection ??= Reopen();
            connection.Begin();
            foreach (var write in _group)
                write.Run(connection);

            // SQLite would go on writing to a deleted file, and all of it would be gone with the process.
            if (!File.Exists(_file.Path))
                throw new FileNotFoundException("The file is gone.");
            connection.Commit();
        }
        catch (Exception e)
        {
            Abandon(e);
            return;
        }

        foreach (var write in _group)
            write.Complete();
    }

    /// <summary>After a failure nothing is assumed of the connection. Closing it takes back what the group has written.</summary>
    private void Abandon(Exception cause)
    {
        _connection?.Dispose();
        _connection = null;
        foreach (var write in _group)
            write.Fail(cause);
    }

    private SqliteWriterConnection Reopen()
    {
        _reopened();
        return new SqliteWriterConnection(_file.OpenForWriting());
    }
}
