namespace ZendeskEmulator.Clock;

/// <summary>How a clock reads: real time and an offset, or an instant at which it stands. Immutable, so that a reader never sees half of a change.</summary>
/// <param name="Offset">What is added to real time while the clock runs.</param>
/// <param name="FrozenAt">Where it stands, in UTC; null while it runs.</param>
internal sealed record ClockSetting(TimeSpan Offset, DateTimeOffset? FrozenAt)
{
    public static readonly ClockSetting Real = new(TimeSpan.Zero, null);

    public static ClockSetting Frozen(DateTimeOffset instant) => new(TimeSpan.Zero, instant.ToUniversalTime());

    /// <summary>What the clock reads; one that is set to an end of time stays there.</summary>
    public DateTimeOffset Now(DateTimeOffset real) => FrozenAt ?? real.Plus(Offset);

    /// <summary>The clock at another instant; it stands or runs as before.</summary>
    public ClockSetting At(DateTimeOffset instant, DateTimeOffset real) =>
        FrozenAt is null ? new ClockSetting(instant.ToUniversalTime() - real, null) : Frozen(instant);
}
