namespace ZendeskEmulator.Storage;

/// <summary>Records in order of id, as a list shows them.</summary>
internal interface IRecordSource<T>
{
    int Count { get; }

    /// <summary>At most <paramref name="take"/> records, ascending, after <paramref name="skip"/> of them.</summary>
    List<T> Page(long skip, int take);

    /// <summary>Those with higher ids, ascending.</summary>
    IEnumerable<T> Ascending(long id);

    /// <summary>Those with lower ids, descending.</summary>
    IEnumerable<T> Descending(long id);
}
