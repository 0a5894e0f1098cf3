using ZendeskEmulator.Accounts;
using ZendeskEmulator.Facade;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.OAuth;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Tickets.Operations;

namespace ZendeskEmulator;

/// <summary>
/// The saved states of one account: its records, jobs and tokens among them, and its clock. They are kept in the data file,
/// until they are deleted or the account is reset. Faults, limits and the log of requests are no part of them.
/// </summary>
public sealed class EmulatorSnapshots
{
    /// <summary>The default number of records that <see cref="DiffAsync"/> lists.</summary>
    public const int DefaultMax = 1_000;

    private readonly Account account;
    private readonly EmulatorAccounts accounts;

    internal EmulatorSnapshots(Account account, EmulatorAccounts accounts)
    {
        this.account = account;
        this.accounts = accounts;
    }

    /// <summary>All snapshots, oldest first.</summary>
    public IReadOnlyList<EmulatorSnapshot> All => [.. (account.State.Snapshots?.All ?? []).Select(Of)];

    /// <summary>The snapshot of a name; null for an unknown name.</summary>
    public EmulatorSnapshot? Find(string name) => All.FirstOrDefault(snapshot => snapshot.Name == name);

    /// <summary>Saves the present state; done when the data file has it. It copies nothing, however many records there are.</summary>
    /// <param name="name">1 to 64 letters, digits, hyphens, underscores and dots.</param>
    /// <exception cref="ArgumentException">The name is wrong or in use.</exception>
    /// <exception cref="InvalidOperationException">The account has 100 snapshots, or they keep 256 MB.</exception>
    /// <exception cref="IOException">The data file cannot be written at the moment.</exception>
    public async Task<EmulatorSnapshot> SaveAsync(string name) =>
        EmulatorAccounts.Require(await TrySaveAsync(name).ConfigureAwait(false), nameof(name));

    /// <summary>
    /// Restores a saved state; the task ends when the data file has it. Requests see it as soon as it is in memory. Counters of
    /// limits and early requests are cleared; all snapshots stay.
    /// </summary>
    /// <exception cref="ArgumentException">There is no snapshot of that name.</exception>
    /// <exception cref="IOException">The data file cannot be written at the moment.</exception>
    public async Task RestoreAsync(string name) =>
        EmulatorAccounts.Require(await TryRestoreAsync(name).ConfigureAwait(false), nameof(name));

    /// <summary>Creates an account that begins with a saved state, its records under the same ids.</summary>
    /// <exception cref="ArgumentException">There is no snapshot of that name, or the options cannot be.</exception>
    /// <exception cref="InvalidOperationException">The new account's name is in use, or there are as many accounts as MaxAccounts
    /// allows.</exception>
    /// <exception cref="IOException">The data file cannot be written at the moment.</exception>
    public async Task<EmulatorAccount> ForkAsync(string name, AccountOptions? options = null) =>
        EmulatorAccounts.Require(await TryForkAsync(name, options ?? new AccountOptions()).ConfigureAwait(false), nameof(name));

    /// <summary>Compares a saved state with another one, or with the present one.</summary>
    /// <param name="to">The name of the other one; null, the default, for the present one.</param>
    /// <param name="max">How many records are listed.</param>
    /// <exception cref="ArgumentException">There is no snapshot of that name.</exception>
    public async Task<SnapshotDiff> DiffAsync(string name, string? to = null, int max = DefaultMax) =>
        EmulatorAccounts.Require(await TryDiffAsync(name, to, max).ConfigureAwait(false), nameof(name));

    /// <summary>Deletes a snapshot; done when the data file no longer has it.</summary>
    /// <exception cref="ArgumentException">There is no snapshot of that name.</exception>
    /// <exception cref="IOException">The data file cannot be written at the moment.</exception>
    public async Task DeleteAsync(string name) =>
        EmulatorAccounts.Require(await TryDeleteAsync(name).ConfigureAwait(false), nameof(name));

    internal async ValueTask<Outcome<EmulatorSnapshot>> TrySaveAsync(string name)
    {
        if (SnapshotName.Refuse(name) is { } wrong)
        {
            return Errors.Control(400, wrong);
        }
        return await WriteAsync(() =>
        {
            account.EnsureDefaultsWithTurnHeld();
            var state = account.State;
            var snapshots = state.Snapshots;
            if (snapshots?.Find(name) is not null)
            {
                return Errors.Control(409, $"There is a snapshot '{name}' already.");
            }
            if (snapshots?.Refusal is { } full)
            {
                return Errors.Control(409, full);
            }
            snapshots ??= AccountSnapshots.Create(accounts.Directory.NextNumber(), state, accounts.Directory.SnapshotKinds);
            return (Outcome<EmulatorSnapshot>)Of(snapshots.Save(state, name, account.Clock.UtcNow.UtcDateTime));
        }).ConfigureAwait(false);
    }

