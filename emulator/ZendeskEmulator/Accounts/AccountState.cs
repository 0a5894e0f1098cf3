using ZendeskEmulator.Clock;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>
/// Everything that an account holds, as one object that a reset replaces. Readers take no lock. Writers take the
/// account's turn and hold it only while they decide in memory.
/// </summary>
internal sealed class AccountState
{
    /// <summary>Guards the account's row, which the clock changes too.</summary>
    private readonly Lock gate = new();
    private readonly List<Change> pending = [];
    private readonly ReadMoments moments = new();
    private readonly AccountParts parts;
    private readonly Committer? committer;
    private Batch lastBatch = Batch.Empty;
    private AccountRow row;
    private AccountSnapshots? snapshots;
    private bool hasDefaults;
    private bool retired;
    private int pendingCount;

    public AccountState(AccountRow row, Committer? committer)
    {
        this.row = row;
        this.committer = committer;
        parts = new AccountParts(this);
    }

    /// <summary>True when the account is known to have the records that every account has.</summary>
    public bool HasDefaults => Volatile.Read(ref hasDefaults);

    public string Name => row.Name;

    public int Number => row.Number;

    public int Slot => row.Slot;

    /// <summary>Part of every ETag. After a reset the same versions stand for different data.</summary>
    public ulong Salt => row.Salt;

    /// <summary>The id before the account's first one. Ids are this + 1, + 2 and so on.</summary>
    public long FirstId => IdLayout.FirstId(row.Slot);

    /// <summary>Whether the account has given the id to a record.</summary>
    public bool HasGiven(long id) => id > FirstId && id <= FirstId + row.Count;

    /// <summary>
    /// The newest batch that changes this account. Everything read before this property was read depends on no newer
    /// batch.
    /// </summary>
    public Batch LastBatch => Volatile.Read(ref lastBatch);

    /// <inheritdoc cref="AccountParts.Find"/>
    public T? Find<T>()
        where T : class, IAccountPart<T> => parts.Find<T>();

    /// <inheritdoc cref="AccountParts.Get"/>
    public T Get<T>()
        where T : class, IAccountPart<T> => parts.Get<T>();

    /// <inheritdoc cref="AccountParts.Forget"/>
    public void Forget<T>()
        where T : class, IAccountPart<T> => parts.Forget<T>();

    /// <inheritdoc cref="ReadMoments.Read"/>
    public TResult Read<TSource, TArgument, TResult>(TSource source, TArgument argument, Func<TSource, TArgument, TResult> read) =>
        moments.Read(source, argument, read);

    /// <inheritdoc cref="ReadMoments.ReadMany"/>
    public TResult ReadMany<TResult>(Func<TResult> read) => moments.ReadMany(read);

    internal void SetHasDefaults() => Volatile.Write(ref hasDefaults, true);

    /// <summary>Is notified of changes before they are visible; null without an observer.</summary>
    public ICommitObserver? Observer { get; set; }

    /// <summary>Called when the account is reset or deleted, with the batch that says so; null if there is nothing.</summary>
    public Action<Batch>? Ended { get; set; }

    /// <summary>True while writes are refused because the data file might not keep them.</summary>
    public bool RefusesWrites => committer is { RefusesWrites: true };

    /// <summary>Begins a write: no change is pending, and ids continue from the last committed one.</summary>
    internal void BeginWriteWithTurnHeld()
    {
        pending.Clear();
        pendingCount = row.Count;
    }

    internal void EndWriteWithTurnHeld() => pending.Clear();

    internal IReadOnlyList<Change> PendingWithTurnHeld => pending;

    internal long NextVersionWithTurnHeld => row.Version + 1;

    internal long NextIdWithTurnHeld() => FirstId + ++pendingCount;

    internal void AddWithTurnHeld(AccountRecordKind kind, long id, object? record) =>
        pending.Add(new Change(kind, row.Number, id, (int)(id - FirstId), record));

    /// <summary>Queues the changes, then makes them visible: who sees one also sees the batch that its response waits for.</summary>
    internal void CommitWithTurnHeld(Explanation? explain)
    {
        if (pending.Count > 0)
        {
            Observer?.Committing(pending);
            Commit(null, explain);
        }
    }

