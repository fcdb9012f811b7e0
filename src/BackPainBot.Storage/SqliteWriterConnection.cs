using BackPainBot.Conversations;
using Microsoft.Data.Sqlite;

namespace BackPainBot.Storage;

/// <summary>The connection that writes, with its prepared statements. For the thread of the writer alone.</summary>
internal sealed class SqliteWriterConnection(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _begin = new(connection, "BEGIN IMMEDIATE");
    private readonly SqliteStatement _commit = new(connection, "COMMIT");
    private readonly SqliteStatement _beginStep = new(connection, "SAVEPOINT step");
    private readonly SqliteStatement _undoStep = new(connection, "ROLLBACK TO step");
    private readonly SqliteStatement _endStep = new(connection, "RELEASE step");

    private readonly SqliteTurnWriter _turns = new(connection);

    private readonly SqliteStatement _remove = new(connection, """
        DELETE FROM outbox WHERE sequence = ?3 AND conversation = (SELECT key FROM conversations WHERE channel = ?1 AND id = ?2)
        """);

    public void Begin() => _begin.Run();

    public void Commit() => _commit.Run();

    public void BeginStep() => _beginStep.Run();

    /// <summary>Takes back what was done since the step began; the step goes on.</summary>
    public void UndoStep() => _undoStep.Run();

    public void EndStep() => _endStep.Run();

    /// <summary>For what is seldom written.</summary>
    public SqliteStatements Statements { get; } = new(connection);

    /// <summary>Writes a turn, or leaves no trace of it and says why.</summary>
    public CommitResult Write(SqliteTurn turn)
    {
        var result = _turns.Write(turn);
        if (result.Verdict is not CommitVerdict.Committed)
            UndoStep();
        return result;
    }

    public void Remove(ConversationKey conversation, long sequence) => _remove.Run(conversation.Channel, conversation.Id, sequence);

    public void Postpone(ConversationKey conversation, long sequence, DateTimeOffset until) => Statements.Run(
        "UPDATE outbox SET not_before = ?4 WHERE sequence = ?3 AND conversation = (SELECT key FROM conversations WHERE channel = ?1 AND id = ?2)",
        conversation.Channel,
        conversation.Id,
        sequence,
        until.ToUnixTimeMilliseconds());

    /// <summary>
    /// Takes as much room as a turn of the longer kind and gives it back, in one transaction that reaches the disk and leaves
    /// nothing: a disk that is full fails here and not first at a person's turn.
    /// </summary>
    public void Probe()
    {
        Statements.Run("INSERT INTO hosted (channel, id, used, user) VALUES ('', '', 0, ?1)", new string('.', 64 * 1024));
        Statements.Run("DELETE FROM hosted WHERE channel = '' AND id = ''");
    }

    public void Dispose()
    {
        IDisposable[] parts = [_begin, _commit, _beginStep, _undoStep, _endStep, _turns, _remove, Statements];
        foreach (var part in parts)
            part.Dispose();
        connection.Dispose();
    }
}
