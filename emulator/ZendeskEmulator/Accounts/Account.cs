using ZendeskEmulator.Clock;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>Creates records that every account has, where they are missing: in a new account, and in one of an older data file.</summary>
internal delegate void CreateDefaultRecords(in AccountWrite write);

/// <summary>Prepares a state of an account before it is used.</summary>
internal delegate void OpenAccount(Account account, AccountState state);

/// <summary>One Zendesk account: its clock, its turn to write, and its state behind one reference.</summary>
internal sealed class Account
{
    /// <summary>The number of writes that may wait for a busy account. A further request gets a 503.</summary>
    private const int MaxWaiting = 2_000;

    private readonly TurnQueue turns = new(MaxWaiting);
    private readonly TurnQueue scans = new(MaxWaiting);
    private readonly Committer? committer;
    private readonly IReadOnlyList<CreateDefaultRecords> createDefaults;
    private readonly OpenAccount? open;
    private volatile AccountState state;
    private volatile bool hasEnded;
    private int endSlot;

    /// <param name="clockFailed">Called with the exception of a clock event that failed while no caller waited for
    /// it.</param>
    /// <param name="open">Called with each state of the account before it is used; null if there is nothing.</param>
    public Account(
        AccountRow row,
        Committer? committer,
        IReadOnlyList<CreateDefaultRecords> createDefaults,
        Action<Exception> clockFailed,
        OpenAccount? open = null)
    {
        this.open = open;
        this.committer = committer;
        this.createDefaults = createDefaults;
        Name = row.Name;
        state = new AccountState(row, committer);
        Clock = new EmulatorClock(row.Clock, StoreClock, clockFailed);
        open?.Invoke(this, state);
    }

    public string Name { get; }

    public EmulatorClock Clock { get; }

    public AccountState State => state;

    /// <summary>Waits for the turn to write.</summary>
    public async ValueTask<AccountTurn> TakeTurnAsync() =>
        new(await turns.TakeAsync(isBounded: false).ConfigureAwait(false) ? this : null);

    /// <summary>Waits for the turn to write. Gives up at once when too many writes wait already.</summary>
    /// <exception cref="OperationCanceledException">The client disconnected.</exception>
    public async ValueTask<AccountTurn> TryTakeTurnAsync(CancellationToken cancellation) =>
        new(await turns.TakeAsync(isBounded: true, cancellation).ConfigureAwait(false) ? this : null);

    /// <summary>
    /// Waits for the turn to read all records of a kind, as a search does. An account uses one core for such reads and
    /// leaves the others to other accounts.
    /// </summary>
    /// <exception cref="OperationCanceledException">The client disconnected.</exception>
    public async ValueTask<ScanTurn> TryTakeScanAsync(CancellationToken cancellation) =>
        new(await scans.TakeAsync(isBounded: true, cancellation).ConfigureAwait(false) ? scans : null);

    /// <summary>Makes sure that the account has the records that every account has.</summary>
    public async ValueTask EnsureDefaultsAsync()
    {
        if (!state.HasDefaults)
        {
            using var turn = await TakeTurnAsync().ConfigureAwait(false);
            EnsureDefaultsWithTurnHeld();
        }
    }

    /// <inheritdoc cref="EnsureDefaultsAsync"/>
    internal void EnsureDefaultsWithTurnHeld() => BeginWriteWithTurnHeld(null).Dispose();

    /// <summary>Makes the account empty again: no records, ids from the start, the clock on real time.</summary>
    /// <param name="number">The number of the new state.</param>
    /// <param name="salt">The salt of its ETags.</param>
    public async ValueTask<AccountState> ResetAsync(int number, ulong salt)
    {
        using var turn = await TakeTurnAsync().ConfigureAwait(false);
        var next = new AccountRow(number, Name, state.Slot, 0, 0, salt, ClockSetting.Real);
        var fresh = new AccountState(next, CommitterUnlessEnded);
        open?.Invoke(this, fresh);
        var ended = state.Retire(next);
        fresh.BeginWith(ended);
        state.Ended?.Invoke(ended);
        // The old state is retired and the fresh one is not visible yet, so no event can be scheduled for either.
        Clock.Reset();
        state = fresh;
        return fresh;
    }

