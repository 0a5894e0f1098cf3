using System.Collections.Concurrent;
using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.Requests;

/// <summary>The request logs of all accounts, bounded together: when they are too large, those used least are emptied.</summary>
internal sealed class RequestLogs(RequestLogOptions options)
{
    private readonly ConcurrentDictionary<RequestLog, bool> used = new(ReferenceEqualityComparer.Instance);
    private readonly Lock emptying = new();
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long total;
    private long uses;

    public bool IsOn => options.MaxEntries > 0;

    public int MaxBodyBytes => options.MaxBodyBytes;

    /// <summary>The bytes that all entries count for.</summary>
    public long Bytes => Interlocked.Read(ref total);

    /// <summary>Done when the emulator stops: streams end.</summary>
    public Task Stopped => stopped.Task;

    public void Stop() => stopped.TrySetResult();

    /// <param name="bytes">The bytes of its parts, of which the log keeps a copy.</param>
    public void Add(AccountState state, in LogRecord record, ReadOnlySpan<byte> bytes)
    {
        var log = state.Get<RequestLog>();
        var now = Interlocked.Add(
            ref total,
            log.Add(record, bytes, options.MaxEntries, options.MaxBytes, Interlocked.Increment(ref uses)));
        // Behind the entry: when the log is emptied meanwhile, it is in the list again.
        if (!used.ContainsKey(log))
        {
            used.TryAdd(log, true);
        }
        if (now > options.MaxTotalBytes)
        {
            Empty(log, record.Size);
        }
    }

    /// <summary>Empties an account's log, and forgets it until its next entry.</summary>
    /// <returns>How many entries were in it.</returns>
    public int Clear(RequestLog log, bool isForgotten = false)
    {
        used.TryRemove(log, out _);
        var (freed, count) = log.Clear(isForgotten);
        Interlocked.Add(ref total, -freed);
        return count;
    }

    /// <summary>
    /// Empties logs, those used least first, until an eighth is free. Requests that come meanwhile do not wait: their own log drops
    /// entries.
    /// </summary>
    private void Empty(RequestLog own, int size)
    {
        if (!emptying.TryEnter())
        {
            Interlocked.Add(ref total, -own.RemoveOldest(size));
            return;
        }
        try
        {
            foreach (var (log, _) in used.ToArray().OrderBy(pair => pair.Key.LastUse))
            {
                if (Bytes <= options.MaxTotalBytes - (options.MaxTotalBytes / 8))
                {
                    break;
                }
                Clear(log, isForgotten: true);
            }
        }
        finally
        {
            emptying.Exit();
        }
    }
}
