using LiteDB;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>The documents of accounts, and the document that lists the accounts.</summary>
internal static class LiteDbAccounts
{
    public const string Collection = "accounts";

    /// <summary>The collection of the one document about all accounts.</summary>
    public const string Totals = "totals";

    public static BsonDocument ToDocument(in StoredAccount account)
    {
        var row = account.Row;
        var clock = StoredClock.Of(row.Clock);
        return new BsonDocument
        {
            [LiteDbRecord.Key] = (long)row.Number,
            ["name"] = row.Name,
            ["slot"] = (long)row.Slot,
            ["count"] = (long)row.Count,
            ["version"] = row.Version,
            ["salt"] = (long)row.Salt,
            ["clock_offset"] = clock.Offset,
            ["clock_at"] = clock.At is { } at ? new BsonValue(at) : BsonValue.Null,
            ["clock_speed"] = clock.Speed,
            ["records"] = (long)account.Records,
            ["sum"] = (long)account.Sum,
            ["_checksum"] = (long)account.Checksum(),
        };
    }

    /// <returns>The account, and the checksum that its document has.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Its clock stands at a time that does not exist.</exception>
    /// <exception cref="OverflowException">A number is too large.</exception>
    /// <exception cref="InvalidCastException">A field is missing, or of another type.</exception>
    public static (StoredAccount Account, long Checksum) Read(BsonDocument document)
    {
        var at = document["clock_at"];
        var clock = new StoredClock(
            document["clock_offset"].AsInt64,
            at.IsNull ? null : at.AsInt64,
            document["clock_speed"].AsInt64);
        var row = new AccountRow(
            checked((int)document[LiteDbRecord.Key].AsInt64),
            document["name"].AsString,
            checked((int)document["slot"].AsInt64),
            checked((int)document["count"].AsInt64),
            document["version"].AsInt64,
            (ulong)document["salt"].AsInt64,
            clock.ToSetting());
        var account = new StoredAccount(row, checked((int)document["records"].AsInt64), (ulong)document["sum"].AsInt64);
        return (account, document["_checksum"].AsInt64);
    }

    public static BsonDocument TotalsOf(DataFileContents contents) => TotalsOf(contents.Accounts, contents.SumOfNumbers);

    public static BsonDocument TotalsOf(long accounts, long sumOfNumbers) => new()
    {
        [LiteDbRecord.Key] = 1L,
        ["accounts"] = accounts,
        ["numbers"] = sumOfNumbers,
    };

    public static (long Accounts, long Numbers) ReadTotals(BsonDocument document) =>
        (document["accounts"].AsInt64, document["numbers"].AsInt64);
}
