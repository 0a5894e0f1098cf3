using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Storage;

/// <summary>An account's clock as three numbers of the data file.</summary>
/// <param name="Offset">The difference to real time in ticks.</param>
/// <param name="At">Where it stands, or from where on it runs fast, in ticks of UTC; null for a clock that runs.</param>
/// <param name="Speed">1, or how fast it runs.</param>
internal readonly record struct StoredClock(long Offset, long? At, long Speed)
{
    public static StoredClock Of(ClockSetting clock) =>
        new(clock.Offset.Ticks, (clock.Speed > 1 ? clock.FastSince : clock.FrozenAt)?.UtcTicks, clock.Speed);

    /// <exception cref="ArgumentOutOfRangeException">It stands at a time that does not exist.</exception>
    public ClockSetting ToSetting() => (At, Speed) switch
    {
        ({ } since, > 1) => ClockSetting.Fast(
            new TimeSpan(Offset),
            new DateTimeOffset(since, TimeSpan.Zero),
            (int)Math.Min(Speed, EmulatorClock.MaxSpeed)),
        ({ } instant, _) => ClockSetting.Frozen(new DateTimeOffset(instant, TimeSpan.Zero)),
        _ => new ClockSetting(new TimeSpan(Offset), null),
    };
}
