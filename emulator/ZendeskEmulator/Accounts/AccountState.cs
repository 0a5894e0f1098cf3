using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>
/// Everything that an account holds, as one object that a reset replaces. Readers take no lock. Writers take the
/// account's turn and hold it only while they decide in memory.
/// </summary>
internal sealed class AccountState(AccountRow row, Committer? committer)
{
    /// <summary>Guards the list of parts and the account's row, which the clock changes too.</summary>
    private readonly Lock gate = new();
    private readonly List<Change> pending = [];
    private object?[] parts = [];
    private Batch lastBatch = Batch.Empty;
    private AccountRow row = row;
    private bool founded;
    private bool retired;
    private int pendingCount;
    private int changing;

    /// <summary>True when the account is known to have the records that every account has.</summary>
    public bool IsFounded => Volatile.Read(ref founded);

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

    /// <summary>A part of the account; null until it is first used.</summary>
    public T? Find<T>()
        where T : class, IAccountPart<T>
    {
        var all = Volatile.Read(ref parts);
        var index = AccountPartSlot<T>.Index;
        return index < all.Length ? (T?)all[index] : null;
    }

    /// <summary>A part of the account, created on first use.</summary>
    public T Get<T>()
        where T : class, IAccountPart<T> => Find<T>() ?? Make<T>(AccountPartSlot<T>.Index);

    /// <summary>
    /// Reads several records (a user and its identities) as of one moment. The read repeats when a write interrupts it.
    /// </summary>
    public TResult Read<TSource, TArgument, TResult>(TSource source, TArgument argument, Func<TSource, TArgument, TResult> read)
    {
        var wait = default(SpinWait);
        while (true)
        {
            var before = Volatile.Read(ref changing);
            if ((before & 1) == 0)
            {
                var result = read(source, argument);
                Interlocked.MemoryBarrier();
                if (Volatile.Read(ref changing) == before)
                {
                    return result;
                }
            }
            wait.SpinOnce();
        }
    }

    /// <summary>
    /// Reads many records as of one moment when no write interrupts. After a few attempts it accepts interruptions, so
    /// that lists of a busy account still finish.
    /// </summary>
    public TResult ReadMany<TResult>(Func<TResult> read)
    {
        const int Attempts = 3;
        for (var attempt = 1; ; attempt++)
        {
            var before = Volatile.Read(ref changing);
            var result = read();
            Interlocked.MemoryBarrier();
            if (((before & 1) == 0 && Volatile.Read(ref changing) == before) || attempt == Attempts)
            {
                return result;
            }
        }
    }

    internal void SetFounded() => Volatile.Write(ref founded, true);

    /// <summary>Learns of changes before they are visible; null for nobody.</summary>
    public ICommitObserver? Observer { get; set; }

    /// <summary>Called when the account is reset or deleted, with the batch that says so; null for nothing.</summary>
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

    internal long NextVersionWithTurnHeld => row.Version + 1;

    internal long NextIdWithTurnHeld() => FirstId + ++pendingCount;

    internal void AddWithTurnHeld(AccountRecordKind kind, long id, object? record) =>
        pending.Add(new Change(kind, row.Number, id, (int)(id - FirstId), record));

    /// <summary>
    /// Queues the changes, then makes them visible. A reader that sees a change therefore also sees the batch that its
    /// response must wait for.
    /// </summary>
    internal void CommitWithTurnHeld(Explanation? explain)
    {
        if (pending.Count == 0)
        {
            return;
        }
        var lastBefore = FirstId + row.Count;
        Observer?.Committing(pending);
        lock (gate)
        {
            row = row with { Count = pendingCount, Version = row.Version + 1 };
            if (committer is not null)
            {
                Volatile.Write(ref lastBatch, committer.Append(row, pending));
            }
        }
        Interlocked.Increment(ref changing);
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
            Interlocked.Increment(ref changing);
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
    internal Batch Retire(AccountRow next)
    {
        lock (gate)
        {
            retired = true;
            return committer?.Append(next, row.Number) ?? Batch.Empty;
        }
    }

    /// <summary>Retires this state without a successor: its account is deleted. The response waits for the returned batch.</summary>
    internal Batch End()
    {
        lock (gate)
        {
            retired = true;
            return committer?.Drop(row.Number) ?? Batch.Empty;
        }
    }

    /// <summary>Marks a new state whose reset is not committed yet.</summary>
    internal void BeginWith(Batch batch) => Volatile.Write(ref lastBatch, batch);

    private T Make<T>(int index)
        where T : class, IAccountPart<T>
    {
        lock (gate)
        {
            if (index >= parts.Length)
            {
                var larger = new object?[index + 1];
                parts.CopyTo(larger, 0);
                Volatile.Write(ref parts, larger);
            }
            if (parts[index] is not T part)
            {
                part = T.Create(this);
                Volatile.Write(ref parts[index], part);
            }
            return part;
        }
    }
}
