using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ZendeskEmulator.Storage.Sqlite;

/// <summary>
/// The write-ahead log. From the first commit on, the data file says that it needs its log, and the log says that it does
/// not. A program that opens both, such as SQLite's own shell, sees everything. A file whose log is lost still says that it
/// needs one.
/// </summary>
internal sealed class SqliteLog(SqliteConnection connection) : IDisposable
{
    /// <summary>SQLite's default is 1,000 pages; ours are small.</summary>
    private const int CheckpointPages = 16_000;

    /// <summary>The length of the log when it is moved into the data file: each page has 1,024 bytes and a header of 24.</summary>
    public const int UsualBytes = CheckpointPages * (1024 + 24);

    private readonly SqliteStatement needsLog = new(connection, $"pragma user_version = {SqliteSchema.Version | SqliteSchema.NeedsLog}");
    private readonly SqliteStatement isWhole = new(connection, $"pragma user_version = {SqliteSchema.Version}");
    private bool isBegun;
    private long pages;

    /// <summary>Before the first commit.</summary>
    /// <exception cref="SqliteException">It cannot be written.</exception>
    public void Begin()
    {
        if (!isBegun)
        {
            Checkpoint();
        }
    }

    /// <summary>After a commit: moves the log into the data file when it has grown. If that fails, the log keeps everything.</summary>
    public void CheckpointIfDue()
    {
        pages += PagesWritten();
        if (pages < CheckpointPages)
        {
            return;
        }
        try
        {
            Checkpoint();
        }
        catch (SqliteException)
        {
            // The next commit tries again. The log keeps its commits until then.
            isBegun = false;
        }
    }

    public void Dispose()
    {
        needsLog.Dispose();
        isWhole.Dispose();
    }

    private void Checkpoint()
    {
        needsLog.Run();
        var code = raw.sqlite3_wal_checkpoint_v2(connection.Handle, null, raw.SQLITE_CHECKPOINT_PASSIVE, out _, out _);
        SqliteException.ThrowExceptionForRC(code, connection.Handle);
        // This starts the log again from its first page. It also cuts the log to its usual size after a large commit.
        isWhole.Run();
        isBegun = true;
        PagesWritten();
        pages = 0;
    }

    /// <summary>The pages that were written to the log since the last call.</summary>
    private int PagesWritten()
    {
        raw.sqlite3_db_status(connection.Handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var written, out _, 1);
        return written;
    }
}
