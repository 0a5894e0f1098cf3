using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ZendeskEmulator.Storage.Sqlite;

/// <summary>The tables of the data file, and the marks by which the emulator recognizes its own files and versions.</summary>
internal static class SqliteSchema
{
    /// <summary>Raised with every change of the tables or of a record's JSON that older code cannot read.</summary>
    public const int Version = 5;

    /// <summary>Added to the version where the data file alone does not hold everything (<see cref="SqliteLog"/>).</summary>
    public const int NeedsLog = 0x10000;

    /// <summary>"ZdEm": marks the emulator's own SQLite files.</summary>
    private const int ApplicationId = 0x5A64456D;

    // Small pages: a change of one user dirties one page. The page size must be set before the file is made.
    private const string Pages = "pragma page_size = 1024; pragma journal_mode = wal;";

    private const string Tables = """
        create table accounts (number integer primary key, name text not null, slot integer not null, count integer not null,
          version integer not null, salt integer not null, clock_offset integer not null default 0, clock_frozen_at integer,
          clock_speed integer not null default 1, records integer, sum integer, checksum integer);
        create table records (key integer primary key, kind text not null, body text not null, checksum integer);
        create table totals (id integer primary key check (id = 1), accounts integer not null, numbers integer not null);
        insert into totals values (1, 0, 0);
        create view account_records as
          select a.name as account, r.kind, 1000000000000 + a.slot * 100000000 + r.key % 100000000 as id, r.body
          from records r join accounts a on a.number = r.key / 100000000;
        """;

    /// <summary>The statements that upgrade a file of version 1, of version 2 and so on to the next version.</summary>
    private static readonly string[] Upgrades =
    [
        "alter table accounts add column clock_offset integer not null default 0; alter table accounts add column clock_frozen_at integer;",
        "alter table accounts add column clock_speed integer not null default 1;",
        // Records and accounts have no checksum until they are written again.
        """
        alter table accounts add column records integer;
        alter table accounts add column sum integer;
        alter table accounts add column checksum integer;
        alter table records add column checksum integer;
        create table totals (id integer primary key check (id = 1), accounts integer not null, numbers integer not null);
        """,
        // The same tables; the audits of new tickets have other JSON.
        "",
    ];

    /// <summary>Makes the tables of a new file.</summary>
    public static void Create(SqliteConnection connection, IReadOnlyList<RecordKind> kinds)
    {
        Execute(connection, Pages);
        using var transaction = connection.BeginTransaction();
        Execute(connection, $"{Tables} pragma application_id = {ApplicationId}; pragma user_version = {Version};");
        PutViews(connection, kinds);
        transaction.Commit();
    }

    /// <summary>Takes the file for this process, checks it, and upgrades it where it is older.</summary>
    public static void Prepare(SqliteConnection connection, string path, Durability durability, IReadOnlyList<RecordKind> kinds)
    {
        Execute(connection, "pragma locking_mode = exclusive;");
        var version = Number(connection, "pragma user_version") & ~NeedsLog;
        if (Number(connection, "pragma application_id") != ApplicationId)
        {
            throw new DataFileException($"The file {path} is an SQLite file, but not a data file of this emulator.");
        }
        if (version is < 1 or > Version)
        {
            throw new DataFileException($"The data file {path} has schema version {version}; this emulator reads version {Version}.");
        }

        // Only the log's owner moves it into the file: a checkpoint of SQLite's own would also move the mark that says the file needs its
        // log. A log that one large commit has made long is cut at the next checkpoint.
        Execute(connection, $"{Pages} pragma wal_autocheckpoint = 0; pragma journal_size_limit = {SqliteLog.UsualBytes};");
        Execute(connection, durability == Durability.Disk ? "pragma synchronous = full" : "pragma synchronous = normal");
        using var transaction = connection.BeginTransaction();
        if (version < Version)
        {
            Execute(connection, $"{string.Concat(Upgrades[(int)(version - 1)..])} pragma user_version = {Version};");
        }
        PutViews(connection, kinds);
        transaction.Commit();
    }

    /// <summary>Writes only changed marks, so that an emulator starts on a full disk.</summary>
    private static void PutViews(SqliteConnection connection, IReadOnlyList<RecordKind> kinds)
    {
        foreach (var kind in kinds)
        {
            var columns = string.Concat(
                kind.Columns.Where(column => column != "id").Select(column => $", body ->> '$.{column}' as \"{column}\""));
            var create = $"create view {kind.Name} as select account, id{columns} from account_records where kind = '{kind.Name}'";
            using var command = connection.CreateCommand();
            command.CommandText = "select sql from sqlite_schema where type = 'view' and name = $name";
            command.Parameters.AddWithValue("$name", kind.Name);
            if (command.ExecuteScalar() is not string present || !present.Equals(create, StringComparison.OrdinalIgnoreCase))
            {
                Execute(connection, $"drop view if exists {kind.Name}; {create};");
            }
        }
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