    internal async ValueTask<Outcome<EmulatorSnapshot>> TryRestoreAsync(string name)
    {
        var restored = await WriteAsync(() => ChangeWithTurnHeld(name, (snapshots, snapshot) =>
        {
            var state = account.State;
            JobSteps.LeaveWithTurnHeld(account, state);
            snapshots.Restore(state, snapshot, account.Clock);
            new EmulatorLimits(account, accounts.Limits).Reset();
            state.Forget<TokenUses>();
            state.Forget<RecentTickets>();
        })).ConfigureAwait(false);
        if (restored.Error is null)
        {
            await AccountWork.ResumeAsync(account, accounts.Jobs).ConfigureAwait(false);
        }
        return restored;
    }

    internal ValueTask<Outcome<EmulatorSnapshot>> TryDeleteAsync(string name) => WriteAsync(() =>
        ChangeWithTurnHeld(name, (snapshots, snapshot) => snapshots.Delete(account.State, snapshot)));

    internal async ValueTask<Outcome<EmulatorAccount>> TryForkAsync(string name, AccountOptions options)
    {
        AccountRow row;
        List<(AccountRecordKind, object)> records;
        using (await account.TakeTurnAsync().ConfigureAwait(false))
        {
            if (account.State.Snapshots is not { } snapshots || snapshots.Find(name) is not { } snapshot)
            {
                return Missing(name);
            }
            row = account.State.RowWithTurnHeld with { Count = snapshot.Head.Count, Clock = snapshot.Head.Clock };
            records = snapshots.RecordsOf(account.State, snapshot);
        }
        var created = accounts.TryCreate(options, forked => accounts.Directory.CreateFork(row with { Name = forked }, records));
        if (created.Error is null)
        {
            await AccountWork.ResumeAsync(created.Record.Inner, accounts.Jobs).ConfigureAwait(false);
            if (!await created.Record.Inner.State.LastBatch.Outcome().ConfigureAwait(false))
            {
                return Errors.ControlStoreUnavailable;
            }
        }
        return created;
    }

    internal async ValueTask<Outcome<SnapshotDiff>> TryDiffAsync(string name, string? to, int max)
    {
        SnapshotComparison comparison;
        Batch last;
        using (await account.TakeTurnAsync().ConfigureAwait(false))
        {
            if (account.State.Snapshots is not { } snapshots || snapshots.Find(name) is not { } from)
            {
                return Missing(name);
            }
            Snapshot? until = null;
            if (to is not null && (until = snapshots.Find(to)) is null)
            {
                return Missing(to);
            }
            comparison = new SnapshotComparison(account.State, snapshots, from, until);
            last = account.State.LastBatch;
        }
        return await last.Outcome().ConfigureAwait(false) ? comparison.Compare(name, to, max) : Errors.ControlStoreUnavailable;
    }

    private static Error Missing(string name) =>
        Errors.Control(404, $"There is no snapshot '{Beginning.Of(name, SnapshotName.MaxLength)}'.");

    private static EmulatorSnapshot Of(Snapshot snapshot) =>
        new(snapshot.Head.Name, new DateTimeOffset(snapshot.Head.CreatedAt), snapshot.KeptCount, snapshot.Bytes);

    private Outcome<EmulatorSnapshot> ChangeWithTurnHeld(string name, Action<AccountSnapshots, Snapshot> change)
    {
        if (account.State.Snapshots is not { } snapshots || snapshots.Find(name) is not { } snapshot)
        {
            return Missing(name);
        }
        change(snapshots, snapshot);
        return Of(snapshot);
    }

    /// <summary>Does something in the account's turn, and waits until the data file has it.</summary>
    private async ValueTask<Outcome<EmulatorSnapshot>> WriteAsync(Func<Outcome<EmulatorSnapshot>> write)
    {
        Outcome<EmulatorSnapshot> outcome;
        AccountState state;
        using (await account.TakeTurnAsync().ConfigureAwait(false))
        {
            state = account.State;
            outcome = state.RefusesWrites ? Errors.ControlStoreUnavailable : write();
        }
        return outcome.Error is not null || await state.LastBatch.Outcome().ConfigureAwait(false)
            ? outcome
            : Errors.ControlStoreUnavailable;
    }
}
