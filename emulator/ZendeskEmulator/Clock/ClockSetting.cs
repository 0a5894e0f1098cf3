namespace ZendeskEmulator.Clock;

/// <summary>The setting of a clock. Immutable, so that a reader never sees half of a change.</summary>
/// <param name="Offset">The difference to real time while the clock runs.</param>
/// <param name="FrozenAt">The instant at which it is frozen, in UTC; null while it runs.</param>
internal sealed record ClockSetting(TimeSpan Offset, DateTimeOffset? FrozenAt)
{
    public static readonly ClockSetting Real = new(TimeSpan.Zero, null);

    /// <summary>The account's seconds in a real second, while the clock runs.</summary>
    public int Speed { get; private init; } = 1;

    /// <summary>The account's instant, in UTC, at which the clock began to run fast. Until then <see cref="Offset"/> applied.</summary>
    public DateTimeOffset FastSince { get; private init; }

    public static ClockSetting Frozen(DateTimeOffset instant) => new(TimeSpan.Zero, instant.ToUniversalTime());

    public static ClockSetting Fast(TimeSpan offset, DateTimeOffset since, int speed) =>
        new(offset, null) { Speed = speed, FastSince = since.ToUniversalTime() };

    /// <summary>The clock's instant. A clock at the first or last instant of the calendar stays there.</summary>
    public DateTimeOffset Now(DateTimeOffset real) => FrozenAt ?? (Speed > 1 ? FastSince.Plus(Passed(real)) : real.Plus(Offset));

    /// <summary>The clock at another instant. It stays frozen, real or fast.</summary>
    public ClockSetting At(DateTimeOffset instant, DateTimeOffset real) =>
        FrozenAt is not null ? Frozen(instant)
        : Speed > 1 ? Fast(instant - real, instant, Speed)
        : new ClockSetting(instant.ToUniversalTime() - real, null);

    /// <summary>The clock from where it is, fast.</summary>
    public ClockSetting Faster(DateTimeOffset real, int speed) => Fast(Now(real) - real, Now(real), speed);

    /// <summary>The account's time that has passed since the clock began to run fast.</summary>
    private TimeSpan Passed(DateTimeOffset real)
    {
        var ticks = (Int128)(real - FastSince.Minus(Offset)).Ticks * Speed;
        return new TimeSpan((long)Int128.Clamp(ticks, long.MinValue, long.MaxValue));
    }
}
