using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>
/// All records of one kind in an account: by id, and by the keys that the derived collection keeps.
/// Read without a lock; changed only by <see cref="AccountWrite"/>.
/// </summary>
internal abstract class RecordCollection<T> : IRecordSource<T>
    where T : class, IRecord
{
    private readonly IdTable<T> table;
    private readonly long firstId;

    protected RecordCollection(AccountState state)
    {
        firstId = state.FirstId;
        table = new IdTable<T>(firstId, IsListed);
    }

    /// <summary>How many records are listed.</summary>
    public int Count => table.Count;

    public T? Find(long id) => table.Find(id);

    /// <summary>At most <paramref name="take"/> listed records in ascending order of id.</summary>
    public List<T> Page(long skip, int take) => table.Page(skip, take);

    /// <summary>The listed records with higher ids, ascending.</summary>
    public IEnumerable<T> Ascending(long id) => table.Ascending(id).Where(IsListed);

    /// <summary>The listed records with lower ids, descending.</summary>
    public IEnumerable<T> Descending(long id) => table.Descending(id).Where(IsListed);

    /// <summary>All records, also those that are not listed.</summary>
    protected IRecordSource<T> Everything => table;

    internal void Apply(long id, T? record)
    {
        var before = table.Find(id);
        // Who finds a key must find its record: keys appear after their record, and go before it.
        if (record is not null)
        {
            table.Set(id, record);
        }
        Index(before, record);
        if (record is null)
        {
            table.Set(id, null);
        }
    }

    /// <summary>An index of the records by a key, which <see cref="Index"/> keeps in step.</summary>
    protected KeyIndex IndexBy(Func<T, string?> key) => new(firstId, id => table.Find(id) is { } record ? key(record) : null);

    /// <summary>Whether a record counts and is listed.</summary>
    protected virtual bool IsListed(T record) => true;

    /// <summary>Brings the keys in step with a change: <paramref name="before"/> is null for a new record, <paramref name="after"/> for a removed one.</summary>
    protected abstract void Index(T? before, T? after);
}
