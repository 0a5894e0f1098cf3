namespace ZendeskEmulator.Storage;

/// <summary>Some rows of the data file on their way into memory.</summary>
internal interface ILoadedRows
{
    /// <summary>Makes the records of the rows.</summary>
    /// <exception cref="System.Text.Json.JsonException">A record cannot be read.</exception>
    void Read();

    /// <summary>Hands the records over in their order, and forgets them.</summary>
    void TakeOut(DataFileContents contents, Func<int, int, RecordKind, object, bool> load);
}

/// <summary>
/// Loads records on two threads. One reads the file. The other makes records of the rows and stores them; when it falls
/// behind, the first one helps. Records are stored in the order of the file.
/// </summary>
internal sealed class LoadPipeline<T>(DataFileContents contents, Func<int, int, RecordKind, object, bool> load)
    where T : class, ILoadedRows
{
    private readonly object gate = new();
    private readonly Stack<T> free = new();
    private readonly Queue<(long Place, T Rows)> filled = new();
    private readonly Dictionary<long, T> waiting = [];
    private long added;
    private long next;
    private bool isStoring;
    private bool isRead;
    private bool hasFailed;

    /// <summary>Runs until the file has no more rows.</summary>
    /// <param name="read">Reads the file, on a thread of its own: fills <see cref="Free"/> rows, and adds them.</param>
    /// <param name="buffers">Used in turns.</param>
    public Task RunAsync(Action read, params IEnumerable<T> buffers)
    {
        foreach (var rows in buffers)
        {
            free.Push(rows);
        }
        return Task.WhenAll(StartAsync(() => Read(read)), StartAsync(LoadFilled));
    }

    /// <summary>Takes rows to fill; while all rows are filled, this thread loads them too.</summary>
    /// <exception cref="OperationCanceledException">The other thread has failed.</exception>
    public T Free()
    {
        while (true)
        {
            (long Place, T Rows) behind;
            lock (gate)
            {
                while (free.Count + filled.Count == 0 && !hasFailed)
                {
                    Monitor.Wait(gate);
                }
                if (hasFailed)
                {
                    throw new OperationCanceledException();
                }
                if (free.TryPop(out var rows))
                {
                    return rows;
                }
                behind = filled.Dequeue();
            }
            Load(behind.Place, behind.Rows);
        }
    }

    /// <summary>Hands filled rows over.</summary>
    public void Add(T rows)
    {
        lock (gate)
        {
            filled.Enqueue((added++, rows));
            Monitor.PulseAll(gate);
        }
    }

    private Task StartAsync(Action work) => Task.Factory.StartNew(
        () =>
        {
            var isDone = false;
            try
            {
                work();
                isDone = true;
            }
            finally
            {
                if (!isDone)
                {
                    Stop(hasFailed: true);
                }
            }
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    private void Read(Action read)
    {
        try
        {
            read();
        }
        catch (OperationCanceledException) when (hasFailed)
        {
            // The caller gets the exception of the other thread.
        }
        Stop(hasFailed);
    }

    private void Stop(bool hasFailed)
    {
        lock (gate)
        {
            isRead = true;
            this.hasFailed |= hasFailed;
            Monitor.PulseAll(gate);
        }
    }

    private void LoadFilled()
    {
        while (NextFilled() is { Rows: { } rows } behind)
        {
            Load(behind.Place, rows);
        }
    }

    private (long Place, T? Rows) NextFilled()
    {
        lock (gate)
        {
            while (filled.Count == 0 && !isRead)
            {
                Monitor.Wait(gate);
            }
            return !hasFailed && filled.TryDequeue(out var found) ? found : default;
        }
    }

    private void Load(long place, T rows)
    {
        rows.Read();
        lock (gate)
        {
            waiting.Add(place, rows);
            if (isStoring)
            {
                return;
            }
            isStoring = true;
        }
        while (NextInOrder() is { } stored)
        {
            stored.TakeOut(contents, load);
            lock (gate)
            {
                free.Push(stored);
                Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>The next rows to store; null when they are not there yet, and the thread that makes them stores them.</summary>
    private T? NextInOrder()
    {
        lock (gate)
        {
            isStoring = waiting.Remove(next, out var rows);
            next += isStoring ? 1 : 0;
            return rows;
        }
    }
}
