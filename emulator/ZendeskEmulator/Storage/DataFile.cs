using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ZendeskEmulator.Storage;

/// <summary>
/// The one SQLite file that holds all accounts. It belongs to one emulator at a time; SQLite's exclusive lock,
/// which the system frees when a process dies, sees to that.
/// </summary>
internal sealed class DataFile : IDisposable
{
    /// <summary>A record's key is the account's number × this + its count.</summary>
    private const long CountsPerAccount = 100_000_000;

    /// <summary>So many rows of a reset account are removed at once: others wait for a millisecond at most.</summary>
    private const int LeftoverSlice = 500;

    private readonly SqliteConnection connection;
    private readonly IReadOnlyList<(byte[] Name, RecordKind Kind)> kinds;
    private readonly Queue<int> leftovers = new();
    private readonly ArrayBufferWriter<byte> buffer = new(4096);
    private readonly Utf8JsonWriter json;
    private readonly DataFileStatements statements;

    private DataFile(string path, SqliteConnection connection, IReadOnlyList<RecordKind> kinds)
    {
        Path = path;
        this.connection = connection;
        this.kinds = [.. kinds.Select(kind => (System.Text.Encoding.UTF8.GetBytes(kind.Name), kind))];
        json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        statements = new DataFileStatements(connection);
    }

    public string Path { get; }

    /// <summary>True while rows of reset accounts are still to be removed.</summary>
    public bool HasLeftovers => leftovers.Count > 0;

    /// <summary>Opens the file, or makes it.</summary>
    /// <exception cref="DataFileException">It is in use, damaged, not ours, of another schema version, or cannot be opened.</exception>
    public static DataFile Open(string path, Durability durability, IReadOnlyList<RecordKind> kinds)
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
            DataFileSchema.Prepare(connection, path, durability, kinds);
            return new DataFile(path, connection, kinds);
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

    /// <summary>The accounts in the file.</summary>
    public List<AccountRow> LoadAccounts()
    {
        try
        {
            var rows = new List<AccountRow>();
            using var select = new Statement(connection, $"select {AccountRow.Columns} from accounts order by number");
            while (select.Step())
            {
                rows.Add(AccountRow.Read(select));
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

    /// <summary>
    /// Hands every record to <paramref name="load"/>, account by account, in order of id. It answers false for an account
    /// that is not known: what a reset has left behind, removed later.
    /// </summary>
    public async Task LoadRecordsAsync(Func<int, int, RecordKind, object, bool> load)
    {
        // Reading JSON takes the most of it: it is done beside the reading of the file, and records are taken in as they stand there.
        var (rows, beside) = (new LoadedRows(), new LoadedRows());
        var understanding = Task.CompletedTask;
        try
        {
            using var select = new Statement(connection, "select key, kind, body from records order by key");
            do
            {
                Fill(rows, select);
                await understanding.ConfigureAwait(false);
                (rows, beside) = (beside, rows);
                understanding = Task.Run(beside.Read);
                rows.TakeOut((key, kind, record) => TakeIn(key, kind, record, load));
            }
            while (beside.IsFull);
            await understanding.ConfigureAwait(false);
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

    private void Fill(LoadedRows rows, Statement select)
    {
        while (!rows.IsFull && select.Step())
        {
            var kind = KindNamed(select.Utf8(1)) ?? throw Damaged($"its record {select.Integer(0)} is of an unknown kind, {select.Text(1)}");
            rows.Add(select.Integer(0), kind, select.Utf8(2));
        }
    }

    private void TakeIn(long key, RecordKind kind, object? record, Func<int, int, RecordKind, object, bool> load)
    {
        var account = (int)(key / CountsPerAccount);
        var isKnown = load(account, (int)(key % CountsPerAccount), kind, record ?? throw Damaged($"its record {key} is empty"));
        if (!isKnown && (leftovers.Count == 0 || leftovers.Last() != account))
        {
            leftovers.Enqueue(account);
        }
    }

    /// <summary>Commits a batch as one transaction. An empty batch removes a slice of what resets have left behind.</summary>
    /// <exception cref="SqliteException">Nothing of it was written, or it is unknown whether; it may be tried again.</exception>
    public void Commit(Batch batch)
    {
        statements.Begin.Run();
        try
        {
            foreach (var number in batch.Dropped)
            {
                statements.DropAccount.Bind(1, number).Run();
            }
            foreach (var account in batch.Accounts.Values)
            {
                account.Bind(statements.PutAccount);
                statements.PutAccount.Run();
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
        catch (SqliteException)
        {
            // Some failures have already rolled back.
            if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
            {
                statements.Rollback.Run();
            }
            throw;
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
        var key = (change.Account * CountsPerAccount) + change.Count;
        if (change.Record is null)
        {
            statements.Remove.Bind(1, key).Run();
            return;
        }
        json.Reset();
        buffer.ResetWrittenCount();
        change.Kind.Write(json, change.Record);
        json.Flush();
        statements.Put.Bind(1, key).Bind(2, change.Kind.Name).Bind(3, buffer.WrittenSpan).Run();
    }

    /// <summary>True when nothing of the first leftover is left.</summary>
    private bool RemoveLeftovers()
    {
        var first = leftovers.Peek() * CountsPerAccount;
        statements.RemoveSlice.Bind(1, first).Bind(2, first + CountsPerAccount - 1).Bind(3, LeftoverSlice).Run();
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
