namespace ZendeskEmulator.Clock;

/// <summary>
/// Adds to instants and days, and stays within the calendar: a sum before the first or after the last of them becomes that one.
/// An account's clock may stand at either end, so no other code in the library adds to instants or days.
/// </summary>
internal static class Instants
{
    public static DateTimeOffset Plus(this DateTimeOffset instant, TimeSpan span) => new(Sum(instant.UtcTicks, span.Ticks), TimeSpan.Zero);

    public static DateTimeOffset Minus(this DateTimeOffset instant, TimeSpan span) =>
        new(Sum(instant.UtcTicks, -(Int128)span.Ticks), TimeSpan.Zero);

    /// <summary>The same day in another year; the 28th of February for a 29th that the year does not have.</summary>
    public static DateOnly PlusYears(this DateOnly day, int years) => (day.Year + years) switch
    {
        < 1 => DateOnly.MinValue,
        > 9999 => DateOnly.MaxValue,
        _ => day.AddYears(years),
    };

    private static long Sum(Int128 ticks, Int128 more) =>
        (long)Int128.Clamp(ticks + more, DateTimeOffset.MinValue.UtcTicks, DateTimeOffset.MaxValue.UtcTicks);
}
