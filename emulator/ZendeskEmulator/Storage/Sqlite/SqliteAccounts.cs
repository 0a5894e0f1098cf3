using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Storage.Sqlite;

/// <summary>The rows of the table of accounts.</summary>
internal static class SqliteAccounts
{
    public const string Columns = "number, name, slot, count, version, salt, clock_offset, clock_frozen_at";

    /// <summary>Reads a row of the <see cref="Columns"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Its clock stands at a time that does not exist.</exception>
    public static AccountRow Read(SqliteStatement select) => new(
        (int)select.Integer(0),
        select.Text(1),
        (int)select.Integer(2),
        (int)select.Integer(3),
        select.Integer(4),
        (ulong)select.Integer(5),
        select.IsNull(7) ? new ClockSetting(new TimeSpan(select.Integer(6)), null) : ClockSetting.Frozen(new DateTimeOffset(select.Integer(7), TimeSpan.Zero)));

    public static SqliteStatement Bind(this SqliteStatement put, in AccountRow account) => put
        .Bind(1, account.Number).Bind(2, account.Name).Bind(3, account.Slot).Bind(4, account.Count).Bind(5, account.Version).Bind(6, (long)account.Salt)
        .Bind(7, account.Clock.Offset.Ticks).Bind(8, account.Clock.FrozenAt?.UtcTicks);
}
