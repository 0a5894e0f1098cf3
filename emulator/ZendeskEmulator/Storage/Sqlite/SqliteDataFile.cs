using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ZendeskEmulator.Storage.Sqlite;

/// <summary>
/// A data file of SQLite: a table of records as JSON, and a view for each kind. SQLite's exclusive lock, which the
/// system frees when a process dies, keeps other emulators out.
/// </summary>
internal sealed class SqliteDataFile : IDataFile
{
    /// <summary>So many rows of a reset account are removed at once: other accounts wait for a millisecond at most.</summary>
    private const int LeftoverSlice = 500;

    private readonly SqliteConnection connection;
    private readonly IReadOnlyList<(byte[] Name, RecordKind Kind)> kinds;
    private readonly Queue<int> leftovers = new();
    private readonly RecordJson json = new();
    private readonly SqliteStatements statements;

    private SqliteDataFile(string path, SqliteConnection connection, IReadOnlyList<RecordKind> kinds)
    {
        Path = path;
        this.connection = connection;
        this.kinds = [.. kinds.Select(kind => (System.Text.Encoding.UTF8.GetBytes(kind.Name), kind))];
        statements = new SqliteStatements(connection);
    }

    public string Path { get; }

    public bool HasLeftovers => leftovers.Count > 0;

    /// <summary>Opens the file, or makes it.</summary>
    /// <exception cref="DataFileException">It is in use, damaged, not ours, of another schema version, or cannot be opened.</exception>
    public static SqliteDataFile Open(string path, Durability durability, IReadOnlyList<RecordKind> kinds)
    {
        Batteries_V2.Init();
        SqliteConnection? connection = null;
        try
        {
            if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }
            connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ConnectionString);
            connection.Open();
            SqliteSchema.Prepare(connection, path, durability, kinds);
            return new SqliteDataFile(path, connection, kinds);
        }
        catch (SqliteException failure)
        {
            connection?.Dispose();
            throw Refusal(path, failure);
        }
        catch (DataFileException)
        {
            connection?.Dispose();
            throw;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException($"The data file {path} cannot be made: {failure.Message}", failure);
        }
    }

    public List<AccountRow> LoadAccounts()
    {
        try
        {
            var rows = new List<AccountRow>();
            using var select = new SqliteStatement(connection, $"select {SqliteAccounts.Columns} from accounts order by number");
            while (select.Step())
            {
                rows.Add(SqliteAccounts.Read(select));
            }
            return rows;
        }
        catch (ArgumentOutOfRangeException failure)
        {
            throw Damaged("an account's clock is at no time", failure);
        }
        catch (SqliteException failure)
        {
            throw Refusal(Path, failure);
        }
    }

    public async Task LoadRecordsAsync(Func<int, int, RecordKind, object, bool> load)
    {
        // Most of the time goes into JSON: another thread reads it while this one reads the file.
        var (rows, beside) = (new LoadedRows(), new LoadedRows());
        var parsing = Task.CompletedTask;
        try
        {
            using var select = new SqliteStatement(connection, "select key, kind, body from records order by key");
            do
            {
                Fill(rows, select);
                await parsing.ConfigureAwait(false);
                (rows, beside) = (beside, rows);
                parsing = Task.Run(beside.Read);
                rows.TakeOut((key, kind, record) => TakeIn(key, kind, record, load));
            }
            while (beside.IsFull);
            await parsing.ConfigureAwait(false);
            beside.TakeOut((key, kind, record) => TakeIn(key, kind, record, load));
        }
        catch (JsonException failure)
        {
            throw Damaged("one of its records cannot be read", failure);
        }
        catch (SqliteException failure)
        {
            throw Refusal(Path, failure);
        }
    }

    private void Fill(LoadedRows rows, SqliteStatement select)
    {
        while (!rows.IsFull && select.Step())
        {
            var kind = KindNamed(select.Utf8(1)) ?? throw Damaged($"its record {select.Integer(0)} is of an unknown kind, {select.Text(1)}");
            rows.Add(select.Integer(0), kind, select.Utf8(2));
        }
    }

    private void TakeIn(long key, RecordKind kind, object? record, Func<int, int, RecordKind, object, bool> load)
    {
        var account = IdLayout.AccountOf(key);
        var isKnown = load(account, IdLayout.CountOf(key), kind, record ?? throw Damaged($"its record {key} is empty"));
        if (!isKnown && (leftovers.Count == 0 || leftovers.Last() != account))
        {
            leftovers.Enqueue(account);
        }
    }

    public void Commit(Batch batch)
    {
        try
        {
            statements.Begin.Run();
            foreach (var number in batch.Dropped)
            {
                statements.DropAccount.Bind(1, number).Run();
            }
            foreach (var account in batch.Accounts.Values)
            {
                statements.PutAccount.Bind(account).Run();
            }
            foreach (var change in batch.Changes)
            {
                Write(change);
            }
            var removed = batch.IsEmpty ? RemoveLeftovers() : false;
            statements.Commit.Run();
            if (removed)
            {
                leftovers.Dequeue();
            }
        }
        catch (SqliteException failure)
        {
            // Some failures have already rolled back.
            if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
            {
                statements.Rollback.Run();
            }
            throw new DataFileWriteException(failure);
        }
        batch.Dropped.ForEach(leftovers.Enqueue);
    }

    public void Dispose()
    {
        statements.Dispose();
        json.Dispose();
        connection.Dispose();
    }

    private void Write(in Change change)
    {
        var key = IdLayout.KeyOf(change);
        if (change.Record is null)
        {
            statements.Remove.Bind(1, key).Run();
            return;
        }
        statements.Put.Bind(1, key).Bind(2, change.Kind.Name).Bind(3, json.Of(change.Kind, change.Record)).Run();
    }

    /// <summary>True when nothing of the first leftover is left.</summary>
    private bool RemoveLeftovers()
    {
        var first = IdLayout.FirstKey(leftovers.Peek());
        statements.RemoveSlice.Bind(1, first).Bind(2, first + IdLayout.CountsPerAccount - 1).Bind(3, LeftoverSlice).Run();
        return raw.sqlite3_changes(connection.Handle) < LeftoverSlice;
    }

    private RecordKind? KindNamed(ReadOnlySpan<byte> name)
    {
        foreach (var (known, kind) in kinds)
        {
            if (name.SequenceEqual(known))
            {
                return kind;
            }
        }
        return null;
    }

    private DataFileException Damaged(string how, Exception? cause = null) => new($"The data file {Path} is damaged: {how}.", cause);

    private static DataFileException Refusal(string path, SqliteException failure) => new(
        failure.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"The data file {path} is in use by another emulator.",
            raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT => $"The data file {path} is damaged, or not a data file: {failure.Message}",
            raw.SQLITE_READONLY => $"The data file {path} is read-only.",
            _ => $"The data file {path} cannot be opened: {failure.Message}",
        },
        failure);
}
