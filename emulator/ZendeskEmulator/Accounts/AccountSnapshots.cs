using ZendeskEmulator.Clock;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>
/// The snapshots of an account. Saving one copies nothing. From then on the newest snapshot takes each record before its
/// first change; records that are created later have higher ids, and need nothing. The journal has this under a number of
/// its own, in the same transaction as the change. Use it in the account's turn, <see cref="All"/> at any time.
/// </summary>
internal sealed class AccountSnapshots(AccountRow row, SnapshotKinds kinds)
{
    /// <summary>The number of snapshots of an account.</summary>
    public const int Max = 100;

    /// <summary>No further snapshot is saved while the kept records have more JSON than this.</summary>
    public const long MaxBytes = 256L << 20;

    private readonly List<Change> changes = [];
    private readonly List<KeptRecord> loaded = [];
    private Snapshot[] all = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Snapshot> All => Volatile.Read(ref all);

    /// <summary>The row of the snapshots in the data file.</summary>
    public AccountRow Row => row;

    /// <summary>The highest count of an id that a snapshot may have: ids up to it are not given again.</summary>
    private int HighestCount => all.Max(snapshot => snapshot.Head.Count);

    private long FirstId => IdLayout.FirstId(row.Slot);

    /// <summary>Gives an account its first ones.</summary>
    /// <param name="number">Their number in the data file.</param>
    public static AccountSnapshots Create(int number, AccountState state, SnapshotKinds kinds) =>
        state.Snapshots = new AccountSnapshots(
            new AccountRow(number, state.Name + AccountRow.SnapshotsEnd, state.Slot, 0, 0, 0, ClockSetting.Real), kinds);

    /// <summary>The account whose snapshots a row of the data file holds; null when it holds an account.</summary>
    public static string? AccountOf(in AccountRow row) =>
        row.HoldsSnapshots ? row.Name[..^AccountRow.SnapshotsEnd.Length] : null;

    public Snapshot? Find(string name) => Array.Find(all, snapshot => snapshot.Head.Name == name);

    /// <summary>Why no further snapshot can be saved; null when it can.</summary>
    public string? Refusal =>
        all.Length >= Max ? $"An account has {Max} snapshots at most. Delete one first."
        : all.Sum(snapshot => snapshot.Bytes) > MaxBytes
            ? $"The snapshots of the account keep more than {MaxBytes >> 20} MB. Delete one first."
        : null;

    /// <summary>Saves the present state.</summary>
    public Snapshot Save(AccountState state, string name, DateTime now)
    {
        var account = state.RowWithTurnHeld;
        var snapshot = new Snapshot(new SnapshotHead(NextPlace(), name, now, account.Count, account.Clock));
        Volatile.Write(ref all, [.. all, snapshot]);
        state.QueueWithTurnHeld(committer => committer.Append(row, [ChangeOf(kinds.Heads, snapshot.Head.Place, snapshot.Head)]));
        return snapshot;
    }

    /// <summary>Keeps the records that changes are about to replace.</summary>
    /// <returns>The changes for the data file, valid until the next call.</returns>
    public List<Change> Keep(AccountState state, List<Change> replacing)
    {
        changes.Clear();
        var newest = all[^1];
        RecordJson? json = null;
        foreach (var change in replacing)
        {
            var kind = (AccountRecordKind)change.Kind;
            if (change.Count > newest.Head.Count || newest.Find(kind, change.Id) is not null)
            {
                continue;
            }
            object? old = kind.Find(state, change.Id);
            var bytes = old is null ? 0 : (json ??= new()).Of(kind, old).Length;
            var kept = new KeptRecord(NextPlace(), kind, change.Id, old, bytes);
            newest.Keep(kept);
            changes.Add(ChangeOf(kinds.Kept, kept.Place, kept));
        }
        json?.Dispose();
        return changes;
    }

    /// <summary>Deletes a snapshot. The previous one takes over the records that only this one has kept.</summary>
    public void Delete(AccountState state, Snapshot snapshot)
    {
        if (all.Length == 1)
        {
            state.Snapshots = null;
            state.QueueWithTurnHeld(committer => committer.Drop(row.Number));
            return;
        }
        changes.Clear();
        changes.Add(ChangeOf(kinds.Heads, snapshot.Head.Place, null));
        var at = Array.IndexOf(all, snapshot);
        foreach (var kept in snapshot.Kept)
        {
            // A record that is newer than the previous snapshot is not part of it.
            if (at == 0 || kept.Id - FirstId > all[at - 1].Head.Count || !all[at - 1].Keep(kept))
            {
                changes.Add(ChangeOf(kinds.Kept, kept.Place, null));
            }
        }
        Volatile.Write(ref all, [.. all[..at], .. all[(at + 1)..]]);
        row = row with { Version = row.Version + 1 };
        state.QueueWithTurnHeld(committer => committer.Append(row, changes));
    }

