using System.Collections.Concurrent;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>All accounts by name, with their numbers and id ranges.</summary>
/// <param name="createDefaults">Create the records that every account has.</param>
/// <param name="clockFailed">Called with the exception of an account's clock event that failed while no caller waited
/// for it.</param>
/// <param name="open">Prepares each state of an account; null if there is nothing.</param>
internal sealed class AccountDirectory(
    int maxAccounts,
    Committer? committer,
    IReadOnlyList<CreateDefaultRecords> createDefaults,
    Action<Exception> clockFailed,
    OpenAccount? open = null)
{
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, Account> byName = new(StringComparer.Ordinal);
    private readonly AccountSlots slots = new();
    private int lastNumber;

    public int Count => byName.Count;

    /// <summary>The kinds of record that snapshots have.</summary>
    public required SnapshotKinds SnapshotKinds { get; init; }

    public Account? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Finds the account, or creates it. Null when the maximum number of accounts is reached.</summary>
    public Account? FindOrCreate(string name) => Find(name) ?? Create(name);

    /// <summary>An empty account of a name. It is not stored.</summary>
    public Account CreateDetached(string name) =>
        new(new AccountRow(0, name, 0, 0, 0, 0, ClockSetting.Real), null, createDefaults, clockFailed, open);

    /// <summary>A number for the data file that no account had.</summary>
    public int NextNumber() => Interlocked.Increment(ref lastNumber);

    /// <summary>
    /// Creates an account with records of another one, under their ids. Null when its name is in use, or the maximum number of
    /// accounts is reached.
    /// </summary>
    /// <param name="row">Its row, of which number and salt do not count.</param>
    public Account? CreateFork(AccountRow row, List<(AccountRecordKind Kind, object Record)> records)
    {
        row = row with { Number = NextNumber(), Salt = Dice.Next() };
        var fork = new Account(row, committer, createDefaults, clockFailed, open);
        var changes = AccountFork.Fill(fork.State, records);
        lock (gate)
        {
            if (Find(row.Name) is not null || IsFull)
            {
                return null;
            }
            fork.State.BeginWith(committer?.Append(row, changes) ?? Batch.Empty);
            return Add(fork);
        }
    }

    /// <summary>Makes the account empty again.</summary>
    public ValueTask<AccountState> ResetAsync(Account account) => account.ResetAsync(NextNumber(), Dice.Next());

    /// <summary>
    /// Puts other records in the place of all that an account has, under their own ids, which another account may have too.
    /// </summary>
    public async ValueTask<AccountState> ReplaceAsync(Account account, AccountContents contents)
    {
        lock (gate)
        {
            slots.Take(contents.Row.Slot);
        }
        var freed = contents.Row.Slot;
        try
        {
            (var state, freed) = await account.ReplaceAsync(contents, NextNumber(), Dice.Next()).ConfigureAwait(false);
            return state;
        }
        finally
        {
            lock (gate)
            {
                slots.Release(freed);
            }
        }
    }

    /// <summary>Deletes an account; its name may be used again.</summary>
    public async ValueTask<Batch> DeleteAsync(Account account)
    {
        // Its end is queued before its name is free, so that the data file has the name once.
        var (ended, freed) = await account.EndAsync().ConfigureAwait(false);
        lock (gate)
        {
            if (byName.TryRemove(KeyValuePair.Create(account.Name, account)))
            {
                slots.Release(freed);
            }
        }
        return ended;
    }

    public IEnumerable<Account> All => byName.Values;

    /// <summary>Stops all clocks: no event runs by itself after this.</summary>
    public void StopClocks()
    {
        foreach (var account in byName.Values)
        {
            account.Clock.Stop();
        }
    }

    /// <summary>Loads all accounts and records from the data file. Call it before the first request.</summary>
    public async Task LoadAsync(IDataFile file)
    {
        var rows = file.LoadAccounts();
        lastNumber = rows.Count == 0 ? 0 : rows.Max(row => row.Number);
        var byNumber = new Dictionary<int, Account>();
        var snapshots = new Dictionary<int, AccountSnapshots>();
        foreach (var row in rows.OrderBy(row => AccountSnapshots.AccountOf(row) is not null))
        {
            if (AccountSnapshots.AccountOf(row) is not { } owner)
            {
                byNumber[row.Number] = Add(row);
                continue;
            }
            snapshots[row.Number] = new AccountSnapshots(row, SnapshotKinds);
            (Find(owner) ?? throw Damaged(file, $"it has snapshots of {owner}, but no such account"))
                .State.Snapshots = snapshots[row.Number];
        }
        // Every row carries its account's number. The last account is cached to avoid a look-up per record.
        Account? account = null;
        var number = 0;
        await file.LoadRecordsAsync((rowNumber, count, kind, record) =>
        {
            if (rowNumber != number)
            {
                number = rowNumber;
                account = byNumber.GetValueOrDefault(number);
                lastNumber = Math.Max(lastNumber, number);
            }
            if (account is not null)
            {
                Load(account.State, count, kind, record, file);
                return true;
            }
            if (!snapshots.TryGetValue(rowNumber, out var kept))
            {
                return false;
            }
            return kept.Load(count, record)
                ? true
                : throw Damaged(file, $"the record {count} of a snapshot has another id than its key says");
        });
        foreach (var kept in snapshots.Values)
        {
            kept.Loaded();
        }
        foreach (var fork in All.Where(account => slots.IsShared(account.State.Slot)))
        {
            fork.State.SharesFiles = true;
        }
    }

    /// <summary>Creates the records that accounts of an older data file lack.</summary>
    public async Task EnsureDefaultsAsync()
    {
        foreach (var account in byName.Values)
        {
            await account.EnsureDefaultsAsync().ConfigureAwait(false);
        }
    }

    private static void Load(AccountState state, int count, RecordKind stored, object record, IDataFile file)
    {
        var id = state.FirstId + count;
        if (stored is not AccountRecordKind kind)
        {
            throw Damaged(file, $"the account {state.Name} has a record of a snapshot, {count}");
        }
        var says = kind.Of(record);
        if (says.Id != id || !state.HasGiven(id) || (says.OwnerId is { } owner && !state.HasGiven(owner)))
        {
            throw Damaged(file, $"the record {id} of the account {state.Name} has another id or owner than its key says");
        }
        kind.Load(state, id, record);
    }

    /// <summary>Creates an account. Null when its name is in use; see <see cref="IsFull"/> first.</summary>
    public Account? CreateNew(string name)
    {
        lock (gate)
        {
            return Find(name) is null ? Create(name) : null;
        }
    }

    /// <summary>Whether there are as many accounts as there may be.</summary>
    public bool IsFull => byName.Count >= maxAccounts;

    private Account? Create(string name)
    {
        lock (gate)
        {
            if (Find(name) is { } made)
            {
                return made;
            }
            if (byName.Count >= maxAccounts)
            {
                return null;
            }
            return Add(new AccountRow(NextNumber(), name, slots.FreeFor(name), 0, 0, Dice.Next(), ClockSetting.Real));
        }
    }

    private Account Add(AccountRow row) => Add(new Account(row, committer, createDefaults, clockFailed, open));

    private Account Add(Account account)
    {
        slots.Take(account.State.Slot);
        byName[account.Name] = account;
        return account;
    }

    private static DataFileException Damaged(IDataFile file, string how) => new($"The data file {file.Path} is damaged: {how}.");
}
