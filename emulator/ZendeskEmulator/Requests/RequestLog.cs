using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.Requests;

/// <summary>
/// The latest requests of an account in the order of their responses, bounded by count and bytes: the oldest make room.
/// Readers keep the id that they have come to, so a slow reader costs no memory.
/// </summary>
internal sealed class RequestLog : IAccountPart<RequestLog>
{
    private const int FirstCapacity = 4;

    private readonly Lock gate = new();
    private readonly LogChunks chunks = new();
    private LogRecord[] ring = [];
    private int first;
    private int count;
    private long lastId;
    private TaskCompletionSource? added;

    public static RequestLog Create(AccountState state) => new();

    /// <summary>The bytes that the entries count for.</summary>
    public long Bytes { get; private set; }

    /// <summary>When the latest entry came, by a count of the process: the logs that are used least are emptied first.</summary>
    public long LastUse { get; private set; }

    /// <summary>The number of entries that were dropped since the log was last emptied.</summary>
    public long Forgotten { get; private set; }

    /// <summary>The id of the newest entry; 0 without entries.</summary>
    public long LastId
    {
        get
        {
            lock (gate)
            {
                return lastId;
            }
        }
    }

    /// <summary>Adds an entry.</summary>
    /// <param name="bytes">Its headers and bodies, of which the log keeps a copy.</param>
    /// <returns>The growth of the log in bytes; less than zero when other entries were dropped.</returns>
    public long Add(in LogRecord record, ReadOnlySpan<byte> bytes, int maxEntries, long maxBytes, long use)
    {
        TaskCompletionSource? waiting;
        long grown;
        var size = record.Size;
        lock (gate)
        {
            var before = Bytes;
            lastId++;
            LastUse = use;
            var kept = chunks.Keep(bytes);
            while (count > 0 && (count >= maxEntries || Bytes + size > maxBytes))
            {
                RemoveOldestWithLockHeld();
                Forgotten++;
            }
            if (count == ring.Length)
            {
                GrowWithLockHeld(maxEntries);
            }
            ref var slot = ref ring[(first + count++) % ring.Length];
            slot = record;
            slot.Parts.Kept = kept;
            Bytes += size;
            grown = Bytes - before;
            waiting = added;
            added = null;
        }
        waiting?.TrySetResult();
        return grown;
    }

    /// <summary>Removes the oldest entries until the given number of bytes is free.</summary>
    /// <returns>How many bytes they counted for.</returns>
    public long RemoveOldest(long bytes)
    {
        lock (gate)
        {
            var before = Bytes;
            while (count > 0 && before - Bytes < bytes)
            {
                RemoveOldestWithLockHeld();
                Forgotten++;
            }
            return before - Bytes;
        }
    }

    /// <summary>Empties the log. The next id is not reset.</summary>
    /// <param name="isForgotten">Whether the entries count as having made room.</param>
    /// <returns>How many bytes and entries were in it.</returns>
    public (long Bytes, int Count) Clear(bool isForgotten)
    {
        lock (gate)
        {
            var was = (Bytes, count);
            Forgotten = isForgotten ? Forgotten + count : 0;
            ring = [];
            chunks.Clear();
            first = count = 0;
            Bytes = 0;
            return was;
        }
    }

    /// <summary>The entries with higher ids, ascending, up to a maximum number.</summary>
    /// <param name="missed">The number of requests that were already dropped.</param>
    public List<LogEntry> After(long id, int most, out long missed)
    {
        lock (gate)
        {
            var oldest = lastId - count + 1;
            missed = Math.Max(0, oldest - id - 1);
            var start = (int)Math.Clamp(id + 1 - oldest, 0, count);
            var entries = new List<LogEntry>(Math.Clamp(count - start, 0, most));
            for (var i = start; i < count && entries.Count < most; i++)
            {
                entries.Add(new LogEntry(oldest + i, ring[(first + i) % ring.Length]));
            }
            return entries;
        }
    }

    /// <summary>The entries with lower ids, descending.</summary>
    public List<LogEntry> Before(long id)
    {
        var entries = After(0, int.MaxValue, out _);
        entries.RemoveAll(entry => entry.Id >= id);
        entries.Reverse();
        return entries;
    }

    public LogEntry? Find(long id) => After(id - 1, 1, out _) is [var entry] && entry.Id == id ? entry : null;

    /// <summary>Done when there is an entry with a higher id.</summary>
    public Task WaitAsync(long id)
    {
        lock (gate)
        {
            return lastId > id
                ? Task.CompletedTask
                : (added ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private void RemoveOldestWithLockHeld()
    {
        Bytes -= ring[first].Size;
        chunks.Release(ring[first].Parts.Kept);
        ring[first] = default;
        first = (first + 1) % ring.Length;
        count--;
    }

    private void GrowWithLockHeld(int maxEntries)
    {
        var larger = new LogRecord[Math.Min(maxEntries, Math.Max(FirstCapacity, 2 * ring.Length))];
        for (var i = 0; i < count; i++)
        {
            larger[i] = ring[(first + i) % ring.Length];
        }
        ring = larger;
        first = 0;
    }
}
