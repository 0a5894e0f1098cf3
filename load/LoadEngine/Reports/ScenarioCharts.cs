using LoadEngine.Measuring;

namespace LoadEngine.Reports;

/// <summary>The charts of a scenario.</summary>
internal static class ScenarioCharts
{
    // More points than this cannot be distinguished, so several seconds of a long run become one point.
    private const int MaxPoints = 120;

    // A rate over less says nothing; the last second of a run is cut.
    private static readonly TimeSpan MinLength = TimeSpan.FromSeconds(0.5);

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly string[] CodeColours = ["blue", "green", "violet", "orange", "yellow", "red"];

    public static IEnumerable<string> Of(ScenarioStats stats, TimeAxis axis)
    {
        var points = PointsOf(stats);
        yield return new Chart("Requests a second, by their end", axis,
        [
            new Series("ok", "blue", Rates(points, interval => interval.Total.Ok)),
            new Series("limited", "yellow", Rates(points, interval => interval.Total.Limited)),
            new Series("failed", "red", Rates(points, interval => interval.Total.Failed)),
        ]).Lines();
        yield return new Chart("Latency from the planned start, milliseconds", axis,
        [
            new Series("p50", "low", Worst(points, interval => interval.Latency.P50)),
            new Series("p95", "middle", Worst(points, interval => interval.Latency.P95)),
            new Series("p99", "high", Worst(points, interval => interval.Latency.P99)),
        ]).Lines();
        yield return new Chart("Status codes a second", axis, StatusCodes(stats, points)).Bars();
        foreach (var metric in stats.Metrics)
        {
            yield return Metric(metric, stats, axis);
        }
        foreach (var chart in stats.Parts.OfType<ReportChart>())
        {
            yield return new Chart(
                chart.Title, axis, [new Series("", "blue", [.. chart.Bars.Select(Mark)])], chart.Bound, chart.BoundName).Bars();
        }
    }

    private static Series[] StatusCodes(ScenarioStats stats, IReadOnlyList<Point> points) =>
    [
        .. stats.Total.StatusCodes.Keys.Order(StringComparer.Ordinal).Select((code, i) => new Series(
            code, ColourOf(code, i), Rates(points, interval => interval.Total.StatusCodes.GetValueOrDefault(code)))),
    ];

    private static string Metric(MetricStats metric, ScenarioStats stats, TimeAxis axis)
    {
        var title = metric.Kind == MetricKind.Counter ? $"{metric.Name}, {metric.Unit} a second" : $"{metric.Name}, {metric.Unit}";
        var perPoint = PerPoint(metric.Intervals.Count);
        var marks = metric.Intervals.Chunk(perPoint)
            .Select((values, i) => (From: Second * (i * perPoint), Value: values.Average()))
            .Where((point, i) => i == 0 || point.From + MinLength <= stats.Duration)
            .Select(point => MarkOf(point.From, Min(point.From + (Second * perPoint), stats.Duration), point.Value));
        return new Chart(title, axis, [new Series("", "violet", [.. marks])]).Lines();
    }

    private static IReadOnlyList<Point> PointsOf(ScenarioStats stats) =>
    [
        .. stats.Intervals.Chunk(PerPoint(stats.Intervals.Count))
            .Select(intervals => new Point(intervals[0].From, Min(intervals[^1].From + Second, stats.Duration), intervals))
            .Where((point, i) => i == 0 || point.To - point.From >= MinLength),
    ];

    private static int PerPoint(int count) => Math.Max(1, (int)Math.Ceiling(count / (double)MaxPoints));

    private static Mark[] Rates(IEnumerable<Point> points, Func<IntervalStats, long> value) =>
        [.. points.Select(point => MarkOf(point.From, point.To, Figures.Rate(point.Intervals.Sum(value), point.To - point.From)))];

    private static Mark[] Worst(IEnumerable<Point> points, Func<IntervalStats, TimeSpan> value) =>
        [.. points.Select(point => MarkOf(point.From, point.To, point.Intervals.Max(interval => value(interval).TotalMilliseconds)))];

    private static Mark Mark(ReportBar bar) => new(bar.From, bar.To, bar.Value, bar.Label);

    private static Mark MarkOf(TimeSpan from, TimeSpan to, double value) => new(from, to, value, TimeAxis.Label(from));

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>A refusal by a limit has the colour that it has above.</summary>
    private static string ColourOf(string code, int place) =>
        code == "429" ? "yellow" : code.StartsWith('5') ? "red" : CodeColours[place % CodeColours.Length];

    /// <summary>One or several seconds.</summary>
    private sealed record Point(TimeSpan From, TimeSpan To, IReadOnlyList<IntervalStats> Intervals);
}
