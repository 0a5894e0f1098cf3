namespace ZendeskEmulator.Storage;

/// <summary>Records in order of id, and in the other orders that a list can have.</summary>
internal interface IRecordSource<T>
{
    int Count { get; }

    /// <summary>At most <paramref name="take"/> records, ascending, after <paramref name="skip"/> of them.</summary>
    List<T> Page(long skip, int take);

    /// <summary>The records with higher ids, ascending.</summary>
    IEnumerable<T> Ascending(long id);

    /// <summary>The records with lower ids, descending.</summary>
    IEnumerable<T> Descending(long id);

    /// <summary>The records after a place in the order of a key, ascending; all records without a place.</summary>
    IEnumerable<T> SortedAscending(SortKey<T> sort, SortPlace? place);

    /// <summary>The records before a place in the order of a key, descending; all records without a place.</summary>
    IEnumerable<T> SortedDescending(SortKey<T> sort, SortPlace? place);
}
