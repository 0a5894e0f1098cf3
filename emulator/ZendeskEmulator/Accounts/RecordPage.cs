using ZendeskEmulator.Http;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>One page of records, and the end of its response.</summary>
internal sealed record RecordPage<T>(IReadOnlyList<T> Records, PageTail Tail)
    where T : class, IRecord
{
    /// <summary>
    /// Reads the requested page: by offset in order of id, by cursor in the order that the cursor names.
    /// </summary>
    public static RecordPage<T> Of(IRecordSource<T> source, PageRequest page, params SortKey<T>[] sorts) => Of(source, page, null, sorts);

    /// <param name="byOffset">The order of pages by offset; null for the order of ids.</param>
    public static RecordPage<T> Of(IRecordSource<T> source, PageRequest page, SortKey<T>? byOffset, SortKey<T>[] sorts)
    {
        if (page.Cursor is { } cursor)
        {
            return Of(source, cursor, Array.Find(sorts, sort => sort.Name == cursor.Sort));
        }
        var offset = page.Offset;
        if (byOffset is null && source is FilteredRecords<T> filtered)
        {
            var found = filtered.Page(offset.Skip, offset.Size, out var count);
            return new RecordPage<T>(found, new OffsetTail(offset, count));
        }
        var records = byOffset is null
            ? source.Page(offset.Skip, offset.Size)
            : [.. source.SortedAscending(byOffset, null).Skip((int)offset.Skip).Take(offset.Size)];
        return new RecordPage<T>(records, new OffsetTail(offset, source.Count));
    }

    private static RecordPage<T> Of(IRecordSource<T> source, CursorPage page, SortKey<T>? sort)
    {
        var isForward = page.Before is null;
        var isAscending = isForward != page.IsDescending;
        // One record more than requested shows whether another page follows.
        var records = From(source, page.After ?? page.Before, sort, isAscending).Take(page.Size + 1).ToList();
        var hasMore = records.Count > page.Size;
        if (hasMore)
        {
            records.RemoveAt(page.Size);
        }
        if (!isForward)
        {
            records.Reverse();
        }
        Cursor? Place(T? record) => record is null ? null : new Cursor(page.Order, sort?.Of(record) ?? "", record.Id);
        return new RecordPage<T>(records, new CursorTail(page, hasMore, Place(records.FirstOrDefault()), Place(records.LastOrDefault())));
    }

    private static IEnumerable<T> From(IRecordSource<T> source, Cursor? start, SortKey<T>? sort, bool isAscending)
    {
        if (sort is null)
        {
            return isAscending ? source.Ascending(start?.Id ?? 0) : source.Descending(start?.Id ?? long.MaxValue);
        }
        SortPlace? place = start is { } known ? new SortPlace(known.Key, known.Id) : null;
        return isAscending ? source.SortedAscending(sort, place) : source.SortedDescending(sort, place);
    }
}
