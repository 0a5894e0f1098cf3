using System.Diagnostics;

namespace ZendeskEmulator.Clock;

/// <summary>Real time, for everything outside accounts: durations, the validity of certificates.</summary>
internal static class RealTime
{
    public static DateTimeOffset Now() => TimeProvider.System.GetUtcNow();

    /// <summary>A mark to measure from; it never goes back.</summary>
    public static long Mark() => Stopwatch.GetTimestamp();

    /// <summary>Waits in real time.</summary>
    public static Task WaitAsync(TimeSpan time, CancellationToken cancellation = default) => Task.Delay(time, cancellation);

    /// <summary>The time between two marks.</summary>
    public static TimeSpan Between(long earlier, long later) => Stopwatch.GetElapsedTime(earlier, later);
}