    /// <summary>Makes other records the present ones, in one commit, with the count of ids and the clock that go with them.</summary>
    internal void RestoreWithTurnHeld(IEnumerable<Change> changes, int count, EmulatorClock clock)
    {
        Observer?.Restoring();
        pending.Clear();
        pending.AddRange(changes);
        pendingCount = count;
        Commit(clock, null);
        pending.Clear();
    }

    private void Commit(EmulatorClock? clock, Explanation? explain)
    {
        var lastBefore = FirstId + row.Count;
        var kept = snapshots?.Keep(this, pending);
        lock (gate)
        {
            row = row with { Count = pendingCount, Version = row.Version + 1, Clock = clock?.Setting ?? row.Clock };
            if (committer is not null)
            {
                Volatile.Write(
                    ref lastBatch,
                    kept is { Count: > 0 } ? committer.Append(row, pending, snapshots!.Row, kept) : committer.Append(row, pending));
            }
        }
        moments.BeginChange();
        try
        {
            foreach (var change in pending)
            {
                ((AccountRecordKind)change.Kind).Apply(this, change.Id, change.Record);
                explain?.Wrote(
                    change.Kind,
                    change.Id,
                    change.Record is null ? WriteKind.Deleted : change.Id > lastBefore ? WriteKind.Created : WriteKind.Updated);
            }
        }
        finally
        {
            // This runs even after a bug: readers wait for an even number.
            moments.EndChange();
        }
    }

    /// <summary>Queues the clock's setting; false when a reset has replaced the state meanwhile.</summary>
    internal bool TryStore(EmulatorClock clock)
    {
        lock (gate)
        {
            if (!retired && row.Clock != clock.Setting)
            {
                row = row with { Clock = clock.Setting };
                if (committer is not null)
                {
                    Volatile.Write(ref lastBatch, committer.Append(row, []));
                }
            }
            return !retired;
        }
    }

    /// <summary>
    /// Retires this state in favour of <paramref name="next"/>. The response waits for the returned batch.
    /// </summary>
    internal Batch Retire(AccountRow next, List<Change>? changes = null)
    {
        lock (gate)
        {
            retired = true;
            return committer?.Reset(next, Numbers, changes) ?? Batch.Empty;
        }
    }

    /// <summary>Retires this state without a successor: its account is deleted. The response waits for the returned batch.</summary>
    internal Batch End()
    {
        lock (gate)
        {
            retired = true;
            return committer?.Drop(Numbers) ?? Batch.Empty;
        }
    }

    /// <summary>The account's snapshots; null without snapshots.</summary>
    public AccountSnapshots? Snapshots
    {
        get => Volatile.Read(ref snapshots);
        set
        {
            Volatile.Write(ref snapshots, value);
            SharesFiles = true;
        }
    }

    /// <summary>True when another account or a snapshot may refer to the same files.</summary>
    public bool SharesFiles { get; set; }

    /// <summary>The account's row in the data file. Use it in the account's turn.</summary>
    internal AccountRow RowWithTurnHeld
    {
        get
        {
            lock (gate)
            {
                return row;
            }
        }
    }

    /// <summary>Queues a change of the snapshots.</summary>
    internal void QueueWithTurnHeld(Func<Committer, Batch> append)
    {
        lock (gate)
        {
            if (committer is not null)
            {
                Volatile.Write(ref lastBatch, append(committer));
            }
        }
    }

    /// <summary>The numbers of the account and of its snapshots.</summary>
    private int[] Numbers => snapshots is null ? [row.Number] : [row.Number, snapshots.Row.Number];

    /// <summary>Marks a new state whose reset is not committed yet.</summary>
    internal void BeginWith(Batch batch) => Volatile.Write(ref lastBatch, batch);

    /// <inheritdoc cref="BeginWith(Batch)"/>
    /// <param name="last">The account's row as the reset has it.</param>
    internal void BeginWith(Batch batch, in AccountRow last)
    {
        row = last;
        BeginWith(batch);
    }
}
