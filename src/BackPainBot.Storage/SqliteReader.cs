using System.Text.Json;
using BackPainBot.Conversations;
using BackPainBot.Core;
using BackPainBot.Core.Dialogs;
using Microsoft.Data.Sqlite;

namespace BackPainBot.Storage;

/// <summary>A connection that only reads, with its prepared statements. For one caller at a time.</summary>
internal sealed class SqliteReader(SqliteConnection connection, int generation) : IDisposable
{
    // One statement and hence one snapshot: the talk, the person and the answer are of the same moment.
    private readonly SqliteStatement _turn = new(connection, """
        SELECT c.key, c.version, c.talk, p.version, p.state, a.first, a.count, a.incoming
        FROM (SELECT 1)
        LEFT JOIN conversations c ON c.channel = ?1 AND c.id = ?2
        LEFT JOIN persons p ON p.channel = ?3 AND p.id = ?4
        LEFT JOIN activities a ON a.conversation = c.key AND a.type = ?5 AND a.id = ?6
        """);

    private readonly SqliteStatement _replies = new(connection, """
        SELECT sequence, reply FROM replies WHERE conversation = ?1 AND sequence >= ?2 AND sequence < ?2 + ?3 ORDER BY sequence
        """);

    private readonly SqliteStatement _pendingConversations = new(connection, """
        SELECT channel, id FROM conversations WHERE key IN (SELECT conversation FROM outbox)
        """);

    private readonly SqliteStatement _firstPending = new(connection, """
        SELECT o.sequence, o.deliver_to, o.queued_at, r.reply, o.not_before
        FROM conversations c
        JOIN outbox o ON o.conversation = c.key
        JOIN replies r ON r.conversation = o.conversation AND r.sequence = o.sequence
        WHERE c.channel = ?1 AND c.id = ?2
        ORDER BY o.sequence LIMIT 1
        """);

    private readonly SqliteStatement _outboxStatus = new(connection, "SELECT count(*), min(queued_at) FROM outbox");

    /// <summary>As in <see cref="SqliteReaderPool.Renew"/>.</summary>
    public int Generation => generation;

    /// <summary>For what is not read in every turn.</summary>
    public SqliteStatements Statements { get; } = new(connection);

    public LoadedTurn Load(TurnKeys keys)
    {
        var (conversation, person) = (keys.Conversation, keys.Person);
        using var row = _turn.Query(
            conversation.Channel, conversation.Id, person.Channel, person.Id, keys.Activity?.Type, keys.Activity?.Id);
        row.Read();
        var talk = row.IsDBNull(1) ? new TalkState() : JsonSerializer.Deserialize(row.GetString(2), CoreJson.Stored.TalkState)!;
        var known = row.IsDBNull(3) ? new PersonState() : JsonSerializer.Deserialize(row.GetString(4), CoreJson.Stored.PersonState)!;
        return new LoadedTurn(new ConversationState(talk, known), VersionIn(row, 1), VersionIn(row, 3))
        {
            Answered = row.IsDBNull(5) ? null : Replies(row.GetInt64(0), row.GetInt64(5), row.GetInt64(6)),
            Incoming = row.IsDBNull(7) ? null : row.GetInt64(7),
        };
    }

    public List<ConversationKey> PendingConversations()
    {
        using var rows = _pendingConversations.Query();
        var found = new List<ConversationKey>();
        while (rows.Read())
            found.Add(new ConversationKey(rows.GetString(0), rows.GetString(1)));
        return found;
    }

    public OutboxItem? FirstPending(ConversationKey conversation)
    {
        using var row = _firstPending.Query(conversation.Channel, conversation.Id);
        return row.Read()
            ? new OutboxItem(conversation, row.GetInt64(0), row.GetString(1), ReplyIn(row, 3), TimeIn(row, 2))
            {
                NotBefore = row.IsDBNull(4) ? null : TimeIn(row, 4),
            }
            : null;
    }

    public OutboxStatus OutboxStatus()
    {
        using var row = _outboxStatus.Query();
        row.Read();
        return new OutboxStatus(row.GetInt64(0), row.IsDBNull(1) ? null : TimeIn(row, 1));
    }

    public void Dispose()
    {
        _turn.Dispose();
        _replies.Dispose();
        _pendingConversations.Dispose();
        _firstPending.Dispose();
        _outboxStatus.Dispose();
        Statements.Dispose();
        connection.Dispose();
    }

    private List<StoredReply> Replies(long conversation, long first, long count)
    {
        using var rows = _replies.Query(conversation, first, count);
        var found = new List<StoredReply>();
        while (rows.Read())
            found.Add(new StoredReply(rows.GetInt64(0), ReplyIn(rows, 1)));
        return found;
    }

    private static long VersionIn(SqliteDataReader row, int column) => row.IsDBNull(column) ? 0 : row.GetInt64(column);

    public static Reply ReplyIn(SqliteDataReader row, int column) =>
        JsonSerializer.Deserialize(row.GetString(column), CoreJson.Stored.Reply)!;

    public static DateTimeOffset TimeIn(SqliteDataReader row, int column) =>
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
