namespace ZendeskEmulator.Storage;

/// <summary>Records in order of id, and in the other orders that a list can have.</summary>
internal interface IRecordSource<T>
{
    int Count { get; }

    /// <summary>At most <paramref name="take"/> records, ascending, after <paramref name="skip"/> of them.</summary>
    List<T> Page(long skip, int take);

    /// <summary>Those with higher ids, ascending.</summary>
    IEnumerable<T> Ascending(long id);

    /// <summary>Those with lower ids, descending.</summary>
    IEnumerable<T> Descending(long id);

    /// <summary>Those behind a place in the order of a key, ascending; all of them without a place.</summary>
    IEnumerable<T> SortedAscending(SortKey<T> sort, SortPlace? place);

    /// <summary>Those in front of a place in the order of a key, descending; all of them without a place.</summary>
    IEnumerable<T> SortedDescending(SortKey<T> sort, SortPlace? place);
}
