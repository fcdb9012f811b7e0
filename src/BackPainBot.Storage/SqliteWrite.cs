using BackPainBot.Conversations;
using Microsoft.Data.Sqlite;

namespace BackPainBot.Storage;

/// <summary>Something to be written, with a caller who waits until it is durable.</summary>
internal abstract class SqliteWrite
{
    /// <summary>Writes within the transaction of the group.</summary>
    public abstract void Run(SqliteWriterConnection connection);

    /// <summary>The group is durable: the caller gets the result.</summary>
    public abstract void Complete();

    /// <summary>The group is not: the caller gets the reason.</summary>
    public abstract void Fail(Exception cause);
}

/// <inheritdoc cref="SqliteWrite"/>
internal sealed class SqliteWrite<T>(Func<SqliteWriterConnection, T> write) : SqliteWrite
{
    // SQLITE_CONSTRAINT: https://www.sqlite.org/rescode.html
    private const int Constraint = 19;

    // The thread of the writer goes on to the next group; the callers continue on their own.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private StoreUnavailableException? _failure;
    private T? _result;

    public Task<T> Done => _done.Task;

    /// <inheritdoc/>
    public override void Run(SqliteWriterConnection connection)
    {
        connection.BeginStep();
        try
        {
            _result = write(connection);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Constraint)
        {
            // The fault of this write alone. Any other error says something of the file, and fails the group.
            connection.UndoStep();
            _failure = new StoreUnavailableException($"The store refused a turn: {e.Message}", e);
        }

        connection.EndStep();
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        if (_failure is null)
            _done.SetResult(_result!);
        else
            _done.SetException(_failure);
    }

    /// <inheritdoc/>
    public override void Fail(Exception cause) =>
        _done.SetException(new StoreUnavailableException($"The store could not be written: {cause.Message}", cause));
}
