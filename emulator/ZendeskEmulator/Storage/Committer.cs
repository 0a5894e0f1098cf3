using Microsoft.Extensions.Logging;

namespace ZendeskEmulator.Storage;

/// <summary>
/// Group commit: one thread takes everything that waits and commits it as one transaction.
/// When that fails it keeps the batch and tries again every second; until then writes are refused.
/// </summary>
internal sealed partial class Committer : IDisposable
{
    /// <summary>More changes than this may not wait: then writes are refused.</summary>
    private const int MaxQueued = 100_000;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly object gate = new();
    private readonly IDataFile file;
    private readonly ILogger logger;
    private readonly Thread thread;
    private Batch open = new();
    private bool idle;
    private bool stopping;
    private volatile bool failing;

    public Committer(IDataFile file, ILogger logger)
    {
        this.file = file;
        this.logger = logger;
        thread = new Thread(Run) { IsBackground = true, Name = "Committer" };
    }

    /// <summary>The store of the data file.</summary>
    public Store Store => file.Store;

    /// <summary>True while the data file cannot be written.</summary>
    public bool IsFailing => failing;

    /// <summary>True while no new write may begin.</summary>
    public bool RefusesWrites => failing || Volatile.Read(ref open).Changes.Count >= MaxQueued;

    /// <summary>Begins to commit: once the file is loaded, which tells what resets have left behind.</summary>
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

    /// <summary>Queues a reset: the account's name goes to a new number, the old number's records go.</summary>
    public Batch Append(in AccountRow account, int dropped)
    {
        lock (gate)
        {
            open.Drop(dropped);
            open.Add(account, []);
            return Wake();
        }
    }

    /// <summary>Queues the end of an account: its row and its records go.</summary>
    public Batch Drop(int number)
    {
        lock (gate)
        {
            open.Drop(number);
            return Wake();
        }
    }

    /// <summary>
    /// Commits what is queued, then stops. A batch that a failing disk does not take in a last attempt is lost, and so is
    /// everything after it: what was decided on top of a lost change must not be in the file. Nobody had a response.
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

    /// <summary>Tries until it works; false when the committer stops and an attempt after that has failed too.</summary>
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

    /// <summary>The next batch; null when there is nothing left and the committer stops.</summary>
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
            // Who waits behind the kept batch waits for the same disk.
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

    /// <summary>True when the committer is to stop.</summary>
    private bool WaitBeforeRetry()
    {
        lock (gate)
        {
            if (!stopping)
            {
                Monitor.Wait(gate, RetryAfter);
            }
            return stopping;
        }
    }

    [LoggerMessage(LogLevel.Error, "Cannot write {Path}: {Reason} Writes are refused; trying again every second.")]
    private partial void LogFailing(string path, string reason);

    [LoggerMessage(LogLevel.Error, "{Path} could not be written to the end. What no response was sent for is lost.")]
    private partial void LogAbandoned(string path);

    [LoggerMessage(LogLevel.Warning, "{Path} takes writes again.")]
    private partial void LogRecovered(string path);
}
