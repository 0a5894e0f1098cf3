using ZendeskEmulator.Clock;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Search;

/// <summary>
/// The writes that searches of an account do not see yet. With a lag, each write keeps the documents that it replaces until the
/// lag is over on the account's clock. Searches use the kept documents; reads by id use the records. Searches see writes from
/// before the lag was set at once.
/// </summary>
internal sealed class SearchLag(IReadOnlyList<SearchType> types, EmulatorClock clock, AccountState state, TimeSpan initial)
    : ICommitObserver
{
    /// <summary>
    /// The maximum number of replaced documents that are kept. With more of them, searches see the oldest writes early.
    /// </summary>
    public const int MaxKept = 10_000;

    private readonly Lock gate = new();
    private readonly Queue<(SearchType Type, long Id, DateTimeOffset Due)> inOrder = new();
    private readonly Dictionary<(SearchType Type, long Id), List<(DateTimeOffset Due, object? Document)>> kept = [];
    private long lag = initial.Ticks;
    private int count;

    public TimeSpan Lag
    {
        get => new(Volatile.Read(ref lag));
        set => Volatile.Write(ref lag, value.Ticks);
    }

    /// <summary>Keeps the documents that the changes will replace. In the account's turn.</summary>
    public void Committing(IReadOnlyList<Change> changes)
    {
        var time = Lag;
        if (time == TimeSpan.Zero)
        {
            return;
        }
        var now = clock.UtcNow;
        var due = now.Plus(time);
        var seen = new HashSet<(SearchType, long)>();
        foreach (var change in changes)
        {
            foreach (var type in types)
            {
                if (type.IdOf(state, change) is { } id && seen.Add((type, id)))
                {
                    Keep(type, id, due, type.Capture(state, id));
                }
            }
        }
        lock (gate)
        {
            Forget(now);
        }
    }

    /// <summary>Searches see a restored snapshot at once.</summary>
    public void Restoring()
    {
        lock (gate)
        {
            inOrder.Clear();
            kept.Clear();
            Volatile.Write(ref count, 0);
        }
    }

    /// <summary>The document that a search sees instead of the present one; false if it sees the present one.</summary>
    /// <param name="document">Null if the search does not see a document.</param>
    public bool TryFind(SearchType type, long id, DateTimeOffset now, out object? document)
    {
        document = null;
        if (Volatile.Read(ref count) == 0)
        {
            return false;
        }
        lock (gate)
        {
            foreach (var entry in kept.GetValueOrDefault((type, id)) ?? [])
            {
                if (entry.Due > now)
                {
                    document = entry.Document;
                    return true;
                }
            }
            return false;
        }
    }

    /// <summary>The ids of a type for which searches see a kept document.</summary>
    public long[] Ids(SearchType type)
    {
        if (Volatile.Read(ref count) == 0)
        {
            return [];
        }
        lock (gate)
        {
            return [.. kept.Keys.Where(key => key.Type == type).Select(key => key.Id)];
        }
    }

    private void Keep(SearchType type, long id, DateTimeOffset due, object? document)
    {
        lock (gate)
        {
            if (!kept.TryGetValue((type, id), out var entries))
            {
                kept[(type, id)] = entries = [];
            }
            entries.Add((due, document));
            inOrder.Enqueue((type, id, due));
            Volatile.Write(ref count, inOrder.Count);
        }
    }

    /// <summary>Drops the documents that are due, and the oldest ones beyond the maximum.</summary>
    private void Forget(DateTimeOffset now)
    {
        while (inOrder.TryPeek(out var oldest) && (oldest.Due <= now || inOrder.Count > MaxKept))
        {
            inOrder.Dequeue();
            var entries = kept[(oldest.Type, oldest.Id)];
            entries.RemoveAt(0);
            if (entries.Count == 0)
            {
                kept.Remove((oldest.Type, oldest.Id));
            }
        }
        Volatile.Write(ref count, inOrder.Count);
    }
}
