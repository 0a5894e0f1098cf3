using LoadEngine.Measuring;

namespace LoadEngine;

/// <summary>A metric of durations.</summary>
public sealed class Trend : Metric
{
    private readonly List<double> intervals = [];
    private readonly Histogram all = new();
    private TimeSpan sum;
    private long count;

    internal Trend(string name) : base(name, "ms")
    {
    }

    /// <summary>Adds a duration.</summary>
    public void Add(TimeSpan duration)
    {
        lock (Gate)
        {
            all.Record(duration);
            sum += duration;
            count++;
        }
    }

    internal override void Reset()
    {
        lock (Gate)
        {
            all.Clear();
            (sum, count) = (TimeSpan.Zero, 0);
            intervals.Clear();
        }
    }

    internal override void CloseInterval()
    {
        lock (Gate)
        {
            intervals.Add(MeanNow());
            (sum, count) = (TimeSpan.Zero, 0);
        }
    }

    internal override MetricStats Stats()
    {
        lock (Gate)
        {
            return new MetricStats(
                Name, Unit, MetricKind.Trend, all.Count, all.Mean.TotalMilliseconds, all.Percentile(0).TotalMilliseconds,
                all.Max.TotalMilliseconds, LatencyStats.Of(all), [.. intervals, MeanNow()]);
        }
    }

    private double MeanNow() => count == 0 ? 0 : (sum / count).TotalMilliseconds;
}
