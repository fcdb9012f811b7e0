using BackPainBot.Conversations;
using Microsoft.Data.Sqlite;

namespace BackPainBot.Storage;

/// <summary>Writes turns, with the statements that this takes.</summary>
internal sealed class SqliteTurnWriter(SqliteConnection connection) : IDisposable
{
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
        INSERT INTO activities (conversation, type, id, first, count, incoming) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """);

    private readonly SqliteStatement _reply = new(connection, "INSERT INTO replies (conversation, sequence, reply) VALUES (?1, ?2, ?3)");

    private readonly SqliteStatement _outbox = new(connection, """
        INSERT INTO outbox (conversation, sequence, deliver_to, queued_at) VALUES (?1, ?2, ?3, ?4)
        """);

    private readonly SqliteStatement _useHosted = new(connection, """
        UPDATE hosted SET used = max(used, ?3) WHERE channel = ?1 AND id = ?2 RETURNING 1
        """);

    private readonly SqliteStatement _stream = new(connection, """
        INSERT INTO stream (conversation, sequence, at, incoming, answers) VALUES (?1, ?2, ?3, ?4, ?5)
        """);

    /// <summary>Writes a turn. Unless it is committed, what was written of it is to be taken back.</summary>
    public CommitResult Write(SqliteTurn turn)
    {
        if (AnsweredBefore(turn.Commit.Keys))
            return CommitResult.AnsweredBefore;
        if (!UseHosted(turn))
            return CommitResult.Gone;
        if (!WritePerson(turn) || WriteTalk(turn) is not var (conversation, sequence))
            return CommitResult.Conflict;
        return WriteItems(turn, conversation, sequence);
    }

    public void Dispose()
    {
        SqliteStatement[] statements =
        [
            _answered, _newTalk, _nextTalk, _newPerson, _nextPerson, _samePerson, _activity, _reply, _outbox, _useHosted, _stream,
        ];
        foreach (var statement in statements)
            statement.Dispose();
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

    private bool UseHosted(SqliteTurn turn)
    {
        var commit = turn.Commit;
        if (commit.Stream is null)
            return true;
        using var row = _useHosted.Query(commit.Keys.Conversation.Channel, commit.Keys.Conversation.Id, commit.At.ToUnixTimeMilliseconds());
        return row.HasRows;
    }

    /// <summary>The key of the conversation and the sequence of the turn's last item; null when the version is another one.</summary>
    private (long Conversation, long Sequence)? WriteTalk(SqliteTurn turn)
    {
        var (conversation, version, count) = (turn.Commit.Keys.Conversation, turn.Commit.TalkVersion, turn.Items);
        using var row = version == 0
            ? _newTalk.Query(conversation.Channel, conversation.Id, count, turn.Talk)
            : _nextTalk.Query(conversation.Channel, conversation.Id, count, turn.Talk, version);
        return row.Read() ? (row.GetInt64(0), row.GetInt64(1)) : null;
    }

    private CommitResult WriteItems(SqliteTurn turn, long conversation, long last)
    {
        var (commit, first) = (turn.Commit, last - turn.Replies.Count + 1);
        var incoming = commit.Stream?.Incoming is null ? default(long?) : first - 1;
        if (commit.Keys.Activity is { } activity)
            _activity.Run(conversation, activity.Type, activity.Id, first, turn.Replies.Count, incoming);
        if (incoming is not null)
            _stream.Run(conversation, incoming, commit.At.ToUnixTimeMilliseconds(), commit.Stream!.Incoming, null);

        var replies = new StoredReply[turn.Replies.Count];
        for (var i = 0; i < replies.Length; i++)
        {
            WriteReply(turn, i, conversation, first + i, incoming);
            replies[i] = new StoredReply(first + i, commit.Replies[i]);
        }

        return new CommitResult(CommitVerdict.Committed, replies) { Incoming = incoming };
    }

    private void WriteReply(SqliteTurn turn, int index, long conversation, long sequence, long? answers)
    {
        var (commit, at) = (turn.Commit, turn.Commit.At.ToUnixTimeMilliseconds());
        _reply.Run(conversation, sequence, turn.Replies[index]);
        if (commit.DeliverTo is not null)
            _outbox.Run(conversation, sequence, commit.DeliverTo, at);
        if (commit.Stream is not null)
            _stream.Run(conversation, sequence, at, null, answers);
    }
}
