using System.Collections.Immutable;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>The records whose value in a sort is a text, read from the index of that sort: no use looks at any other record.</summary>
/// <param name="places">The places in the order of the sort, as they are now.</param>
internal sealed class KeyedRecords<T>(Func<ImmutableSortedSet<SortPlace>> places, Func<long, T?> find, string key) : IRecordSource<T>
    where T : class, IRecord
{
    public int Count
    {
        get
        {
            var all = places();
            return End(all) - Start(all, 0);
        }
    }

    public List<T> Page(long skip, int take) => [.. Ascending(0).Skip((int)skip).Take(take)];

    public IEnumerable<T> Ascending(long id)
    {
        var all = places();
        var end = End(all);
        for (var at = Start(all, id); at < end; at++)
        {
            if (find(all[at].Id) is { } record)
            {
                yield return record;
            }
        }
    }

    public IEnumerable<T> Descending(long id)
    {
        var all = places();
        var start = Start(all, 0);
        for (var at = id == long.MaxValue ? End(all) - 1 : IndexOf(all, id) - 1; at >= start; at--)
        {
            if (find(all[at].Id) is { } record)
            {
                yield return record;
            }
        }
    }

    public IEnumerable<T> SortedAscending(SortKey<T> sort, SortPlace? place) => Sorting.Ascending(Ascending(0), sort, place);

    public IEnumerable<T> SortedDescending(SortKey<T> sort, SortPlace? place) => Sorting.Descending(Ascending(0), sort, place);

    /// <summary>The index of the first place behind an id.</summary>
    private int Start(ImmutableSortedSet<SortPlace> all, long id) => IndexOf(all, id + 1);

    private int End(ImmutableSortedSet<SortPlace> all) => IndexOf(all, long.MaxValue);

    private int IndexOf(ImmutableSortedSet<SortPlace> all, long id) =>
        all.IndexOf(new SortPlace(key, id)) is >= 0 and var at ? at : ~all.IndexOf(new SortPlace(key, id));
}
