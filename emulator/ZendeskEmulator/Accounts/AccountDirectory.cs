using System.Collections.Concurrent;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>All accounts by name, with their numbers and id ranges.</summary>
/// <param name="founders">Create the records that every account has.</param>
/// <param name="clockFailed">Called with the exception of an account's clock event that failed while no caller waited
/// for it.</param>
/// <param name="open">Prepares each state of an account; null for nothing.</param>
internal sealed class AccountDirectory(
    int maxAccounts,
    Committer? committer,
    IReadOnlyList<FoundAccount> founders,
    Action<Exception> clockFailed,
    OpenAccount? open = null)
{
    private const int Slots = 90_000;

    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, Account> byName = new(StringComparer.Ordinal);
    private readonly HashSet<int> slots = [];
    private int lastNumber;

    public int Count => byName.Count;

    public Account? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Finds the account, or creates it. Null when the maximum number of accounts is reached.</summary>
    public Account? FindOrCreate(string name) => Find(name) ?? Create(name);

    /// <summary>An empty account of a name that nobody keeps.</summary>
    public Account CreateDetached(string name) => new(new AccountRow(0, name, 0, 0, 0, 0, ClockSetting.Real), null, founders, clockFailed, open);

    /// <summary>Makes the account empty again.</summary>
    public ValueTask<AccountState> ResetAsync(Account account) => account.ResetAsync(Interlocked.Increment(ref lastNumber), Dice.Next());

    /// <summary>Deletes an account; its name may be used again.</summary>
    public async ValueTask<Batch> DeleteAsync(Account account)
    {
        // Its end is queued before its name is free, so that the data file has the name once.
        var ended = await account.EndAsync().ConfigureAwait(false);
        lock (gate)
        {
            if (byName.TryRemove(KeyValuePair.Create(account.Name, account)))
            {
                slots.Remove(account.State.Slot);
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
        var byNumber = rows.ToDictionary(row => row.Number, Add);
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
            if (account is null)
            {
                return false;
            }
            Load(account.State, count, (AccountRecordKind)kind, record, file.Path);
            return true;
        });
    }

    /// <summary>Creates what accounts of an older data file lack.</summary>
    public async Task EnsureFoundedAsync()
    {
        foreach (var account in byName.Values)
        {
            await account.EnsureFoundedAsync().ConfigureAwait(false);
        }
    }

    private static void Load(AccountState state, int count, AccountRecordKind kind, object record, string path)
    {
        var id = state.FirstId + count;
        var says = kind.Of(record);
        if (says.Id != id || !state.HasGiven(id) || (says.OwnerId is { } owner && !state.HasGiven(owner)))
        {
            throw new DataFileException(
                $"The data file {path} is damaged: the record {id} of the account {state.Name} has another id or owner than its key "
                + "says.");
        }
        kind.Apply(state, id, record);
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
            return Add(new AccountRow(Interlocked.Increment(ref lastNumber), name, FreeSlot(name), 0, 0, Dice.Next(), ClockSetting.Real));
        }
    }

    private Account Add(AccountRow row)
    {
        var account = new Account(row, committer, founders, clockFailed, open);
        slots.Add(row.Slot);
        byName[row.Name] = account;
        return account;
    }

    /// <summary>
    /// The slot that the name hashes to, or the next free one. The same name gets the same ids in every emulator.
    /// </summary>
    private int FreeSlot(string name)
    {
        var hash = 2166136261u;
        foreach (var letter in name)
        {
            hash = (hash ^ letter) * 16777619u;
        }
        var slot = (int)(hash % Slots);
        while (slots.Contains(slot))
        {
            slot = (slot + 1) % Slots;
        }
        return slot;
    }
}
