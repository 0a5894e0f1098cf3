using System.Collections.Immutable;

namespace ZendeskEmulator.Storage;

/// <summary>
/// Ids of records in the order of a key. It is created when a list first asks for that order, because most accounts never do,
/// and is kept up to date from then on. Readers take no lock; one writer at a time.
/// </summary>
/// <param name="all">All records, for the first use.</param>
internal sealed class SortedIndex<T>(SortKey<T> sort, Func<T, long> id, Func<IEnumerable<T>> all)
    where T : class
{
    private readonly Lock gate = new();
    private ImmutableSortedSet<SortPlace>? places;
    private List<(T? Before, T? After)>? missed;

    private volatile bool isUsed;

    public SortKey<T> Sort => sort;

    /// <summary>False until a list asks for this order. The writer looks at it behind a memory barrier.</summary>
    public bool IsUsed => isUsed;

    /// <summary>The records' places, ascending.</summary>
    public ImmutableSortedSet<SortPlace> Places => Volatile.Read(ref places) ?? Make();

    /// <summary>Brings the index in step with a change that the records have seen already.</summary>
    public void Move(T? before, T? after)
    {
        lock (gate)
        {
            if (missed is not null)
            {
                missed.Add((before, after));
            }
            else if (places is not null)
            {
                places = Moved(places, before, after);
            }
        }
    }

    /// <summary>Reads all records without blocking the writer. Changes in the meantime are applied at the end.</summary>
    private ImmutableSortedSet<SortPlace> Make()
    {
        lock (gate)
        {
            if (places is not null)
            {
                return places;
            }
            missed ??= [];
            isUsed = true;
        }
        // A change from now on is among the missed ones, or among all records.
        Interlocked.MemoryBarrier();
        var made = all().Select(PlaceOf).ToImmutableSortedSet();
        lock (gate)
        {
            if (places is null)
            {
                foreach (var (before, after) in missed!)
                {
                    made = Moved(made, before, after);
                }
                missed = null;
                places = made;
            }
            return places;
        }
    }

    private ImmutableSortedSet<SortPlace> Moved(ImmutableSortedSet<SortPlace> present, T? before, T? after)
    {
        var without = before is null ? present : present.Remove(PlaceOf(before));
        return after is null ? without : without.Add(PlaceOf(after));
    }

    private SortPlace PlaceOf(T record) => new(sort.Of(record), id(record));
}
