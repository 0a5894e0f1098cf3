using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>The few records of one owner.</summary>
internal class FewRecords<T>(IEnumerable<T> records) : IRecordSource<T>
    where T : class, IRecord
{
    private readonly T[] ordered = [.. records.OrderBy(record => record.Id)];

    public int Count => ordered.Length;

    public virtual List<T> Page(long skip, int take) => [.. ordered.Skip((int)skip).Take(take)];

    public IEnumerable<T> Ascending(long id) => ordered.Where(record => record.Id > id);

    public IEnumerable<T> Descending(long id) => ordered.Reverse().Where(record => record.Id < id);

    public IEnumerable<T> SortedAscending(SortKey<T> sort, SortPlace? place) => Sorting.Ascending(ordered, sort, place);

    public IEnumerable<T> SortedDescending(SortKey<T> sort, SortPlace? place) => Sorting.Descending(ordered, sort, place);
}

/// <summary>The few records of one owner. Pages by offset use a separate order.</summary>
internal sealed class OrderedRecords<T>(IReadOnlyList<T> records) : FewRecords<T>(records)
    where T : class, IRecord
{
    public override List<T> Page(long skip, int take) => [.. records.Skip((int)skip).Take(take)];
}

/// <summary>All records of a table, including unlisted ones.</summary>
internal sealed class TableRecords<T>(IdTable<T> table) : IRecordSource<T>
    where T : class, IRecord
{
    public int Count => table.Ascending(0).Count();

    public List<T> Page(long skip, int take) => [.. table.Ascending(0).Skip((int)skip).Take(take)];

    public IEnumerable<T> Ascending(long id) => table.Ascending(id);

    public IEnumerable<T> Descending(long id) => table.Descending(id);

    public IEnumerable<T> SortedAscending(SortKey<T> sort, SortPlace? place) => Sorting.Ascending(table.Ascending(0), sort, place);

    public IEnumerable<T> SortedDescending(SortKey<T> sort, SortPlace? place) => Sorting.Descending(table.Ascending(0), sort, place);
}

/// <summary>The same records, newest first: paging forward leads to lower ids.</summary>
internal sealed class NewestFirst<T>(IRecordSource<T> source) : IRecordSource<T>
{
    public int Count => source.Count;

    public List<T> Page(long skip, int take) => [.. source.Descending(long.MaxValue).Skip((int)skip).Take(take)];

    /// <summary>The records after an id; 0 stands before the first.</summary>
    public IEnumerable<T> Ascending(long id) => source.Descending(id == 0 ? long.MaxValue : id);

    /// <summary>The records before an id; the highest value stands after the last.</summary>
    public IEnumerable<T> Descending(long id) => source.Ascending(id == long.MaxValue ? 0 : id);

    public IEnumerable<T> SortedAscending(SortKey<T> sort, SortPlace? place) => source.SortedDescending(sort, place);

    public IEnumerable<T> SortedDescending(SortKey<T> sort, SortPlace? place) => source.SortedAscending(sort, place);
}

/// <summary>The records of a source that meet a condition. Each use reads all records of the source.</summary>
internal sealed class FilteredRecords<T>(IRecordSource<T> all, Func<T, bool> holds) : IRecordSource<T>
{
    /// <summary>Stops the search when the client disconnects.</summary>
    public CancellationToken Cancellation { get; init; }

    public int Count => Ascending(0).Count();

    public List<T> Page(long skip, int take) => [.. Ascending(0).Skip((int)skip).Take(take)];

    /// <summary>Reads a page and the total count in one pass over all records.</summary>
    public List<T> Page(long skip, int take, out int count)
    {
        var page = new List<T>();
        count = 0;
        foreach (var record in Ascending(0))
        {
            if (count++ >= skip && page.Count < take)
            {
                page.Add(record);
            }
        }
        return page;
    }

    public IEnumerable<T> Ascending(long id) => all.Ascending(id).Where(Holds);

    public IEnumerable<T> Descending(long id) => all.Descending(id).Where(Holds);

    public IEnumerable<T> SortedAscending(SortKey<T> sort, SortPlace? place) => all.SortedAscending(sort, place).Where(Holds);

    public IEnumerable<T> SortedDescending(SortKey<T> sort, SortPlace? place) => all.SortedDescending(sort, place).Where(Holds);

    private bool Holds(T record)
    {
        Cancellation.ThrowIfCancellationRequested();
        return holds(record);
    }
}

/// <summary>Sorts records that have no index, for one list.</summary>
internal static class Sorting
{
    public static IEnumerable<T> Ascending<T>(IEnumerable<T> records, SortKey<T> sort, SortPlace? place)
        where T : IRecord =>
            Sorted(records, sort).SkipWhile(found => place is { } known && found.Place.CompareTo(known) <= 0).Select(found => found.Record);

    public static IEnumerable<T> Descending<T>(IEnumerable<T> records, SortKey<T> sort, SortPlace? place)
        where T : IRecord => Sorted(records, sort).Reverse()
            .SkipWhile(found => place is { } known && found.Place.CompareTo(known) >= 0)
            .Select(found => found.Record);

    private static IOrderedEnumerable<(SortPlace Place, T Record)> Sorted<T>(IEnumerable<T> records, SortKey<T> sort)
        where T : IRecord =>
            records.Select(record => (Place: new SortPlace(sort.Of(record), record.Id), Record: record)).OrderBy(found => found.Place);
}
