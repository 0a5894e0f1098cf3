using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Storage.Sqlite;

/// <summary>The rows of the table of accounts.</summary>
internal static class SqliteAccounts
{
    public const string Columns = "number, name, slot, count, version, salt, clock_offset, clock_frozen_at, clock_speed";

    /// <summary>Reads a row of the <see cref="Columns"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Its clock stands at a time that does not exist.</exception>
    public static AccountRow Read(SqliteStatement select) => new(
        (int)select.Integer(0),
        select.Text(1),
        (int)select.Integer(2),
        (int)select.Integer(3),
        select.Integer(4),
        (ulong)select.Integer(5),
        Clock(new TimeSpan(select.Integer(6)), select.IsNull(7) ? null : new DateTimeOffset(select.Integer(7), TimeSpan.Zero), select.Integer(8)));

    public static SqliteStatement Bind(this SqliteStatement put, in AccountRow account) => put
        .Bind(1, account.Number).Bind(2, account.Name).Bind(3, account.Slot).Bind(4, account.Count).Bind(5, account.Version).Bind(6, (long)account.Salt)
        .Bind(7, account.Clock.Offset.Ticks).Bind(8, (account.Clock.Speed > 1 ? account.Clock.FastSince : account.Clock.FrozenAt)?.UtcTicks)
        .Bind(9, account.Clock.Speed);

    /// <param name="at">Where it stands, or from where on it runs fast.</param>
    private static ClockSetting Clock(TimeSpan offset, DateTimeOffset? at, long speed) => (at, speed) switch
    {
        ({ } since, > 1) => ClockSetting.Fast(offset, since, (int)Math.Min(speed, EmulatorClock.MaxSpeed)),
        ({ } instant, _) => ClockSetting.Frozen(instant),
        _ => new ClockSetting(offset, null),
    };
}
