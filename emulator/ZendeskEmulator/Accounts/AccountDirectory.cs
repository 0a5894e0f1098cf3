using System.Collections.Concurrent;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Accounts;

/// <summary>All accounts by name, and the numbers and id ranges that they were given.</summary>
/// <param name="founders">Create the records that every account has.</param>
/// <param name="clockFailed">Told of an event of an account that failed while nobody waited for it.</param>
internal sealed class AccountDirectory(int maxAccounts, Committer? committer, IReadOnlyList<FoundAccount> founders, Action<Exception> clockFailed)
{
    private const int Slots = 90_000;

    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, Account> byName = new(StringComparer.Ordinal);
    private readonly HashSet<int> slots = [];
    private int lastNumber;

    public int Count => byName.Count;

    public Account? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The account of a name, made when there is none; null when there are as many as may be.</summary>
    public Account? FindOrCreate(string name) => Find(name) ?? Create(name);

    /// <summary>Makes the account empty again.</summary>
    public ValueTask<AccountState> ResetAsync(Account account) => account.ResetAsync(Interlocked.Increment(ref lastNumber), Dice.Next());

    public IEnumerable<Account> All => byName.Values;

    /// <summary>Nothing happens by itself any more.</summary>
    public void StopClocks()
    {
        foreach (var account in byName.Values)
        {
            account.Clock.Stop();
        }
    }

    /// <summary>Takes everything from the data file. Before the first request.</summary>
    public async Task LoadAsync(IDataFile file)
    {
        var rows = file.LoadAccounts();
        lastNumber = rows.Count == 0 ? 0 : rows.Max(row => row.Number);
        var byNumber = rows.ToDictionary(row => row.Number, Add);
        // Every row of an account carries its number: one look-up an account, not one a record.
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
            throw new DataFileException($"The data file {path} is damaged: the record {id} of {state.Name} is not what it says it is.");
        }
        kind.Apply(state, id, record);
    }

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
        var account = new Account(row, committer, founders, clockFailed);
        slots.Add(row.Slot);
        byName[row.Name] = account;
        return account;
    }

    /// <summary>The slot that the name hashes to, or the next free one: the same name has the same ids everywhere.</summary>
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
