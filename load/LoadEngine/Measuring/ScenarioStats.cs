using LoadEngine.Reports;

namespace LoadEngine.Measuring;

/// <summary>The result of a scenario.</summary>
/// <param name="Name">The scenario's name.</param>
/// <param name="Duration">From the begin of the load to the last end of an invocation, in real time.</param>
/// <param name="Total">All invocations.</param>
/// <param name="Latency">
/// From the planned start to the end: a server that stands still delays every request that was planned meanwhile.
/// </param>
/// <param name="ServiceTime">From the real start to the end.</param>
/// <param name="StartDelay">From the planned start to the real one: how precise the engine was.</param>
/// <param name="Steps">Step by step; empty if the scenario has no steps.</param>
/// <param name="Intervals">Second by second.</param>
/// <param name="Metrics">The scenario's own metrics.</param>
public sealed record ScenarioStats(
    string Name,
    TimeSpan Duration,
    OutcomeStats Total,
    LatencyStats Latency,
    LatencyStats ServiceTime,
    LatencyStats StartDelay,
    IReadOnlyList<StepStats> Steps,
    IReadOnlyList<IntervalStats> Intervals,
    IReadOnlyList<MetricStats> Metrics)
{
    /// <summary>The judged cases in a sentence; empty until the run has ended.</summary>
    public string Evidence { get; internal init; } = "";

    /// <summary>The scenario's own parts of reports; empty until the run has ended.</summary>
    public IReadOnlyList<ReportPart> Parts { get; internal init; } = [];

    /// <summary>The step of a name; one without any requests where it never ran.</summary>
    public StepStats Step(string name) =>
        Steps.FirstOrDefault(step => step.Name == name) ?? new StepStats(name, OutcomeStats.None, LatencyStats.None);

    /// <summary>The metric of a name.</summary>
    /// <exception cref="InvalidOperationException">The scenario has no such metric.</exception>
    public MetricStats Metric(string name) =>
        Metrics.FirstOrDefault(metric => metric.Name == name)
            ?? throw new InvalidOperationException($"The scenario {Name} has no metric {name}.");
}

/// <summary>How many ended how.</summary>
/// <param name="Ok">Requests with a successful response.</param>
/// <param name="Limited">Refused by a rate limit.</param>
/// <param name="Failed">Anything else that ended.</param>
/// <param name="Unfinished">Still under way when the run ended.</param>
/// <param name="Bytes">Of all responses.</param>
/// <param name="StatusCodes">How many had which status.</param>
/// <param name="Messages">Why some failed, with how many; the first twenty sorts.</param>
public sealed record OutcomeStats(
    long Ok,
    long Limited,
    long Failed,
    long Unfinished,
    long Bytes,
    IReadOnlyDictionary<string, long> StatusCodes,
    IReadOnlyDictionary<string, long> Messages)
{
    /// <summary>Nothing at all.</summary>
    public static OutcomeStats None { get; } = new(0, 0, 0, 0, 0, new Dictionary<string, long>(), new Dictionary<string, long>());

    /// <summary>All that ended.</summary>
    public long Requests => Ok + Limited + Failed;

    /// <summary>All that began: those that ended, and the unfinished ones.</summary>
    public long Begun => Requests + Unfinished;
}

/// <summary>How long things took.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="P50">The median.</param>
/// <param name="P95">The value that 95 % did not exceed.</param>
/// <param name="P99">What 99 % did not exceed.</param>
/// <param name="P999">What 99.9 % did not exceed.</param>
/// <param name="Max">The longest.</param>
public sealed record LatencyStats(TimeSpan Mean, TimeSpan P50, TimeSpan P95, TimeSpan P99, TimeSpan P999, TimeSpan Max)
{
    /// <summary>Nothing at all.</summary>
    public static LatencyStats None { get; } = Of(new Histogram());

    internal static LatencyStats Of(Histogram histogram) => new(
        histogram.Mean,
        histogram.Percentile(50),
        histogram.Percentile(95),
        histogram.Percentile(99),
        histogram.Percentile(99.9),
        histogram.Max);
}

/// <summary>The result of a step.</summary>
/// <param name="Name">The step's name.</param>
/// <param name="Total">All its runs.</param>
/// <param name="Latency">From its begin to its end.</param>
public sealed record StepStats(string Name, OutcomeStats Total, LatencyStats Latency);

/// <summary>One second of a run.</summary>
/// <param name="From">Its begin, since the load began.</param>
/// <param name="Total">What ended in it.</param>
/// <param name="Latency">Of what ended in it, from the planned start.</param>
public sealed record IntervalStats(TimeSpan From, OutcomeStats Total, LatencyStats Latency);
