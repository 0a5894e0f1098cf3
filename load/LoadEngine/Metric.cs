using LoadEngine.Measuring;

namespace LoadEngine;

/// <summary>
/// Something of one's own that is measured during a scenario, from any thread: in an invocation, in a handler of HttpClient,
/// in a loop beside the load. Nothing of the warm-up counts. A metric belongs to one scenario of one run.
/// </summary>
public abstract class Metric
{
    private protected Metric(string name, string unit)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(unit);
        (Name, Unit) = (name, unit);
    }

    /// <summary>What the reports call it.</summary>
    public string Name { get; }

    /// <summary>What is counted, such as: requests, MB.</summary>
    public string Unit { get; }

    private protected Lock Gate { get; } = new();

    /// <summary>Adds up, such as: retries.</summary>
    public static Counter CreateCounter(string name, string unit) => new(name, unit);

    /// <summary>Goes up and down, such as: the server's memory.</summary>
    public static Gauge CreateGauge(string name, string unit) => new(name, unit);

    /// <summary>Durations, of which the percentiles matter, such as: how long a client waited.</summary>
    public static Trend CreateTrend(string name) => new(name);

    /// <summary>Forgets everything: the load begins.</summary>
    internal abstract void Reset();

    /// <summary>Ends the present second.</summary>
    internal abstract void CloseInterval();

    internal abstract MetricStats Stats();
}

/// <summary>A metric that adds up.</summary>
public sealed class Counter : Metric
{
    private readonly List<double> intervals = [];
    private long sum;
    private long before;

    internal Counter(string name, string unit) : base(name, unit)
    {
    }

    /// <summary>So many more.</summary>
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

    /// <summary>It is this now.</summary>
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
            // What it was last it still is, until somebody sets it again.
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

    /// <summary>It took so long.</summary>
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
