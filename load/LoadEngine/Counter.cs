using LoadEngine.Measuring;

namespace LoadEngine;

/// <summary>A metric that adds up.</summary>
public sealed class Counter : Metric
{
    private readonly List<double> intervals = [];
    private long sum;
    private long before;

    internal Counter(string name, string unit) : base(name, unit)
    {
    }

    /// <summary>Adds to the sum.</summary>
    public void Add(long count = 1) => Interlocked.Add(ref sum, count);

    internal override void Reset()
    {
        lock (Gate)
        {
            (sum, before) = (0, 0);
            intervals.Clear();
        }
    }

    internal override void CloseInterval()
    {
        lock (Gate)
        {
            var now = Interlocked.Read(ref sum);
            intervals.Add(now - before);
            before = now;
        }
    }

    internal override MetricStats Stats()
    {
        lock (Gate)
        {
            var now = Interlocked.Read(ref sum);
            return new MetricStats(Name, Unit, MetricKind.Counter, now, now, 0, now, null, [.. intervals, now - before]);
        }
    }
}
