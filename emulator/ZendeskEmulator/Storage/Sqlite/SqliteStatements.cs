using Microsoft.Data.Sqlite;

namespace ZendeskEmulator.Storage.Sqlite;

/// <summary>The prepared statements of the data file; each is bound, run and ready again.</summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IDisposable
{
    public SqliteStatement Begin { get; } = new(connection, "begin immediate");

    public SqliteStatement Commit { get; } = new(connection, "commit");

    public SqliteStatement Rollback { get; } = new(connection, "rollback");

    public SqliteStatement Insert { get; } = new(connection, "insert into records (key, kind, body, checksum) values (?1, ?2, ?3, ?4)");

    public SqliteStatement Update { get; } = new(connection, "update records set kind = ?2, body = ?3, checksum = ?4 where key = ?1");

    public SqliteStatement Upsert { get; } = new(connection, """
        insert into records (key, kind, body, checksum) values (?1, ?2, ?3, ?4)
        on conflict (key) do update set kind = ?2, body = ?3, checksum = ?4
        """);

    public SqliteStatement Remove { get; } = new(connection, "delete from records where key = ?1");

    public SqliteStatement RemoveSlice { get; } = new(
        connection,
        "delete from records where key in (select key from records where key between ?1 and ?2 limit ?3)");

    public SqliteStatement PutAccount { get; } = new(connection, $"""
        insert into accounts ({SqliteAccounts.Columns}) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        on conflict (number) do update set count = ?4, version = ?5, clock_offset = ?7, clock_frozen_at = ?8, clock_speed = ?9,
          records = ?10, sum = ?11, checksum = ?12
        """);

    public SqliteStatement DropAccount { get; } = new(connection, "delete from accounts where number = ?1");

    public SqliteStatement PutTotals { get; } = new(connection, "insert or replace into totals (id, accounts, numbers) values (1, ?1, ?2)");

    public void Dispose()
    {
        foreach (var statement in (SqliteStatement[])[
            Begin,
            Commit,
            Rollback,
            Insert,
            Update,
            Upsert,
            Remove,
            RemoveSlice,
            PutAccount,
            DropAccount,
            PutTotals
        ])
        {
            statement.Dispose();
        }
    }
}
