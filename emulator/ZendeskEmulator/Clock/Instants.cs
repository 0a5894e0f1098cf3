namespace ZendeskEmulator.Clock;

/// <summary>
/// Adds to instants without leaving the calendar: what would lie before the first instant is the first, what would lie
/// behind the last is the last. An account's clock may stand at either, so nothing else in the library adds to instants.
/// </summary>
internal static class Instants
{
    public static DateTimeOffset Plus(this DateTimeOffset instant, TimeSpan span) => new(Sum(instant.UtcTicks, span.Ticks), TimeSpan.Zero);

    public static DateTimeOffset Minus(this DateTimeOffset instant, TimeSpan span) =>
        new(Sum(instant.UtcTicks, -(Int128)span.Ticks), TimeSpan.Zero);

    private static long Sum(Int128 ticks, Int128 more) =>
        (long)Int128.Clamp(ticks + more, DateTimeOffset.MinValue.UtcTicks, DateTimeOffset.MaxValue.UtcTicks);
}
