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
        // Ids ascend, so a new record goes to the end.
        var at = before is null ? records.Length : PlaceOf(before.Id, records);
        T[] next = after is null ? [.. records[..at], .. records[(at + 1)..]] : before is null ? [.. records, after] : [.. records];
        if (after is not null)
        {
            next[at] = after;
        }
        byOwner.Set(owner, next.Length == 0 ? null : next);
    }

    private static int PlaceOf(long id, T[] records)
    {
        var at = 0;
        while (records[at].Id != id)
        {
            at++;
        }
        return at;
    }
}
