using Microsoft.Data.Sqlite;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>An SQLite data file as another program sees it.</summary>
internal static class SqliteFile
{
    /// <summary>The first column of the first row.</summary>
    public static object? Ask(string path, string sql)
    {
        using var connection = Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>All rows, the columns of each joined by |.</summary>
    public static string[] Rows(string path, string sql)
    {
        using var connection = Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column)
                ? ""
                : reader.GetString(column))));
        }
        return [.. rows];
    }

    /// <summary>How many rows changed.</summary>
    public static int Execute(string path, string sql)
    {
        using var connection = Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }
}
