using System.Collections.Immutable;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>
/// All records of one kind in an account, found by id and by the keys of the derived collection. Reads take no lock;
/// only <see cref="AccountWrite"/> changes it.
/// </summary>
internal abstract class RecordCollection<T> : IRecordSource<T>
    where T : class, IRecord
{
    private readonly IdTable<T> table;
    private readonly SortedIndex<T>[] sorted;
    private readonly Lock following = new();
    private IRecordFollower<T>[] followers = [];
    private int changes;

    /// <param name="sorts">The orders of lists besides the id.</param>
    protected RecordCollection(AccountState state, params ReadOnlySpan<SortKey<T>> sorts)
    {
        FirstId = state.FirstId;
        table = new IdTable<T>(FirstId, IsListed);
        sorted = sorts.Length == 0 ? [] : new SortedIndex<T>[sorts.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = new SortedIndex<T>(sorts[i], record => record.Id, () => Ascending(0));
        }
    }

    /// <summary>The id before the account's first one.</summary>
    public long FirstId { get; }

    /// <summary>The number of listed records.</summary>
    public int Count => table.Count;

    /// <summary>Differs after every change. Data that was built from the records is up to date while it stays the same.</summary>
    public int Changes => Volatile.Read(ref changes);

    public T? Find(long id) => table.Find(id);

    /// <summary>The records with these ids, in their order; unknown ids are ignored.</summary>
    public IEnumerable<T> FindAll(IEnumerable<long> ids) => ids.Select(Find).OfType<T>();

    /// <summary>At most <paramref name="take"/> listed records in ascending order of id.</summary>
    public List<T> Page(long skip, int take) => table.Page(skip, take);

    /// <summary>The listed records with higher ids, ascending.</summary>
    public IEnumerable<T> Ascending(long id) => table.Ascending(id).Where(IsListed);

    /// <summary>The listed records with lower ids, descending.</summary>
    public IEnumerable<T> Descending(long id) => table.Descending(id).Where(IsListed);

    public IEnumerable<T> SortedAscending(SortKey<T> sort, SortPlace? place)
    {
        if (Array.Find(sorted, index => index.Sort == sort) is not { } index)
        {
            return Sorting.Ascending(Ascending(0), sort, place);
        }
        var places = index.Places;
        return Found(places, place is { } known ? FirstBehind(places, known) : 0, 1);
    }

    public IEnumerable<T> SortedDescending(SortKey<T> sort, SortPlace? place)
    {
        if (Array.Find(sorted, index => index.Sort == sort) is not { } index)
        {
            return Sorting.Descending(Ascending(0), sort, place);
        }
        var places = index.Places;
        return Found(places, place is { } known ? LastInFront(places, known) : places.Count - 1, -1);
    }

    /// <summary>The listed records whose value in one of the collection's orders is a text.</summary>
    public IRecordSource<T> OfKey(SortKey<T> sort, string key) =>
        new KeyedRecords<T>(() => Array.Find(sorted, index => index.Sort == sort)!.Places, Find, key);

    /// <summary>All records, including unlisted ones.</summary>
    public IRecordSource<T> WithUnlisted => new TableRecords<T>(table);

    /// <summary>Keeps something in step with the records from now on.</summary>
    public void Follow(IRecordFollower<T> follower)
    {
        lock (following)
        {
            Volatile.Write(ref followers, [.. followers, follower]);
        }
        // A change from now on is seen by the follower, or is in the table before the follower reads it.
        Interlocked.MemoryBarrier();
    }

    internal void Apply(long id, T? record)
    {
        var before = table.Find(id);
        if (before is null && record is null)
        {
            return;
        }
        // A key must always lead to a record, so keys are added after their record and removed before it.
        if (record is not null)
        {
            table.Set(id, record);
        }
        Index(before, record);
        if (record is null)
        {
            table.Set(id, null);
        }
        Interlocked.MemoryBarrier();
        Pass(before, record);
    }

    /// <summary>Puts a record of the data file in. Nobody reads meanwhile, so nothing waits for other threads to see it.</summary>
    internal void Load(long id, T record)
    {
        table.Set(id, record);
        Index(null, record);
        Pass(null, record);
    }

    /// <summary>Creates an index of the records by a key. <see cref="Index"/> keeps it current.</summary>
    protected KeyIndex IndexBy(Func<T, string?> key) => new(FirstId, id => table.Find(id) is { } record ? key(record) : null);

    /// <summary>Whether a record counts and is listed.</summary>
    protected virtual bool IsListed(T record) => true;

    /// <summary>
    /// Updates the keys after a change. <paramref name="before"/> is null for a new record, <paramref name="after"/>
    /// for a removed one.
    /// </summary>
    protected abstract void Index(T? before, T? after);

    /// <summary>Passes a change on to whatever was built from the records.</summary>
    private void Pass(T? before, T? after)
    {
        foreach (var index in sorted)
        {
            if (index.IsUsed)
            {
                index.Move(Listed(before), Listed(after));
            }
        }
        foreach (var follower in Volatile.Read(ref followers))
        {
            follower.Changed(before, after);
        }
        Volatile.Write(ref changes, changes + 1);
    }

    private T? Listed(T? record) => record is not null && IsListed(record) ? record : null;

    private IEnumerable<T> Found(ImmutableSortedSet<SortPlace> places, int from, int step)
    {
        for (var at = from; at >= 0 && at < places.Count; at += step)
        {
            // A write may have removed the record meanwhile.
            if (Find(places[at].Id) is { } record)
            {
                yield return record;
            }
        }
    }

    private static int FirstBehind(ImmutableSortedSet<SortPlace> places, SortPlace place) =>
        places.IndexOf(place) is >= 0 and var at ? at + 1 : ~places.IndexOf(place);

    private static int LastInFront(ImmutableSortedSet<SortPlace> places, SortPlace place) =>
        (places.IndexOf(place) is >= 0 and var at ? at : ~places.IndexOf(place)) - 1;
}
