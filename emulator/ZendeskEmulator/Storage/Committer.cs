using Microsoft.Extensions.Logging;

namespace ZendeskEmulator.Storage;

/// <summary>
/// Group commit: one thread commits all waiting changes as one transaction.
/// When a commit fails, it keeps the batch and tries again every second. Meanwhile writes are refused.
/// </summary>
internal sealed partial class Committer : IDisposable
{
    /// <summary>Writes are refused while more changes than this wait.</summary>
    private const int MaxQueued = 100_000;

    private static readonly TimeSpan ASecond = TimeSpan.FromSeconds(1);

    private readonly object gate = new();
    private readonly IDataFile file;
    private readonly ILogger logger;
    private readonly TimeSpan retryAfter;
    private readonly Thread thread;
    private Batch open = new();
    private bool idle;
    private bool stopping;
    private volatile bool failing;

    /// <param name="file">The file to commit to.</param>
    /// <param name="logger">Gets a line when commits begin to fail, and one when they succeed again.</param>
    /// <param name="retryAfter">The wait before a failed commit is tried again; tests never try again.</param>
    public Committer(IDataFile file, ILogger logger, TimeSpan? retryAfter = null)
    {
        this.file = file;
        this.logger = logger;
        this.retryAfter = retryAfter ?? ASecond;
        thread = new Thread(Run) { IsBackground = true, Name = "Committer" };
    }

    /// <summary>The store of the data file.</summary>
    public Store Store => file.Store;

    /// <summary>True while the data file cannot be written.</summary>
    public bool IsFailing => failing;

    /// <summary>True while no new write may begin.</summary>
    public bool RefusesWrites => failing || Volatile.Read(ref open).Changes.Count >= MaxQueued;

    /// <summary>Starts to commit. Call it when the file is loaded: loading finds the records that resets have left behind.</summary>
    public void Start() => thread.Start();

    /// <summary>Queues the changes of one request, in the order of the calls.</summary>
    public Batch Append(in AccountRow account, List<Change> changes)
    {
        lock (gate)
        {
            open.Add(account, changes);
            return Wake();
        }
    }

    /// <summary>Queues the changes of one request to an account, and the replaced records that its snapshots keep.</summary>
    public Batch Append(in AccountRow account, List<Change> changes, in AccountRow snapshots, List<Change> kept)
    {
        lock (gate)
        {
            open.Add(account, changes);
            open.Add(snapshots, kept);
            return Wake();
        }
    }

    /// <summary>Queues a reset: the account gets a new number, and the records of the old numbers are removed.</summary>
    /// <param name="changes">The records that take their place; null if no records do.</param>
    public Batch Reset(in AccountRow account, ReadOnlySpan<int> dropped, List<Change>? changes = null)
    {
        lock (gate)
        {
            open.Drop(dropped);
            open.Add(account, changes ?? []);
            return Wake();
        }
    }

    /// <summary>Queues the end of accounts: their rows and their records go.</summary>
    public Batch Drop(params ReadOnlySpan<int> numbers)
    {
        lock (gate)
        {
            open.Drop(numbers);
            return Wake();
        }
    }

    /// <summary>
    /// Commits the queued changes, then stops. If the disk fails, each batch gets one last attempt. A batch that fails then
    /// is lost, and so are all later ones, which may depend on it. No response was sent for any of them.
    /// </summary>
    public void Dispose()
    {
        lock (gate)
        {
            stopping = true;
            Monitor.PulseAll(gate);
        }
        if (thread.IsAlive)
        {
            thread.Join();
        }
    }

    private Batch Wake()
    {
        if (idle)
        {
            Monitor.Pulse(gate);
        }
        return open;
    }

    private void Run()
    {
        while (Next() is { } batch && CommitAtLast(batch))
        {
        }
        lock (gate)
        {
            open.Abandon();
        }
    }

    /// <summary>Tries until it succeeds. False when the committer stops and a last attempt has failed.</summary>
    private bool CommitAtLast(Batch batch)
    {
        var isLast = false;
        while (!TryCommit(batch))
        {
            if (isLast)
            {
                LogAbandoned(file.Path);
                batch.Abandon();
                return false;
            }
            isLast = WaitBeforeRetry();
        }
        return true;
    }

    /// <summary>The next batch; null when the committer stops and the queue is empty.</summary>
    private Batch? Next()
    {
        lock (gate)
        {
            while (open.IsEmpty)
            {
                if (stopping)
                {
                    return null;
                }
                if (file.HasLeftovers)
                {
                    return new Batch();
                }
                idle = true;
                Monitor.Wait(gate);
                idle = false;
            }
            var batch = open;
            open = new Batch();
            return batch;
        }
    }

    private bool TryCommit(Batch batch)
    {
        try
        {
            file.Commit(batch);
        }
        catch (DataFileWriteException failure)
        {
            if (!failing)
            {
                LogFailing(file.Path, failure.Message);
            }
            // Requests of the next batch wait for the same disk.
            lock (gate)
            {
                failing = true;
                open.Failed();
            }
            batch.Failed();
            return false;
        }
        if (failing)
        {
            LogRecovered(file.Path);
        }
        failing = false;
        batch.Succeeded();
        file.CheckpointIfDue();
        return true;
    }

    /// <summary>True when the committer must stop.</summary>
    private bool WaitBeforeRetry()
    {
        lock (gate)
        {
            if (!stopping)
            {
                Monitor.Wait(gate, retryAfter);
            }
            return stopping;
        }
    }

    [LoggerMessage(LogLevel.Error, "Cannot write {Path}: {Reason} Writes are refused; trying again every second.")]
    private partial void LogFailing(string path, string reason);

    [LoggerMessage(LogLevel.Error, "Cannot write the last changes to {Path}. They are lost; no response was sent for them.")]
    private partial void LogAbandoned(string path);

    [LoggerMessage(LogLevel.Warning, "{Path} takes writes again.")]
    private partial void LogRecovered(string path);
}
