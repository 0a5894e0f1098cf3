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

/// <summary>The same records, the newest first: whoever goes forward goes to lower ids.</summary>
internal sealed class NewestFirst<T>(IRecordSource<T> source) : IRecordSource<T>
{
    public int Count => source.Count;

    public List<T> Page(long skip, int take) => [.. source.Descending(long.MaxValue).Skip((int)skip).Take(take)];

    /// <summary>Those behind an id; 0 stands before the first.</summary>
    public IEnumerable<T> Ascending(long id) => source.Descending(id == 0 ? long.MaxValue : id);

    /// <summary>Those in front of an id; the highest stands behind the last.</summary>
    public IEnumerable<T> Descending(long id) => source.Ascending(id == long.MaxValue ? 0 : id);
}

/// <summary>The records of a collection for which something holds. Each use looks at all of them.</summary>
internal sealed class FilteredRecords<T>(IRecordSource<T> all, Func<T, bool> holds) : IRecordSource<T>
{
    public int Count => Ascending(0).Count();

    public List<T> Page(long skip, int take) => [.. Ascending(0).Skip((int)skip).Take(take)];

    public IEnumerable<T> Ascending(long id) => all.Ascending(id).Where(holds);

    public IEnumerable<T> Descending(long id) => all.Descending(id).Where(holds);
}
