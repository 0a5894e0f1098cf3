namespace LoadEngine.Measuring;

/// <summary>Takes what the invocations of a scenario report, from any thread, and adds it up.</summary>
internal sealed class Recorder
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly string scenario;
    private readonly Tallies total = new();
    private readonly Tallies interval = new();
    private readonly Histogram serviceTime = new();
    private readonly Histogram startDelay = new();
    private readonly Dictionary<string, Tallies> steps = [];
    private readonly Dictionary<string, LimitWatch> limits;
    private readonly List<IntervalStats> intervals = [];
    private TimeSpan intervalFrom;
    private TimeSpan last;

    public Recorder(Scenario scenario)
    {
        this.scenario = scenario.Name;
        limits = scenario.Limits.ToDictionary(rule => rule.Name, rule => new LimitWatch(rule));
    }

    /// <summary>An invocation; the instants are of the run's clock.</summary>
    public void Record(Response response, TimeSpan planned, TimeSpan begun, TimeSpan ended)
    {
        lock (gate)
        {
            CloseIntervals(ended);
            total.Add(response, ended - planned);
            interval.Add(response, ended - planned);
            serviceTime.Record(ended - begun);
            startDelay.Record(begun - planned);
            last = ended > last ? ended : last;
        }
    }

    public void Record(string step, Response response, TimeSpan duration)
    {
        lock (gate)
        {
            if (!steps.TryGetValue(step, out var tallies))
            {
                steps[step] = tallies = new Tallies();
            }
            tallies.Add(response, duration);
        }
    }

    public void Record(string rule, LimitUse use)
    {
        if (!limits.TryGetValue(rule, out var watch))
        {
            throw new ArgumentException($"The scenario {scenario} has no limit {rule}.", nameof(rule));
        }
        lock (gate)
        {
            watch.Add(use);
        }
    }

    /// <summary>Counts invocations that never ended.</summary>
    public void Abandon(int count, TimeSpan now)
    {
        for (var i = 0; i < count; i++)
        {
            Record(Response.Fail("unanswered", "No response when the run ended."), now, now, now);
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
                [.. limits.Values.Select(watch => watch.Stats())]);
        }
    }

    private void CloseIntervals(TimeSpan now)
    {
        while (now >= intervalFrom + Interval)
        {
            intervals.Add(IntervalNow());
            interval.Clear();
            intervalFrom += Interval;
        }
    }

    private IntervalStats IntervalNow() => new(intervalFrom, interval.Outcomes(), LatencyStats.Of(interval.Latency));
}
