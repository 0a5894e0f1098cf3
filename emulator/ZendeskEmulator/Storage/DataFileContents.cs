namespace ZendeskEmulator.Storage;

/// <summary>
/// The checksums of everything in a data file. While the file is loaded they show whether anything is missing or changed; later they
/// show which records are in the file. The file keeps totals of each account, and of all accounts.
/// </summary>
internal sealed class DataFileContents(string path)
{
    private readonly Dictionary<int, ChecksumTable> accounts = [];
    private readonly Queue<int> leftovers = new();
    private readonly HashSet<int> left = [];

    /// <summary>True while records of reset accounts are still to be removed.</summary>
    public bool HasLeftovers => leftovers.Count > 0;

    /// <summary>The number of the first reset account whose records are to be removed.</summary>
    public int FirstLeftover => leftovers.Peek();

    public int Accounts => accounts.Count;

    /// <summary>The same for the same accounts in any order.</summary>
    public long SumOfNumbers { get; private set; }

    public ChecksumTable Of(int account) => accounts[account];

    /// <summary>Whether the file has an account of this number. A new one is known from now on.</summary>
    public bool Knows(int account)
    {
        if (!accounts.TryAdd(account, new ChecksumTable()))
        {
            return true;
        }
        SumOfNumbers += Mix(account);
        return false;
    }

    /// <summary>Whether a record is in the file; null when that is not known, of an account that has been reset.</summary>
    public bool? Has(in Change change) => accounts.TryGetValue(change.Account, out var records) ? records.Has(change.Count) : null;

    /// <summary>Notes a change that is being written; a checksum of 0 for a removal.</summary>
    public void Set(in Change change, uint checksum)
    {
        if (accounts.TryGetValue(change.Account, out var records))
        {
            records.Set(change.Count, checksum);
        }
    }

    /// <summary>Forgets an account; its records are left over.</summary>
    public void Drop(int account)
    {
        if (accounts.Remove(account))
        {
            SumOfNumbers -= Mix(account);
        }
    }

    public void AddLeftover(int account)
    {
        if (left.Add(account))
        {
            leftovers.Enqueue(account);
        }
    }

    public void RemoveLeftover() => left.Remove(leftovers.Dequeue());

    /// <summary>Counts a loaded record, and passes it on.</summary>
    /// <exception cref="DataFileException">There is no record, or a second one of the same key.</exception>
    public void Load(long key, RecordKind kind, object? record, uint checksum, Func<int, int, RecordKind, object, bool> load)
    {
        var (account, count) = (IdLayout.AccountOf(key), IdLayout.CountOf(key));
        if (record is null)
        {
            throw Damaged($"its record {key} is empty");
        }
        if (accounts.TryGetValue(account, out var records))
        {
            if (records.Has(count))
            {
                throw Damaged($"it has two records {key}");
            }
            records.Set(count, checksum);
        }
        if (!load(account, count, kind, record))
        {
            AddLeftover(account);
        }
    }

    /// <summary>Compares the loaded records with the totals in the file.</summary>
    /// <exception cref="DataFileException">They differ.</exception>
    public void Verify(IEnumerable<StoredAccount> stored)
    {
        foreach (var account in stored)
        {
            var loaded = accounts[account.Row.Number];
            if (loaded.Records != account.Records)
            {
                throw Damaged($"it has {loaded.Records} records of the account {account.Row.Name} and should have {account.Records}");
            }
            if (loaded.Sum != account.Sum)
            {
                throw Damaged($"some records of the account {account.Row.Name} are not its newest ones");
            }
        }
    }

    public DataFileException Damaged(string how, Exception? cause = null) =>
        new($"The data file {path} is damaged: {how.ReplaceLineEndings(" ")}.", cause);

    private static long Mix(int account) => account * -7046029254386353131L;
}
