using Microsoft.Data.Sqlite;

namespace BackPainBot.Storage;

/// <summary>A statement that is prepared once and run often. Its parameters are <c>?1</c>, <c>?2</c>, … as the values come.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly SqliteCommand _command;

    /// <summary>Fails here, and not at the first use, when the tables are not as expected.</summary>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _command = new SqliteCommand(sql, connection);
        _command.Prepare();
    }

    /// <summary>The rows; to be disposed before the next use.</summary>
    public SqliteDataReader Query(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    public void Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        var parameters = _command.Parameters;
        while (parameters.Count < values.Length)
            parameters.Add(new SqliteParameter { ParameterName = $"?{parameters.Count + 1}" });
        for (var i = 0; i < values.Length; i++)
            parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
