namespace ZendeskEmulator.Clock;

/// <summary>
/// Adds to instants and stays within the calendar: a sum before the first or after the last instant becomes that instant.
/// An account's clock may stand at either end, so no other code in the library adds to instants.
/// </summary>
internal static class Instants
{
    public static DateTimeOffset Plus(this DateTimeOffset instant, TimeSpan span) => new(Sum(instant.UtcTicks, span.Ticks), TimeSpan.Zero);

    public static DateTimeOffset Minus(this DateTimeOffset instant, TimeSpan span) =>
        new(Sum(instant.UtcTicks, -(Int128)span.Ticks), TimeSpan.Zero);

    private static long Sum(Int128 ticks, Int128 more) =>
        (long)Int128.Clamp(ticks + more, DateTimeOffset.MinValue.UtcTicks, DateTimeOffset.MaxValue.UtcTicks);
}
