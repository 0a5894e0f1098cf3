using LiteDB;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>
/// A data file of LiteDB: a collection for each kind of record, a document for each record. The locks on the file and on its
/// log, which the system frees when a process dies, keep other emulators out.
/// </summary>
internal sealed class LiteDbDataFile : IDataFile
{
    private readonly string logPath;
    private readonly Durability durability;
    private readonly IReadOnlyList<RecordKind> kinds;
    private readonly DataFileContents contents;
    private readonly LiteDbParts parts = new();
    private readonly LiteDbWriting writing;
    private LiteDbEngine? file;
    private LiteDbLoading? loading;

    /// <summary>Whether the data file says that it needs its log.</summary>
    private bool isBegun;

    private LiteDbDataFile(string path, Durability durability, IReadOnlyList<RecordKind> kinds)
    {
        (Path, this.durability, this.kinds) = (path, durability, kinds);
        logPath = LiteDbFormat.Instance.LogPath(path);
        contents = new DataFileContents(path);
        writing = new LiteDbWriting(contents, parts, kinds);
    }

    public Store Store => Store.LiteDb;

    public string Path { get; }

    public bool HasLeftovers => contents.HasLeftovers;

    /// <summary>Opens a file that exists.</summary>
    /// <exception cref="DataFileException">It is damaged, not ours, of another schema version, or cannot be opened.</exception>
    /// <exception cref="IOException">It is in use, or cannot be opened.</exception>
    public static LiteDbDataFile Open(string path, Durability durability, IReadOnlyList<RecordKind> kinds)
    {
        var opened = new LiteDbDataFile(path, durability, kinds);
        try
        {
            opened.Open(checksPages: true);
            return opened;
        }
        catch (Exception failure) when (LiteDbFailure.Is(failure) && failure is not (DataFileException or IOException
            or UnauthorizedAccessException))
        {
            opened.Dispose();
            throw opened.contents.Damaged(failure.Message, failure);
        }
    }

    public List<AccountRow> LoadAccounts()
    {
        loading = new LiteDbLoading(file!, contents, parts, kinds);
        return loading.LoadAccounts();
    }

    public async Task LoadRecordsAsync(Func<int, int, RecordKind, object, bool> load)
    {
        await loading!.LoadRecordsAsync(load).ConfigureAwait(false);
        loading = null;
    }

    public void Commit(Batch batch)
    {
        try
        {
            if (file is null)
            {
                Open(checksPages: false);
            }
            if (!isBegun)
            {
                LiteDbLog.Checkpoint(file!);
                isBegun = true;
            }
            writing.Commit(file!, batch);
        }
        catch (Exception failure) when (LiteDbFailure.Is(failure))
        {
            Abandon();
            throw new DataFileWriteException(failure);
        }
    }

    public void CheckpointIfDue()
    {
        if (file is null || !LiteDbLog.IsDue(file))
        {
            return;
        }
        try
        {
            LiteDbLog.Checkpoint(file);
        }
        catch (Exception failure) when (LiteDbFailure.Is(failure))
        {
            // The next commit opens the file again. The log keeps its commits until then.
            Abandon();
        }
    }

    public void Dispose()
    {
        if (file is not null)
        {
            try
            {
                LiteDbLog.Finish(file);
            }
            catch (Exception failure) when (LiteDbFailure.Is(failure))
            {
                // The log stays, and with it all that is not in the data file.
                Abandon();
            }
            file?.Dispose();
        }
        writing.Dispose();
    }

    private void Open(bool checksPages) => file = LiteDbEngine.Open(Path, logPath, durability, checksPages);

    private void Abandon()
    {
        file?.Abandon();
        (file, isBegun) = (null, false);
    }
}
