namespace ZendeskEmulator.Search;

/// <summary>The ids that an index has for a term: all that may match it.</summary>
/// <param name="Estimate">How many there are, about.</param>
/// <param name="All">The ids, in any order; an id may come twice.</param>
/// <param name="IsExact">True when these are the matches themselves, ascending and each once, and Estimate is their number.</param>
internal sealed record SearchIds(long Estimate, Func<IEnumerable<long>> All, bool IsExact = false)
{
    public static readonly SearchIds None = new(0, () => [], IsExact: true);

    /// <summary>One id, or an empty set for null.</summary>
    public static SearchIds Of(long? id) => id is { } known ? new(1, () => [known]) : None;

    /// <summary>The records that an index has in a range of keys.</summary>
    public static SearchIds InRange<T>(RecordKeys<T> keys, (ulong First, ulong Last) range)
        where T : class, IRecord => new(
            keys.Entries.CountOf(range.First, range.Last),
            () => keys.Entries.Range(range.First, range.Last).Select(keys.IdOf));

    /// <summary>The ids of all parts; null when one of them is not known.</summary>
    public static SearchIds? Union(params ReadOnlySpan<SearchIds?> parts)
    {
        var known = new List<SearchIds>();
        foreach (var part in parts)
        {
            if (part is null)
            {
                return null;
            }
            known.Add(part);
        }
        return new SearchIds(known.Sum(part => part.Estimate), () => known.SelectMany(part => part.All()));
    }

    /// <summary>Ascending, each once.</summary>
    public IEnumerable<long> InOrder() => IsExact ? All() : Sorted();

    private IEnumerable<long> Sorted()
    {
        var ids = new List<long>((int)Math.Min(Estimate, 1 << 20));
        ids.AddRange(All());
        ids.Sort();
        var last = long.MinValue;
        foreach (var id in ids)
        {
            if (id != last)
            {
                yield return last = id;
            }
        }
    }
}
