using BackPainBot.Conversations;
using Microsoft.Data.Sqlite;

namespace BackPainBot.Storage;

/// <summary>Hosted conversations in the tables.</summary>
internal static class SqliteHosted
{
    private const string Columns = "SELECT channel, id, used, user, resume_hash FROM hosted";

    /// <summary>Everything of a conversation, those that are referred to last.</summary>
    private static readonly IReadOnlyList<string> Parts =
    [
        .. new[] { "outbox", "stream", "replies", "activities" }.Select(table =>
            $"DELETE FROM {table} WHERE conversation = (SELECT key FROM conversations WHERE channel = ?1 AND id = ?2)"),
        .. new[] { "conversations", "persons", "hosted" }.Select(table => $"DELETE FROM {table} WHERE channel = ?1 AND id = ?2"),
    ];

    public static HostedConversation? Find(SqliteStatements statements, ConversationKey conversation)
    {
        using var row = statements.Query($"{Columns} WHERE channel = ?1 AND id = ?2", conversation.Channel, conversation.Id);
        return row.Read() ? HostedIn(row) : null;
    }

    public static HostedConversation? FindResumable(SqliteStatements statements, string channel, string resumeHash)
    {
        using var row = statements.Query($"{Columns} WHERE channel = ?1 AND resume_hash = ?2", channel, resumeHash);
        return row.Read() ? HostedIn(row) : null;
    }

    public static void Add(SqliteStatements statements, HostedConversation hosted) => statements.Run(
        "INSERT INTO hosted (channel, id, used, user, resume_hash) VALUES (?1, ?2, ?3, ?4, ?5)",
        hosted.Key.Channel,
        hosted.Key.Id,
        hosted.Used.ToUnixTimeMilliseconds(),
        hosted.User,
        hosted.ResumeHash);

    public static void Use(SqliteStatements statements, ConversationKey conversation, DateTimeOffset at) => statements.Run(
        "UPDATE hosted SET used = max(used, ?3) WHERE channel = ?1 AND id = ?2",
        conversation.Channel,
        conversation.Id,
        at.ToUnixTimeMilliseconds());

    public static void Forget(SqliteStatements statements, ConversationKey conversation)
    {
        foreach (var part in Parts)
            statements.Run(part, conversation.Channel, conversation.Id);
    }

    public static int ForgetUnused(SqliteStatements statements, string channel, DateTimeOffset usedBefore, DateTimeOffset emptyBefore, int most)
    {
        var unused = Unused(statements, channel, usedBefore, emptyBefore, most);
        foreach (var conversation in unused)
            Forget(statements, conversation);
        return unused.Count;
    }

    private static List<ConversationKey> Unused(
        SqliteStatements statements, string channel, DateTimeOffset usedBefore, DateTimeOffset emptyBefore, int most)
    {
        const string Sql = """
            SELECT h.id FROM hosted h WHERE h.channel = ?1 AND (h.used < ?2 OR (h.used < ?3 AND NOT EXISTS (
                SELECT 1 FROM conversations c WHERE c.channel = h.channel AND c.id = h.id)))
            LIMIT ?4
            """;
        using var rows = statements.Query(Sql, channel, usedBefore.ToUnixTimeMilliseconds(), emptyBefore.ToUnixTimeMilliseconds(), most);
        var found = new List<ConversationKey>();
        while (rows.Read())
            found.Add(new ConversationKey(channel, rows.GetString(0)));
        return found;
    }

    private static HostedConversation HostedIn(SqliteDataReader row) =>
        new(new ConversationKey(row.GetString(0), row.GetString(1)), SqliteReader.TimeIn(row, 2))
        {
            User = row.IsDBNull(3) ? null : row.GetString(3),
            ResumeHash = row.IsDBNull(4) ? null : row.GetString(4),
        };
}
