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

    private readonly SqliteStatement _answered = new(connection, """
        SELECT 1 FROM conversations c JOIN activities a ON a.conversation = c.key
        WHERE c.channel = ?1 AND c.id = ?2 AND a.type = ?3 AND a.id = ?4
        """);

    private readonly SqliteStatement _newTalk = new(connection, """
        INSERT INTO conversations (channel, id, version, sequence, talk) VALUES (?1, ?2, 1, ?3, ?4)
        ON CONFLICT DO NOTHING RETURNING key, sequence
        """);

    private readonly SqliteStatement _nextTalk = new(connection, """
        UPDATE conversations SET version = version + 1, sequence = sequence + ?3, talk = ?4
        WHERE channel = ?1 AND id = ?2 AND version = ?5 RETURNING key, sequence
        """);

    private readonly SqliteStatement _newPerson = new(connection, """
        INSERT INTO persons (channel, id, version, state) VALUES (?1, ?2, 1, ?3) ON CONFLICT DO NOTHING RETURNING 1
        """);

    private readonly SqliteStatement _nextPerson = new(connection, """
        UPDATE persons SET version = version + 1, state = ?3 WHERE channel = ?1 AND id = ?2 AND version = ?4 RETURNING 1
        """);

    private readonly SqliteStatement _samePerson = new(connection, """
        SELECT 1 WHERE ?3 = coalesce((SELECT version FROM persons WHERE channel = ?1 AND id = ?2), 0)
        """);

    private readonly SqliteStatement _activity = new(connection, """
        INSERT INTO activities (conversation, type, id, first, count) VALUES (?1, ?2, ?3, ?4, ?5)
        """);

    private readonly SqliteStatement _reply = new(connection, "INSERT INTO replies (conversation, sequence, reply) VALUES (?1, ?2, ?3)");

    private readonly SqliteStatement _outbox = new(connection, """
        INSERT INTO outbox (conversation, sequence, deliver_to, queued_at) VALUES (?1, ?2, ?3, ?4)
        """);

    private readonly SqliteStatement _remove = new(connection, """
        DELETE FROM outbox WHERE sequence = ?3 AND conversation = (SELECT key FROM conversations WHERE channel = ?1 AND id = ?2)
        """);

    public void Begin() => _begin.Run();

    public void Commit() => _commit.Run();

    public void BeginStep() => _beginStep.Run();

    /// <summary>Takes back what was done since the step began; the step goes on.</summary>
    public void UndoStep() => _undoStep.Run();

    public void EndStep() => _endStep.Run();

    /// <summary>Writes a turn, or leaves no trace of it and says why.</summary>
    public CommitResult Write(SqliteTurn turn)
    {
        if (AnsweredBefore(turn.Commit.Keys))
            return CommitResult.AnsweredBefore;

        if (!WritePerson(turn) || WriteTalk(turn) is not var (conversation, sequence))
        {
            UndoStep();
            return CommitResult.Conflict;
        }

        return new CommitResult(CommitVerdict.Committed, WriteReplies(turn, conversation, sequence));
    }

    public void Remove(ConversationKey conversation, long sequence) => _remove.Run(conversation.Channel, conversation.Id, sequence);

    public void Dispose()
    {
        SqliteStatement[] statements =
        [
            _begin, _commit, _beginStep, _undoStep, _endStep, _answered, _newTalk, _nextTalk, _newPerson, _nextPerson, _samePerson,
            _activity, _reply, _outbox, _remove,
        ];
        foreach (var statement in statements)
            statement.Dispose();
        connection.Dispose();
    }

    private bool AnsweredBefore(TurnKeys keys)
    {
        if (keys.Activity is not { } activity)
            return false;
        using var row = _answered.Query(keys.Conversation.Channel, keys.Conversation.Id, activity.Type, activity.Id);
        return row.HasRows;
    }

    private bool WritePerson(SqliteTurn turn)
    {
        var (person, version) = (turn.Commit.Keys.Person, turn.Commit.PersonVersion);
        using var row = (turn.Person, version) switch
        {
            (null, _) => _samePerson.Query(person.Channel, person.Id, version),
            (_, 0) => _newPerson.Query(person.Channel, person.Id, turn.Person),
            _ => _nextPerson.Query(person.Channel, person.Id, turn.Person, version),
        };
        return row.HasRows;
    }

    /// <summary>The key of the conversation and the sequence of the turn's last reply; null when the version is another one.</summary>
    private (long Conversation, long Sequence)? WriteTalk(SqliteTurn turn)
    {
        var (conversation, version, count) = (turn.Commit.Keys.Conversation, turn.Commit.TalkVersion, turn.Replies.Count);
        using var row = version == 0
            ? _newTalk.Query(conversation.Channel, conversation.Id, count, turn.Talk)
            : _nextTalk.Query(conversation.Channel, conversation.Id, count, turn.Talk, version);
        return row.Read() ? (row.GetInt64(0), row.GetInt64(1)) : null;
    }

    private StoredReply[] WriteReplies(SqliteTurn turn, long conversation, long last)
    {
        var (commit, count) = (turn.Commit, turn.Replies.Count);
        var first = last - count + 1;
        if (commit.Keys.Activity is { } activity)
            _activity.Run(conversation, activity.Type, activity.Id, first, count);

        var stored = new StoredReply[count];
        for (var i = 0; i < count; i++)
        {
            var sequence = first + i;
            _reply.Run(conversation, sequence, turn.Replies[i]);
            if (commit.DeliverTo is not null)
                _outbox.Run(conversation, sequence, commit.DeliverTo, commit.At.ToUnixTimeMilliseconds());
            stored[i] = new StoredReply(sequence, commit.Replies[i]);
        }

        return stored;
    }
}
