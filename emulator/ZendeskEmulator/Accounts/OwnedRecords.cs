using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>
/// Records by the record that they belong to, such as the identities of a user: few for each, as an array that is
/// replaced as a whole and never changes.
/// </summary>
internal sealed class OwnedRecords<T>(AccountState state, Func<T, long> ownerOf)
    where T : class, IRecord
{
    private readonly IdTable<T[]> byOwner = new(state.FirstId, static _ => true);

    /// <summary>The owner's records in ascending order of id.</summary>
    public T[] Of(long owner) => byOwner.Find(owner) ?? [];

    /// <summary>Brings the arrays in step with a change. A record never changes its owner.</summary>
    public void Index(T? before, T? after)
    {
        var owner = ownerOf((after ?? before)!);
        var records = Of(owner);
        // Records come in order of id: a new one is the last.
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
