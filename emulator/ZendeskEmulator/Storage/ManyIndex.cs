using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ZendeskEmulator.Storage;

/// <summary>
/// Ids of many records under one key, ascending. Sorted and immutable sets: a key may have a hundred thousand of them,
/// and readers take no lock. One writer at a time, under the account's lock.
/// </summary>
internal sealed class ManyIndex<TKey>(IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, ImmutableSortedSet<long>> ids = new(1, 1, comparer);

    public ImmutableSortedSet<long> Of(TKey key) => ids.GetValueOrDefault(key, []);

    public void Add(TKey key, long id) => ids[key] = Of(key).Add(id);

    public void Remove(TKey key, long id)
    {
        var left = Of(key).Remove(id);
        if (left.IsEmpty)
        {
            ids.TryRemove(key, out _);
        }
        else
        {
            ids[key] = left;
        }
    }
}
