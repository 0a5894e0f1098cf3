using System.Diagnostics;

namespace LoadEngine.Running;

/// <summary>Time since a load began. Real time, because durations are what a load measures.</summary>
internal sealed class RunClock
{
    private readonly long begin = Stopwatch.GetTimestamp();

    public TimeSpan Now => Stopwatch.GetElapsedTime(begin);
}
