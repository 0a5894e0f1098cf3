using ZendeskEmulator.Storage;

namespace ZendeskEmulator.DataFiles;

/// <summary>A sum over all accounts and records of a data file; the same for the same ones in any order and store.</summary>
/// <param name="Records">How many records there are.</param>
/// <param name="Sum">Over the checksums of all.</param>
internal readonly record struct DataFileSum(long Records, long Sum)
{
    public static DataFileSum Of(IEnumerable<AccountRow> accounts) =>
        new(0, accounts.Sum(account => (long)new StoredAccount(account, 0, 0).Checksum()));

    /// <summary>With one more record.</summary>
    public DataFileSum With(in Change change, RecordJson json) =>
        new(Records + 1, Sum + RecordChecksum.Of(IdLayout.KeyOf(change), change.Kind.Utf8Name, json.Of(change.Kind, change.Record!)));
}
