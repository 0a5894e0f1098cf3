using System.Collections.Concurrent;

namespace ZendeskEmulator.Storage;

/// <summary>
/// Ids of records by a text key, ignoring case; 0 where there is none.
/// One writer at a time, under the account's lock; readers take no lock.
/// </summary>
internal sealed class KeyIndex
{
    private readonly ConcurrentDictionary<string, long> ids = new(1, 1, StringComparer.OrdinalIgnoreCase);

    public long Find(string key) => ids.GetValueOrDefault(key);

    public long Find(ReadOnlySpan<char> key) =>
        ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var id) ? id : 0;

    public void Set(string key, long id) => ids[key] = id;

    public void Remove(string key) => ids.TryRemove(key, out _);

    /// <summary>Brings the index in step with a record whose key changed; null for none.</summary>
    public void Move(string? before, string? after, long id)
    {
        if (before is not null && !string.Equals(before, after, StringComparison.OrdinalIgnoreCase))
        {
            Remove(before);
        }
        if (after is not null && (before is null || !string.Equals(before, after, StringComparison.OrdinalIgnoreCase)))
        {
            Set(after, id);
        }
    }
}
