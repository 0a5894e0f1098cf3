using ZendeskEmulator.Http;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>By what a list may be sorted besides the id.</summary>
/// <param name="Name">Its name in <c>sort</c>.</param>
/// <param name="Key">The record's value; compared ordinally.</param>
internal sealed record SortKey<T>(string Name, Func<T, string> Key)
{
    // A cursor carries the key, and an address has an end. Equal beginnings are in order of id.
    private const int LongestKey = 200;

    public string Of(T record)
    {
        var key = Key(record);
        return key.Length <= LongestKey ? key : key[..LongestKey];
    }
}

/// <summary>One page of records, and what follows it.</summary>
internal sealed record RecordPage<T>(IReadOnlyList<T> Records, PageTail Tail)
    where T : class, IRecord
{
    /// <summary>The page that was asked for.</summary>
    /// <param name="source">All records, in order of id.</param>
    public static RecordPage<T> Of(IRecordSource<T> source, PageRequest page, params SortKey<T>[] sorts) =>
        page.Cursor is { } cursor
            ? Of(source, cursor, sorts)
            : new RecordPage<T>(source.Page(page.Offset.Skip, page.Offset.Size), new OffsetTail(page.Offset, source.Count));

    private static RecordPage<T> Of(IRecordSource<T> source, CursorPage page, SortKey<T>[] sorts)
    {
        var isForward = page.Before is null;
        Func<T, string>? key = Array.Find(sorts, sort => sort.Name == page.Sort) is { } sort ? sort.Of : null;
        // One more than asked for tells whether there is more that way.
        var records = (key is null ? ById(source, page, isForward) : BySort(source, page, isForward, key)).Take(page.Size + 1).ToList();
        var hasMore = records.Count > page.Size;
        if (hasMore)
        {
            records.RemoveAt(page.Size);
        }
        if (!isForward)
        {
            records.Reverse();
        }
        Cursor? Place(T? record) => record is null ? null : new Cursor(page.Order, key?.Invoke(record) ?? "", record.Id);
        return new RecordPage<T>(records, new CursorTail(page, hasMore, Place(records.FirstOrDefault()), Place(records.LastOrDefault())));
    }

    private static IEnumerable<T> ById(IRecordSource<T> source, CursorPage page, bool isForward)
    {
        var start = (page.After ?? page.Before)?.Id;
        return isForward == page.IsDescending ? source.Descending(start ?? long.MaxValue) : source.Ascending(start ?? 0);
    }

    private static IEnumerable<T> BySort(IRecordSource<T> source, CursorPage page, bool isForward, Func<T, string> key)
    {
        var isAscending = isForward != page.IsDescending;
        var ordered = source.Ascending(0).OrderBy(key, StringComparer.Ordinal).ThenBy(record => record.Id);
        var travel = isAscending ? ordered : ordered.Reverse();
        return (page.After ?? page.Before) is { } place
            ? travel.SkipWhile(record => isAscending ? Compare(record, key, place) <= 0 : Compare(record, key, place) >= 0)
            : travel;
    }

    private static int Compare(T record, Func<T, string> key, Cursor place)
    {
        var byKey = string.CompareOrdinal(key(record), place.Key);
        return byKey != 0 ? byKey : record.Id.CompareTo(place.Id);
    }
}