    /// <summary>Restores a snapshot. The snapshots do not change.</summary>
    public void Restore(AccountState state, Snapshot snapshot, EmulatorClock clock)
    {
        var restored = new List<Change>();
        foreach (var (kind, id) in ChangedSince(state, snapshot))
        {
            var old = At(state, snapshot, kind, id);
            if (!AreSame(kind, old, kind.Find(state, id)))
            {
                restored.Add(new Change(kind, state.Number, id, (int)(id - FirstId), old));
            }
        }
        clock.Restore(snapshot.Head.Clock);
        // Removals come first: a deleted organization has its id under another kind.
        state.RestoreWithTurnHeld(restored.OrderBy(change => change.Record is not null).ThenBy(change => change.Id), HighestCount, clock);
    }

    /// <summary>A record as it was in a snapshot; null if it did not exist.</summary>
    public object? At(AccountState state, Snapshot snapshot, AccountRecordKind kind, long id)
    {
        for (var at = Array.IndexOf(all, snapshot); at < all.Length; at++)
        {
            if (all[at].Find(kind, id) is { } kept)
            {
                return kept.Record;
            }
            if (id - FirstId > all[at].Head.Count)
            {
                return null;
            }
        }
        return kind.Find(state, id);
    }

    /// <summary>The records that may have changed since a snapshot, among them all that have.</summary>
    public HashSet<(AccountRecordKind Kind, long Id)> ChangedSince(AccountState state, Snapshot snapshot)
    {
        var changed = new HashSet<(AccountRecordKind, long)>();
        for (var at = Array.IndexOf(all, snapshot); at < all.Length; at++)
        {
            changed.UnionWith(all[at].Kept.Select(kept => (kept.Kind, kept.Id)));
        }
        foreach (var kind in kinds.Records)
        {
            changed.UnionWith(kind.All(state, FirstId + snapshot.Head.Count).Select(record => (kind, record.Id)));
        }
        return changed;
    }

    /// <summary>All records of a snapshot.</summary>
    public List<(AccountRecordKind Kind, object Record)> RecordsOf(AccountState state, Snapshot snapshot)
    {
        var changed = ChangedSince(state, snapshot);
        var records = new List<(AccountRecordKind, object)>();
        foreach (var kind in kinds.Records)
        {
            records.AddRange(
                kind.All(state, 0).Where(record => !changed.Contains((kind, record.Id))).Select(record => (kind, (object)record)));
        }
        foreach (var (kind, id) in changed.OrderBy(one => one.Id))
        {
            if (At(state, snapshot, kind, id) is { } old)
            {
                records.Add((kind, old));
            }
        }
        return records;
    }

    /// <summary>Whether two versions of a record are the same: an account gives a version to one change only.</summary>
    public static bool AreSame(AccountRecordKind kind, object? one, object? other) =>
        ReferenceEquals(one, other) || (one is not null && other is not null && kind.Of(one).Version == kind.Of(other).Version);

    /// <summary>Loads a record of the data file; false if it cannot be part of a snapshot.</summary>
    public bool Load(int place, object record)
    {
        switch (record)
        {
            case SnapshotHead head when head.Place == place:
                all = [.. all, new Snapshot(head)];
                return true;
            case KeptRecord kept when kept.Place == place:
                loaded.Add(kept);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Gives each kept record to its snapshot, once everything is loaded.</summary>
    public void Loaded()
    {
        Array.Sort(all, static (one, other) => one.Head.Place.CompareTo(other.Head.Place));
        loaded.Sort(static (one, other) => one.Place.CompareTo(other.Place));
        var at = 0;
        foreach (var kept in loaded)
        {
            while (at + 1 < all.Length && all[at + 1].Head.Place < kept.Place)
            {
                at++;
            }
            all[at].Keep(kept);
        }
        loaded.Clear();
        loaded.TrimExcess();
    }

    private int NextPlace()
    {
        row = row with { Count = row.Count + 1, Version = row.Version + 1 };
        return row.Count;
    }

    private Change ChangeOf(RecordKind kind, int place, object? record) => new(kind, row.Number, FirstId + place, place, record);
}
