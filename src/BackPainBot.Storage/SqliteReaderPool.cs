using System.Collections.Concurrent;
using System.Text.Json;
using BackPainBot.Conversations;
using Microsoft.Data.Sqlite;

namespace BackPainBot.Storage;

/// <summary>Readers that are used again. There are as many as callers read at once, which is as many as threads.</summary>
internal sealed class SqliteReaderPool(SqliteFile file) : IDisposable
{
    private readonly ConcurrentBag<SqliteReader> _idle = [];
    private int _generation;
    private volatile bool _closed;

    /// <summary>Lends a reader.</summary>
    /// <exception cref="StoreUnavailableException">The store could not be read.</exception>
    public T Read<T>(Func<SqliteReader, T> read)
    {
        if (_closed)
            throw new StoreUnavailableException("The store is closed.");
        try
        {
            return ReadWith(Take(), read);
        }
        catch (SqliteException e)
        {
            throw new StoreUnavailableException($"The store could not be read: {e.Message}", e);
        }
        catch (JsonException)
        {
            throw Unreadable();
        }
    }

    /// <summary>No reader that was opened before is lent again, as the file may be another one now.</summary>
    public void Renew()
    {
        Interlocked.Increment(ref _generation);
        DisposeIdle();
    }

    public void Dispose()
    {
        _closed = true;
        DisposeIdle();
    }

    // The exception of the parser quotes from the record, which is a person's. It goes no further.
    private static StoreUnavailableException Unreadable() =>
        new("The store holds a record that this version cannot read. Start the version that wrote it.");

    private T ReadWith<T>(SqliteReader reader, Func<SqliteReader, T> read)
    {
        T result;
        try
        {
            result = read(reader);
        }
        catch
        {
            reader.Dispose();
            throw;
        }

        _idle.Add(reader);
        if (_closed)
            DisposeIdle();
        return result;
    }

    private SqliteReader Take()
    {
        var generation = Volatile.Read(ref _generation);
        while (_idle.TryTake(out var idle))
        {
            if (idle.Generation == generation)
                return idle;
            idle.Dispose();
        }

        return new SqliteReader(file.OpenForReading(), generation);
    }

    private void DisposeIdle()
    {
        while (_idle.TryTake(out var reader))
            reader.Dispose();
    }
}
