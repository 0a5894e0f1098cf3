using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>The few records of one owner.</summary>
internal sealed class FewRecords<T>(IEnumerable<T> records) : IRecordSource<T>
    where T : class, IRecord
{
    private readonly T[] ordered = [.. records.OrderBy(record => record.Id)];

    public int Count => ordered.Length;

    public List<T> Page(long skip, int take) => [.. ordered.Skip((int)skip).Take(take)];

    public IEnumerable<T> Ascending(long id) => ordered.Where(record => record.Id > id);

    public IEnumerable<T> Descending(long id) => ordered.Reverse().Where(record => record.Id < id);
}

/// <summary>The records of a collection for which something holds. Each use looks at all of them.</summary>
internal sealed class FilteredRecords<T>(IRecordSource<T> all, Func<T, bool> holds) : IRecordSource<T>
{
    public int Count => Ascending(0).Count();

    public List<T> Page(long skip, int take) => [.. Ascending(0).Skip((int)skip).Take(take)];

    public IEnumerable<T> Ascending(long id) => all.Ascending(id).Where(holds);

    public IEnumerable<T> Descending(long id) => all.Descending(id).Where(holds);
}
