namespace ZendeskEmulator.Clock;

/// <summary>How a clock reads: real time and an offset, or an instant at which it stands. Immutable, so that a reader never sees half of a change.</summary>
/// <param name="Offset">What is added to real time while the clock runs.</param>
/// <param name="FrozenAt">Where it stands, in UTC; null while it runs.</param>
internal sealed record ClockSetting(TimeSpan Offset, DateTimeOffset? FrozenAt)
{
    public static readonly ClockSetting Real = new(TimeSpan.Zero, null);

    public static ClockSetting Frozen(DateTimeOffset instant) => new(TimeSpan.Zero, instant.ToUniversalTime());

    public DateTimeOffset Now(DateTimeOffset real)
    {
        if (FrozenAt is { } instant)
        {
            return instant;
        }
        // A clock set to the end of time stays there.
        return Offset > DateTimeOffset.MaxValue - real ? DateTimeOffset.MaxValue : real + Offset;
    }

    /// <summary>The clock at another instant; it stands or runs as before.</summary>
    public ClockSetting At(DateTimeOffset instant, DateTimeOffset real) =>
        FrozenAt is null ? new ClockSetting(instant.ToUniversalTime() - real, null) : Frozen(instant);
}
