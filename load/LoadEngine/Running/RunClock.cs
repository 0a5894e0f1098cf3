using System.Diagnostics;

namespace LoadEngine.Running;

/// <summary>Time since a load began. It is real time, because a load measures durations.</summary>
internal sealed class RunClock
{
    private readonly long begin = Stopwatch.GetTimestamp();

    public TimeSpan Now => Stopwatch.GetElapsedTime(begin);
}
