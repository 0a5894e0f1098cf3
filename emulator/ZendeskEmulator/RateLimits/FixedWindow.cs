namespace ZendeskEmulator.RateLimits;

/// <summary>Windows that begin at whole multiples of their length: the minute of the clock on the wall (facts §6.1, §6.2).</summary>
internal static class FixedWindow
{
    /// <summary>Which window an instant lies in.</summary>
    public static long IndexOf(DateTimeOffset instant, TimeSpan window) => instant.UtcTicks / window.Ticks;

    /// <summary>When the window of an index ends.</summary>
    public static DateTimeOffset EndOf(long index, TimeSpan window) =>
        index + 1 > DateTimeOffset.MaxValue.UtcTicks / window.Ticks ? DateTimeOffset.MaxValue : new DateTimeOffset((index + 1) * window.Ticks, TimeSpan.Zero);

    /// <summary>
    /// The whole seconds until an instant, rounded up and never 0: who comes back after them is not too early
    /// (client expectations 28 and 32).
    /// </summary>
    public static int SecondsUntil(DateTimeOffset end, DateTimeOffset now)
    {
        var left = (end - now).Ticks;
        return left <= 0 ? 1 : (int)Math.Min(int.MaxValue, ((left - 1) / TimeSpan.TicksPerSecond) + 1);
    }
}
