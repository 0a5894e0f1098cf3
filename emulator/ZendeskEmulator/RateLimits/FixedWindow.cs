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
    /// The whole seconds until an instant, rounded up and never 0: a client that comes back after them is not too early
    /// (client expectations 28 and 32).
    /// </summary>
    /// <param name="speed">How many seconds of the account pass in one of the client.</param>
    public static int SecondsUntil(DateTimeOffset end, DateTimeOffset now, int speed = 1)
    {
        var left = (end - now).Ticks;
        left = left <= 0 ? 0 : ((left - 1) / speed) + 1;
        return left <= 0 ? 1 : (int)Math.Min(int.MaxValue, ((left - 1) / TimeSpan.TicksPerSecond) + 1);
    }
}
