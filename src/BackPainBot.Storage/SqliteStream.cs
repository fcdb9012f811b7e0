using BackPainBot.Conversations;

namespace BackPainBot.Storage;

/// <summary>Streams in the tables.</summary>
internal static class SqliteStream
{
    private const string Sql = """
        SELECT s.sequence, s.at, s.incoming, s.answers, r.reply
        FROM conversations c
        JOIN stream s ON s.conversation = c.key
        LEFT JOIN replies r ON r.conversation = s.conversation AND r.sequence = s.sequence
        WHERE c.channel = ?1 AND c.id = ?2 AND s.sequence > ?3
        ORDER BY s.sequence LIMIT ?4
        """;

    private const string End = """
        SELECT coalesce(max(s.sequence), 0) FROM conversations c JOIN stream s ON s.conversation = c.key WHERE c.channel = ?1 AND c.id = ?2
        """;

    public static List<StreamItem> Read(SqliteStatements statements, ConversationKey conversation, long after, int most)
    {
        using var rows = statements.Query(Sql, conversation.Channel, conversation.Id, after, most);
        var items = new List<StreamItem>();
        while (rows.Read())
        {
            items.Add(new StreamItem(rows.GetInt64(0), SqliteReader.TimeIn(rows, 1))
            {
                Incoming = rows.IsDBNull(2) ? null : rows.GetString(2),
                Answers = rows.IsDBNull(3) ? null : rows.GetInt64(3),
                Reply = rows.IsDBNull(4) ? null : SqliteReader.ReplyIn(rows, 4),
            });
        }

        return items;
    }

    public static long ReadEnd(SqliteStatements statements, ConversationKey conversation)
    {
        using var row = statements.Query(End, conversation.Channel, conversation.Id);
        row.Read();
        return row.GetInt64(0);
    }
}
