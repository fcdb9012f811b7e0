using BackPainBot.Conversations;

namespace BackPainBot.Storage;

/// <summary>Signing keys in the tables.</summary>
internal static class SqliteSigningKeys
{
    public static List<SigningKey> Read(SqliteStatements statements)
    {
        using var rows = statements.Query("SELECT id, secret, made FROM signing_keys ORDER BY made DESC, id");
        var keys = new List<SigningKey>();
        while (rows.Read())
            keys.Add(new SigningKey(rows.GetString(0), rows.GetFieldValue<byte[]>(1), SqliteReader.TimeIn(rows, 2)));
        return keys;
    }

    public static void Add(SqliteStatements statements, SigningKey key) => statements.Run(
        "INSERT INTO signing_keys (id, secret, made) VALUES (?1, ?2, ?3)", key.Id, key.Secret.ToArray(), key.Made.ToUnixTimeMilliseconds());

    public static void Forget(SqliteStatements statements, DateTimeOffset madeBefore) =>
        statements.Run("DELETE FROM signing_keys WHERE made < ?1", madeBefore.ToUnixTimeMilliseconds());
}
