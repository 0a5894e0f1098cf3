using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>Adds the keys under which an index has a record: always the same ones for the same record.</summary>
internal delegate void AddKeys<in T>(T record, List<ulong> keys);

/// <summary>
/// An index of the records of a collection by numbers. It is created when a request first needs it, because most accounts never
/// need it, and is kept up to date from then on.
/// </summary>
internal sealed class RecordKeys<T>(RecordCollection<T> records, AddKeys<T> addKeys) : IRecordFollower<T>
    where T : class, IRecord
{
    private readonly Lock making = new();
    private readonly Lock missing = new();
    private readonly OrderedKeys entries = new();
    private readonly List<ulong> old = [];
    private readonly List<ulong> present = [];
    private List<(T? Before, T? After)>? missed;
    private volatile bool isMade;

    /// <summary>The entries of all records, also of those that are not listed.</summary>
    public OrderedKeys Entries
    {
        get
        {
            if (!isMade)
            {
                Make();
            }
            return entries;
        }
    }

    /// <summary>The id of an entry's record.</summary>
    public long IdOf(OrderedKey entry) => records.FirstId + entry.Count;

    /// <summary>Where an entry of an id is or would be; an id of another account is before or behind all.</summary>
    public OrderedKey PlaceOf(ulong key, long id) => new(key, (int)Math.Clamp(id - records.FirstId, int.MinValue, int.MaxValue));

    public void Changed(T? before, T? after)
    {
        if (!isMade)
        {
            lock (missing)
            {
                if (!isMade)
                {
                    missed!.Add((before, after));
                    return;
                }
            }
        }
        Move(before, after);
    }

    /// <summary>
    /// Reads all records without holding up the writer. The index follows the records before it reads them: a change is
    /// among the records read, among the missed ones, or among both, which does no harm.
    /// </summary>
    private void Make()
    {
        lock (making)
        {
            if (isMade)
            {
                return;
            }
            missed = [];
            records.Follow(this);
            var keys = new List<ulong>();
            foreach (var record in records.WithUnlisted.Ascending(0))
            {
                keys.Clear();
                addKeys(record, keys);
                foreach (var key in keys)
                {
                    entries.Add(key, CountOf(record));
                }
            }
            lock (missing)
            {
                foreach (var (before, after) in missed)
                {
                    Move(before, after);
                }
                missed = null;
                isMade = true;
            }
        }
    }

    private void Move(T? before, T? after)
    {
        old.Clear();
        present.Clear();
        if (before is not null)
        {
            addKeys(before, old);
        }
        if (after is not null)
        {
            addKeys(after, present);
        }
        foreach (var key in old)
        {
            if (!present.Contains(key))
            {
                entries.Remove(key, CountOf(before!));
            }
        }
        foreach (var key in present)
        {
            if (!old.Contains(key))
            {
                entries.Add(key, CountOf(after!));
            }
        }
    }

    private int CountOf(T record) => (int)(record.Id - records.FirstId);
}
