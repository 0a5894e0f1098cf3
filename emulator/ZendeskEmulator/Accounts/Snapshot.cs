namespace ZendeskEmulator.Accounts;

/// <summary>
/// A saved state of an account. It has the old values of records that changed between it and the next snapshot. For all other records
/// the next snapshot counts, or the present state. Use it in the account's turn.
/// </summary>
internal sealed class Snapshot(SnapshotHead head)
{
    private Dictionary<(AccountRecordKind Kind, long Id), KeptRecord>? kept;
    private int keptCount;
    private long bytes;

    public SnapshotHead Head => head;

    /// <summary>The number of kept records; it may be read at any time.</summary>
    public int KeptCount => Volatile.Read(ref keptCount);

    /// <summary>The length of their JSON; it may be read at any time.</summary>
    public long Bytes => Volatile.Read(ref bytes);

    public IReadOnlyCollection<KeptRecord> Kept => kept is null ? [] : kept.Values;

    public KeptRecord? Find(AccountRecordKind kind, long id) => kept?.GetValueOrDefault((kind, id));

    /// <summary>Keeps a record; false when an older one is kept already.</summary>
    public bool Keep(KeptRecord record)
    {
        kept ??= [];
        if (!kept.TryAdd((record.Kind, record.Id), record))
        {
            return false;
        }
        Volatile.Write(ref keptCount, keptCount + 1);
        Volatile.Write(ref bytes, bytes + record.Bytes);
        return true;
    }
}