    /// <summary>All records of the account as of one moment.</summary>
    public async ValueTask<AccountContents> ReadContentsAsync(IReadOnlyList<AccountRecordKind> kinds)
    {
        using var turn = await TakeTurnAsync().ConfigureAwait(false);
        BeginWriteWithTurnHeld(null).Dispose();
        // Records never change: the references are a copy.
        var records = kinds.SelectMany(kind => kind.All(state, 0).Select(record => (kind, (object)record)));
        return new AccountContents(state.RowWithTurnHeld, [.. records]);
    }

    /// <summary>Replaces all records of the account. Its clock does not change.</summary>
    /// <param name="contents">The account takes over their slot and count.</param>
    /// <param name="number">The number of the new state.</param>
    /// <param name="salt">The salt of its ETags.</param>
    /// <returns>The new state, and the slot that the account no longer needs: the contents' own if the account has ended.</returns>
    public async ValueTask<(AccountState State, int FreedSlot)> ReplaceAsync(AccountContents contents, int number, ulong salt)
    {
        var row = contents.Row with { Number = number, Name = Name, Salt = salt };
        var wasEnded = hasEnded;
        var (fresh, changes) = Filled(row, contents);
        using var turn = await TakeTurnAsync().ConfigureAwait(false);
        if (hasEnded != wasEnded)
        {
            // The account was deleted meanwhile: nothing of it may reach the data file again.
            (fresh, changes) = Filled(row, contents);
        }
        var freed = hasEnded ? row.Slot : state.Slot;
        row = row with { Clock = Clock.Setting };
        fresh.BeginWith(state.Retire(row, changes), row);
        Clock.ForgetEvents();
        state = fresh;
        return (fresh, freed);
    }

    /// <summary>
    /// Ends the account. A request that is under way, or that still comes, continues with an empty account that is not stored.
    /// </summary>
    /// <returns>The batch that says so, and the slot that the account no longer needs.</returns>
    public async ValueTask<(Batch Ended, int FreedSlot)> EndAsync()
    {
        using var turn = await TakeTurnAsync().ConfigureAwait(false);
        if (!hasEnded)
        {
            (endSlot, hasEnded) = (state.Slot, true);
        }
        var ended = state.End();
        state.Ended?.Invoke(ended);
        Clock.Reset();
        state = new AccountState(new AccountRow(0, Name, state.Slot, 0, 0, 0, ClockSetting.Real), null);
        return (ended, endSlot);
    }

    /// <param name="at">The time of the write; null for the account's.</param>
    internal AccountWrite BeginWriteWithTurnHeld(Explanation? explain, DateTimeOffset? at = null)
    {
        var now = Clock.UtcNow;
        if (!state.HasDefaults)
        {
            CreateDefaultsWithTurnHeld(now);
        }
        state.BeginWriteWithTurnHeld();
        return new AccountWrite(state, at ?? now, explain);
    }

    private void CreateDefaultsWithTurnHeld(DateTimeOffset now)
    {
        foreach (var create in createDefaults)
        {
            state.BeginWriteWithTurnHeld();
            var write = new AccountWrite(state, now, null);
            create(write);
            write.Commit();
        }
        state.SetHasDefaults();
    }

    internal void EndTurn() => turns.Release();

    private Committer? CommitterUnlessEnded => hasEnded ? null : committer;

    private (AccountState State, List<Change> Changes) Filled(AccountRow row, AccountContents contents)
    {
        var filled = new AccountState(row, CommitterUnlessEnded);
        open?.Invoke(this, filled);
        return (filled, AccountFork.Fill(filled, contents.Records));
    }

    private void StoreClock()
    {
        while (!state.TryStore(Clock))
        {
        }
    }
}
