using ZendeskEmulator.DataFiles;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>A record with its account's number and its count.</summary>
internal sealed record StoredRecord<T>(int Account, int Count, T Record);

/// <summary>What a data file holds, of whichever store it is.</summary>
/// <param name="Accounts">The accounts by number.</param>
/// <param name="All">All records of known accounts, kind by kind.</param>
/// <param name="Left">How many records a reset has left behind.</param>
internal sealed record StoredRecords(
    IReadOnlyDictionary<int, AccountRow> Accounts, IReadOnlyList<StoredRecord<object>> All, int Left)
{
    public static async Task<StoredRecords> ReadAsync(string path)
    {
        using var file = DataFileOpening.OpenExisting(path, Durability.Process, AllResources.StoredKinds);
        var accounts = file.LoadAccounts().ToDictionary(account => account.Number);
        var all = new List<StoredRecord<object>>();
        var left = 0;
        await file.LoadRecordsAsync((account, count, _, record) =>
        {
            if (accounts.ContainsKey(account))
            {
                all.Add(new StoredRecord<object>(account, count, record));
                return true;
            }
            left++;
            return false;
        });
        return new StoredRecords(accounts, all, left);
    }

    public List<StoredRecord<T>> Of<T>() =>
        [.. All.Where(stored => stored.Record is T).Select(stored => new StoredRecord<T>(stored.Account, stored.Count, (T)stored.Record))];
}
