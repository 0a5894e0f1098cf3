namespace ZendeskEmulator.Storage.Sqlite;

/// <summary>The rows of the table of accounts.</summary>
internal static class SqliteAccounts
{
    public const string Columns =
        "number, name, slot, count, version, salt, clock_offset, clock_frozen_at, clock_speed, records, sum, checksum";

    /// <summary>Reads a row of the <see cref="Columns"/>.</summary>
    /// <returns>The account; its checksum and totals are null in a file of an older version.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Its clock stands at a time that does not exist.</exception>
    /// <exception cref="OverflowException">A number is too large.</exception>
    public static (StoredAccount Account, uint? Checksum) Read(SqliteStatement select)
    {
        var row = new AccountRow(
            checked((int)select.Integer(0)),
            select.Text(1),
            checked((int)select.Integer(2)),
            checked((int)select.Integer(3)),
            select.Integer(4),
            (ulong)select.Integer(5),
            new StoredClock(select.Integer(6), select.IsNull(7) ? null : select.Integer(7), select.Integer(8)).ToSetting());
        return (new StoredAccount(row, checked((int)select.Integer(9)), (ulong)select.Integer(10)), select.IsNull(11)
            ? null
            : checked((uint)select.Integer(11)));
    }

    public static SqliteStatement Bind(this SqliteStatement put, in StoredAccount account)
    {
        var row = account.Row;
        var clock = StoredClock.Of(row.Clock);
        return put
            .Bind(1, row.Number).Bind(2, row.Name).Bind(3, row.Slot).Bind(4, row.Count).Bind(5, row.Version).Bind(6, (long)row.Salt)
            .Bind(7, clock.Offset).Bind(8, clock.At).Bind(9, clock.Speed)
            .Bind(10, account.Records).Bind(11, (long)account.Sum).Bind(12, account.Checksum());
    }
}
