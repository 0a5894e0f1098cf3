using System.Threading.Channels;

namespace ZendeskEmulator.Storage;

/// <summary>Some rows of the data file on their way into memory.</summary>
internal interface ILoadedRows
{
    /// <summary>True when there may be more rows than these.</summary>
    bool IsFull { get; }

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
/// <param name="fill">Reads rows of the file until they are full, or there are no more.</param>
internal sealed class LoadPipeline<T>(Action<T> fill, DataFileContents contents, Func<int, int, RecordKind, object, bool> load)
    where T : class, ILoadedRows
{
    private readonly Channel<T> free = Channel.CreateUnbounded<T>();
    private readonly Channel<(long Place, T Rows)> filled = Channel.CreateUnbounded<(long, T)>();
    private readonly Dictionary<long, T> waiting = [];
    private readonly Lock gate = new();
    private long next;
    private bool isStoring;

    /// <summary>Runs until the file has no more rows.</summary>
    /// <param name="buffers">Used in turns.</param>
    public async Task RunAsync(params IEnumerable<T> buffers)
    {
        foreach (var rows in buffers)
        {
            free.Writer.TryWrite(rows);
        }
        var other = Task.Run(LoadFilledAsync);
        try
        {
            await FillAsync().ConfigureAwait(false);
        }
        finally
        {
            filled.Writer.Complete();
            await other.ConfigureAwait(false);
        }
    }

    private async Task FillAsync()
    {
        for (var place = 0L; ; place++)
        {
            T? rows;
            while (!free.Reader.TryRead(out rows))
            {
                if (filled.Reader.TryRead(out var behind))
                {
                    Load(behind.Place, behind.Rows);
                }
                else
                {
                    // Throws what the other thread has failed with.
                    await free.Reader.WaitToReadAsync().ConfigureAwait(false);
                }
            }
            fill(rows);
            var isLast = !rows.IsFull;
            filled.Writer.TryWrite((place, rows));
            if (isLast)
            {
                return;
            }
        }
    }

    private async Task LoadFilledAsync()
    {
        try
        {
            await foreach (var (place, rows) in filled.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                Load(place, rows);
            }
        }
        catch (Exception failure)
        {
            // It ends the first thread's wait, and the caller gets it.
            free.Writer.TryComplete(failure);
            throw;
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
            free.Writer.TryWrite(stored);
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
