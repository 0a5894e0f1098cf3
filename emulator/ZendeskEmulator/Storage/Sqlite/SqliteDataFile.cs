using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ZendeskEmulator.Storage.Sqlite;

/// <summary>
/// A data file of SQLite: a table of records as JSON, and a view for each kind. SQLite's exclusive lock, which the
/// system frees when a process dies, keeps other emulators out.
/// </summary>
internal sealed class SqliteDataFile : IDataFile
{
    private readonly SqliteConnection connection;
    private readonly DataFileContents contents;
    private readonly SqliteLoading loading;
    private readonly SqliteWriting writing;
    private readonly SqliteStatements statements;
    private readonly SqliteLog log;

    private SqliteDataFile(string path, SqliteConnection connection, IReadOnlyList<RecordKind> kinds)
    {
        Path = path;
        this.connection = connection;
        contents = new DataFileContents(path);
        statements = new SqliteStatements(connection);
        log = new SqliteLog(connection);
        loading = new SqliteLoading(connection, contents, kinds);
        writing = new SqliteWriting(connection, contents, statements);
    }

    public Store Store => Store.Sqlite;

    public string Path { get; }

    public bool HasLeftovers => contents.HasLeftovers;

    /// <summary>Makes a file without accounts.</summary>
    public static void Create(string path, IReadOnlyList<RecordKind> kinds)
    {
        try
        {
            using var connection = Connect(path);
            SqliteSchema.Create(connection, kinds);
        }
        catch (SqliteException failure)
        {
            throw Refusal(path, failure);
        }
    }

    /// <summary>Opens a file that exists.</summary>
    /// <exception cref="DataFileException">It is in use, damaged, not ours, of another schema version, or cannot be opened.</exception>
    public static SqliteDataFile Open(string path, Durability durability, IReadOnlyList<RecordKind> kinds)
    {
        SqliteConnection? connection = null;
        try
        {
            SqliteLogCheck.Check(path, SqliteFormat.Instance.LogPath(path));
            connection = Connect(path);
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
    }

    public List<AccountRow> LoadAccounts()
    {
        try
        {
            return loading.LoadAccounts();
        }
        catch (SqliteException failure)
        {
            throw Refusal(Path, failure);
        }
    }

    public async Task LoadRecordsAsync(Func<int, int, RecordKind, object, bool> load)
    {
        try
        {
            await loading.LoadRecordsAsync(load).ConfigureAwait(false);
        }
        catch (SqliteException failure)
        {
            throw Refusal(Path, failure);
        }
    }

    public void Commit(Batch batch)
    {
        try
        {
            log.Begin();
            writing.Commit(batch);
        }
        catch (SqliteException failure)
        {
            throw new DataFileWriteException(failure);
        }
    }

    public void CheckpointIfDue() => log.CheckpointIfDue();

    public void Dispose()
    {
        writing.Dispose();
        statements.Dispose();
        log.Dispose();
        connection.Dispose();
    }

    private static SqliteConnection Connect(string path)
    {
        Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            DefaultTimeout = 1,
        }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static DataFileException Refusal(string path, SqliteException failure) => new(
        failure.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => FileLock.InUse(path),
            raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT => $"The data file {path} is damaged, or not a data file: {failure.Message}",
            raw.SQLITE_READONLY => $"The data file {path} is read-only.",
            _ => $"The data file {path} cannot be opened: {failure.Message}",
        },
        failure);
}
