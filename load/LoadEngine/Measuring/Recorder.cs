using LoadEngine.Running;

namespace LoadEngine.Measuring;

/// <summary>Adds up the results of a scenario's invocations. Safe for use by several threads.</summary>
internal sealed class Recorder
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly string scenario;
    private readonly IReadOnlyList<Metric> metrics;
    private readonly Tallies total = new();
    private readonly Tallies interval = new();
    private readonly Histogram serviceTime = new();
    private readonly Histogram startDelay = new();
    private readonly Dictionary<string, Tallies> steps = [];
    private readonly List<IntervalStats> intervals = [];
    private TimeSpan intervalFrom;
    private TimeSpan last;
    private bool isClosed;

    public Recorder(Scenario scenario)
    {
        this.scenario = scenario.Name;
        metrics = scenario.Metrics;
        foreach (var metric in metrics)
        {
            metric.Reset();
        }
    }

    /// <summary>The invocation of a copy has ended.</summary>
    /// <param name="response">Null for an unfinished request, which was cancelled.</param>
    public void Record(Copy copy, Response? response, TimeSpan ended)
    {
        lock (gate)
        {
            // After the end it is counted as unfinished already.
            if (!isClosed)
            {
                Add(copy, response, ended);
            }
            copy.End();
        }
    }

    /// <param name="response">Null when the step is unfinished.</param>
    public void Record(string step, Response? response, TimeSpan duration)
    {
        lock (gate)
        {
            if (isClosed)
            {
                return;
            }
            if (!steps.TryGetValue(step, out var tallies))
            {
                steps[step] = tallies = new Tallies();
            }
            tallies.Add(response, duration);
        }
    }

    /// <summary>Ends the seconds that are over, also those in which nothing happened.</summary>
    public void Tick(TimeSpan now)
    {
        lock (gate)
        {
            CloseIntervals(now);
        }
    }

    /// <summary>Counts invocations that are still under way as unfinished, and records nothing more.</summary>
    public void Close(Copies copies, TimeSpan now)
    {
        lock (gate)
        {
            foreach (var copy in copies.Busy())
            {
                Add(copy, null, now);
            }
            isClosed = true;
        }
    }

    public ScenarioStats Stats()
    {
        lock (gate)
        {
            return new ScenarioStats(
                scenario, last, total.Outcomes(), LatencyStats.Of(total.Latency), LatencyStats.Of(serviceTime), LatencyStats.Of(startDelay),
                [.. steps.Select(step => new StepStats(step.Key, step.Value.Outcomes(), LatencyStats.Of(step.Value.Latency)))],
                [.. intervals, IntervalNow()],
                [.. metrics.Select(metric => metric.Stats())]);
        }
    }

    private void Add(Copy copy, Response? response, TimeSpan ended)
    {
        CloseIntervals(ended);
        total.Add(response, ended - copy.Planned);
        interval.Add(response, ended - copy.Planned);
        serviceTime.Record(ended - copy.Begun);
        startDelay.Record(copy.Begun - copy.Planned);
        last = ended > last ? ended : last;
    }

    private void CloseIntervals(TimeSpan now)
    {
        while (now >= intervalFrom + Interval)
        {
            intervals.Add(IntervalNow());
            interval.Clear();
            intervalFrom += Interval;
            foreach (var metric in metrics)
            {
                metric.CloseInterval();
            }
        }
    }

    private IntervalStats IntervalNow() => new(intervalFrom, interval.Outcomes(), LatencyStats.Of(interval.Latency));
}
