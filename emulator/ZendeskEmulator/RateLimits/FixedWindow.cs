namespace ZendeskEmulator.RateLimits;

/// <summary>
/// Windows that begin at whole multiples of their length, such as the minutes of a wall clock (facts §6.1, §6.2).
/// </summary>
internal static class FixedWindow
{
    /// <summary>The index of the window that contains an instant.</summary>
    public static long IndexOf(DateTimeOffset instant, TimeSpan window) => instant.UtcTicks / window.Ticks;

    /// <summary>The end of a window.</summary>
    public static DateTimeOffset EndOf(long index, TimeSpan window) =>
        index + 1 > DateTimeOffset.MaxValue.UtcTicks / window.Ticks
            ? DateTimeOffset.MaxValue
            : new DateTimeOffset((index + 1) * window.Ticks, TimeSpan.Zero);

    /// <summary>
    /// The whole seconds until an instant, rounded up and never 0. A client that waits this long is not early (client
    /// expectations 28 and 32).
    /// </summary>
    /// <param name="speed">How many seconds of the account pass in one second of the client.</param>
    public static int SecondsUntil(DateTimeOffset end, DateTimeOffset now, int speed = 1)
    {
        var left = (end - now).Ticks;
        left = left <= 0 ? 0 : ((left - 1) / speed) + 1;
        return left <= 0 ? 1 : (int)Math.Min(int.MaxValue, ((left - 1) / TimeSpan.TicksPerSecond) + 1);
    }
}
