using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Storage;

/// <summary>What the data file keeps of an account itself.</summary>
/// <param name="Number">The number that its records carry; a reset gives the name a new one.</param>
/// <param name="Name">The account's name.</param>
/// <param name="Slot">Its range of ids.</param>
/// <param name="Count">The highest id given so far, as a count: a deleted id never returns.</param>
/// <param name="Version">The newest version given to a record.</param>
/// <param name="Salt">Made with the account's state, part of every ETag: versions start again after a reset, tags do not.</param>
/// <param name="Clock">How its clock was left.</param>
internal readonly record struct AccountRow(int Number, string Name, int Slot, int Count, long Version, ulong Salt, ClockSetting Clock)
{
    public const string Columns = "number, name, slot, count, version, salt, clock_offset, clock_frozen_at";

    /// <summary>Reads a row of the <see cref="Columns"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has a time that is none.</exception>
    public static AccountRow Read(Statement select) => new(
        (int)select.Integer(0),
        select.Text(1),
        (int)select.Integer(2),
        (int)select.Integer(3),
        select.Integer(4),
        (ulong)select.Integer(5),
        select.IsNull(7) ? new ClockSetting(new TimeSpan(select.Integer(6)), null) : ClockSetting.Frozen(new DateTimeOffset(select.Integer(7), TimeSpan.Zero)));

    public void Bind(Statement put) => put
        .Bind(1, Number).Bind(2, Name).Bind(3, Slot).Bind(4, Count).Bind(5, Version).Bind(6, (long)Salt)
        .Bind(7, Clock.Offset.Ticks).Bind(8, Clock.FrozenAt?.UtcTicks);
}
