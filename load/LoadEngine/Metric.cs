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

    /// <summary>Its name in reports.</summary>
    public string Name { get; }

    /// <summary>The unit of its values, such as: requests, MB.</summary>
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
