using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>
/// Everything that an account holds, as one object: a reset swaps it. Readers take no lock. Writers take the account's
/// turn, and hold it for the decision in memory only.
/// </summary>
internal sealed class AccountState(AccountRow row, Committer? committer)
{
    /// <summary>Guards the account's row, which its clock changes too, and the list of parts.</summary>
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

    /// <summary>Part of every ETag: the same versions of another state are other data.</summary>
    public ulong Salt => row.Salt;

    /// <summary>The id before the account's first: ids are this + 1, + 2 and so on.</summary>
    public long FirstId => IdLayout.FirstId(row.Slot);

    /// <summary>Whether an id has been given to a record of this account.</summary>
    public bool HasGiven(long id) => id > FirstId && id <= FirstId + row.Count;

    /// <summary>The newest batch with changes of this account. What was read before this was asked for rests on nothing newer.</summary>
    public Batch LastBatch => Volatile.Read(ref lastBatch);

    /// <summary>A part of the account; null while nobody has used it.</summary>
    public T? Find<T>()
        where T : class, IAccountPart<T>
    {
        var all = Volatile.Read(ref parts);
        var index = AccountPartSlot<T>.Index;
        return index < all.Length ? (T?)all[index] : null;
    }

    /// <summary>A part of the account, made on first use.</summary>
    public T Get<T>()
        where T : class, IAccountPart<T> => Find<T>() ?? Make<T>(AccountPartSlot<T>.Index);

    /// <summary>
    /// Reads what consists of several records (a user and its identities) as one: again when a write came in between.
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
    /// Reads many records as of one moment where writes leave one; after a few attempts as they come, so that a busy
    /// account's lists are not waited for.
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

    /// <summary>True while no write may begin: what is committed may not be kept.</summary>
    public bool RefusesWrites => committer is { RefusesWrites: true };

    /// <summary>Begins a write: nothing is pending, and ids go on from the last one that was committed.</summary>
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
    /// Queues the changes, then shows them: so whoever sees one also sees the batch that its response must wait for.
    /// </summary>
    internal void CommitWithTurnHeld(Explanation? explain)
    {
        if (pending.Count == 0)
        {
            return;
        }
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
                explain?.Wrote(change.Kind, change.Id, change.Record is null);
            }
        }
        finally
        {
            // Even after a bug: readers wait for an even number.
            Interlocked.Increment(ref changing);
        }
    }

    /// <summary>Queues how the clock reads now; false when a reset has swapped the state meanwhile.</summary>
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

    /// <summary>Ends this state in favour of the one of <paramref name="next"/>; the response waits for the batch.</summary>
    internal Batch Retire(AccountRow next)
    {
        lock (gate)
        {
            retired = true;
            return committer?.Append(next, row.Number) ?? Batch.Empty;
        }
    }

    /// <summary>A state that begins with changes under way: a reset that is not committed yet.</summary>
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
