using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>
/// Records grouped by owner, such as the identities of a user. Each owner has few; their array never changes and is
/// replaced as a whole.
/// </summary>
internal sealed class OwnedRecords<T>(AccountState state, Func<T, long> ownerOf)
    where T : class, IRecord
{
    private readonly IdTable<T[]> byOwner = new(state.FirstId, static _ => true);

    /// <summary>The owner's records in ascending order of id.</summary>
    public T[] Of(long owner) => byOwner.Find(owner) ?? [];

    /// <summary>Updates the arrays after a change. A record never changes its owner.</summary>
    public void Index(T? before, T? after)
    {
        var owner = ownerOf((after ?? before)!);
        var records = Of(owner);
        var at = PlaceOf((after ?? before)!.Id, records);
        var earlier = records.AsSpan(0, at);
        var later = records.AsSpan(before is null ? at : at + 1);
        T[] next = after is null ? [.. earlier, .. later] : [.. earlier, after, .. later];
        byOwner.Set(owner, next.Length == 0 ? null : next);
    }

    /// <summary>The place of an id, or where it belongs: a snapshot may bring a record back between others.</summary>
    private static int PlaceOf(long id, T[] records)
    {
        var at = records.Length;
        while (at > 0 && records[at - 1].Id >= id)
        {
            at--;
        }
        return at;
    }
}
