using LiteDB;
using LiteDB.Engine;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>LiteDB's engine over the data file and its log.</summary>
internal sealed class LiteDbEngine : IDisposable
{
    private readonly LiteDbDataStream data;
    private readonly LiteEngine engine;
    private readonly string logPath;

    private LiteDbEngine(string logPath, LiteDbDataStream data, LiteDbLogStream log, LiteDbPages pages, LiteEngine engine)
    {
        (this.logPath, this.data, Log, Pages, this.engine) = (logPath, data, log, pages, engine);
    }

    public LiteDbLogStream Log { get; }

    /// <summary>The pages as they were when the files were opened.</summary>
    public LiteDbPages Pages { get; }

    public LiteEngine Engine => engine;

    /// <summary>Opens both files, with this process as their only user.</summary>
    /// <param name="checksPages">Whether every page is checked; once, when the emulator starts.</param>
    /// <exception cref="DataFileException">The files cannot be used.</exception>
    /// <exception cref="IOException">Another process has them, or they cannot be opened.</exception>
    /// <exception cref="LiteException">LiteDB refuses them.</exception>
    public static LiteDbEngine Open(string path, string logPath, Durability durability, bool checksPages)
    {
        var waitsForDisk = durability == Durability.Disk;
        var data = new LiteDbDataStream(path, waitsForDisk);
        LiteDbLogStream? log = null;
        try
        {
            log = new LiteDbLogStream(logPath, waitsForDisk);
            if (waitsForDisk)
            {
                // A commit waits until the log is on disk; the log's name in the folder must be on disk too.
                FolderEntries.FlushNameOf(logPath);
            }
            var (header, scan) = LiteDbFileCheck.CheckLog(path, logPath, data, log);
            if (checksPages)
            {
                LiteDbFileCheck.CheckPages(path, header, scan, data);
            }
            return new LiteDbEngine(logPath, data, log, new LiteDbPages(header, scan, data, log), Start(data, log));
        }
        catch
        {
            // Every exception is rethrown to the caller, after both files are closed.
            log?.Dispose();
            data.Dispose();
            throw;
        }
    }

    /// <summary>The bytes of a data file without accounts.</summary>
    public static byte[] NewFile(Action<LiteEngine> fill)
    {
        using var data = new MemoryStream();
        using (var engine = Start(data, new MemoryStream()))
        {
            // The emulator checkpoints itself, because LiteDB would do it in the middle of a commit.
            engine.Pragma(Pragmas.CHECKPOINT, 0);
            engine.Pragma(Pragmas.USER_VERSION, LiteDbVersion.Whole);
            fill(engine);
            engine.Checkpoint();
        }
        var file = data.ToArray();
        for (var at = 0; at < file.Length; at += LiteDbPage.Size)
        {
            LiteDbPage.Seal(file.AsSpan(at, LiteDbPage.Size));
        }
        return file;
    }

    /// <summary>LiteDB's engine does not recover from a failed write. After this call it writes nothing more to the files.</summary>
    public void Abandon()
    {
        (data.IsAbandoned, Log.IsAbandoned) = (true, true);
        Dispose();
    }

    /// <summary>Closes both files. Deletes the log when everything is in the data file.</summary>
    public void Dispose()
    {
        try
        {
            engine.Dispose();
        }
        catch (Exception failure) when (LiteDbFailure.Is(failure))
        {
            // The files are closed here. The next opening finds all commits in them.
        }
        var isEmpty = !Log.IsAbandoned && Log.Length == 0;
        Log.Dispose();
        if (isEmpty)
        {
            File.Delete(logPath);
        }
        data.Dispose();
    }

    private static LiteEngine Start(Stream data, Stream log) => new(new EngineSettings
    {
        DataStream = data,
        LogStream = log,
        TempStream = new MemoryStream(),
        Collation = Collation.Binary,
    });
}
