using LoadEngine.Measuring;

namespace LoadEngine;

/// <summary>A metric that goes up and down.</summary>
public sealed class Gauge : Metric
{
    private readonly List<double> intervals = [];
    private long count;
    private double last;
    private double min;
    private double max;

    internal Gauge(string name, string unit) : base(name, unit)
    {
    }

    /// <summary>Sets the present value.</summary>
    public void Set(double value)
    {
        lock (Gate)
        {
            min = count == 0 ? value : Math.Min(min, value);
            max = count == 0 ? value : Math.Max(max, value);
            last = value;
            count++;
        }
    }

    internal override void Reset()
    {
        lock (Gate)
        {
            // The last value stays valid until it is set again.
            (count, min, max) = (0, last, last);
            intervals.Clear();
        }
    }

    internal override void CloseInterval()
    {
        lock (Gate)
        {
            intervals.Add(last);
        }
    }

    internal override MetricStats Stats()
    {
        lock (Gate)
        {
            return new MetricStats(Name, Unit, MetricKind.Gauge, count, last, min, max, null, [.. intervals, last]);
        }
    }
}
