using System.Diagnostics;

namespace LoadEngine.Running;

/// <summary>Time since a load began. Real time: what is measured here is how long things really take.</summary>
internal sealed class RunClock
{
    private readonly long begin = Stopwatch.GetTimestamp();

    public TimeSpan Now => Stopwatch.GetElapsedTime(begin);
}
