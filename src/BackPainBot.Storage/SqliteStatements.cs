using Microsoft.Data.Sqlite;

namespace BackPainBot.Storage;

/// <summary>Statements that are prepared when they are first needed: few connections need them, and opening one should be quick.</summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteStatement> _prepared = new(StringComparer.Ordinal);

    /// <summary>The rows; to be disposed before the statement's next use.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values) => Prepared(sql).Query(values);

    public void Run(string sql, params ReadOnlySpan<object?> values) => Prepared(sql).Run(values);

    public void Dispose()
    {
        foreach (var statement in _prepared.Values)
            statement.Dispose();
    }

    private SqliteStatement Prepared(string sql)
    {
        if (!_prepared.TryGetValue(sql, out var statement))
            _prepared[sql] = statement = new SqliteStatement(connection, sql);
        return statement;
    }
}
