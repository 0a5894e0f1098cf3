namespace LoadEngine.Measuring;

/// <summary>Which sort of metric it is.</summary>
public enum MetricKind
{
    /// <summary>Adds up.</summary>
    Counter,

    /// <summary>Goes up and down.</summary>
    Gauge,

    /// <summary>Durations.</summary>
    Trend,
}

/// <summary>The result of a metric.</summary>
/// <param name="Name">The metric's name.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Kind">Which sort it is.</param>
/// <param name="Count">How many values there were; of a counter, its sum.</param>
/// <param name="Value">Of a counter the sum, of a gauge the last value, of a trend the mean.</param>
/// <param name="Min">The least value; 0 without any.</param>
/// <param name="Max">The greatest value; 0 without any.</param>
/// <param name="Durations">Of a trend; null of the others.</param>
/// <param name="Intervals">Second by second: the increase of a counter, the last value of a gauge, the mean of a trend.</param>
public sealed record MetricStats(
    string Name,
    string Unit,
    MetricKind Kind,
    long Count,
    double Value,
    double Min,
    double Max,
    LatencyStats? Durations,
    IReadOnlyList<double> Intervals);
