using Microsoft.Data.Sqlite;

namespace BackPainBot.Storage;

/// <summary>Compares the tables of a file with those that a file of its version has.</summary>
internal static class SqliteTables
{
    private const string Columns = """
        SELECT t.name || '.' || c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'
        """;

    /// <summary>Columns that are not there, as <c>table.column</c>; more than there should be does no harm.</summary>
    public static IReadOnlyList<string> Missing(SqliteConnection file, long version)
    {
        using var model = new SqliteConnection("Data Source=:memory:;Pooling=False");
        model.Open();
        using var steps = new SqliteCommand(string.Join('\n', SqliteSchema.Steps.Take((int)version)), model);
        steps.ExecuteNonQuery();
        return [.. ColumnsOf(model).Except(ColumnsOf(file), StringComparer.Ordinal)];
    }

    private static List<string> ColumnsOf(SqliteConnection connection)
    {
        using var command = new SqliteCommand(Columns, connection);
        using var rows = command.ExecuteReader();
        var columns = new List<string>();
        while (rows.Read())
            columns.Add(rows.GetString(0));
        return columns;
    }
}
