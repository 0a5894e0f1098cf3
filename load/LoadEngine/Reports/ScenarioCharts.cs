using System.Globalization;
using LoadEngine.Measuring;

namespace LoadEngine.Reports;

/// <summary>The charts of a scenario.</summary>
internal static class ScenarioCharts
{
    // More points than this are no longer told apart; of a long run several seconds become one.
    private const int MostPoints = 120;

    private static readonly string[] CodeColours = ["blue", "green", "violet", "orange", "yellow", "red"];

    public static IEnumerable<string> Of(ScenarioStats stats)
    {
        var points = stats.Intervals.Chunk(Math.Max(1, (int)Math.Ceiling(stats.Intervals.Count / (double)MostPoints))).ToList();
        string[] labels = [.. points.Select(point => Figures.Seconds(point[0].From))];
        yield return new Chart("Requests a second", labels,
        [
            new Series("ok", "blue", Average(points, interval => interval.Total.Ok)),
            new Series("limited", "yellow", Average(points, interval => interval.Total.Limited)),
            new Series("failed", "red", Average(points, interval => interval.Total.Failed)),
        ]).Lines();
        yield return new Chart("Latency from the planned start, milliseconds", labels,
        [
            new Series("p50", "low", Worst(points, interval => interval.Latency.P50)),
            new Series("p95", "middle", Worst(points, interval => interval.Latency.P95)),
            new Series("p99", "high", Worst(points, interval => interval.Latency.P99)),
        ]).Lines();
        yield return new Chart("Status codes a second", labels,
            [.. stats.Total.StatusCodes.Keys.Order(StringComparer.Ordinal).Select((code, i) => new Series(
                code, ColourOf(code, i), Average(points, interval => interval.Total.StatusCodes.GetValueOrDefault(code))))]).Bars();
        foreach (var limit in stats.Limits)
        {
            yield return Windows(limit);
        }
    }

    private static string Windows(LimitStats limit)
    {
        var windows = limit.Windows.TakeLast(MostPoints).ToList();
        return new Chart(
            $"Limit {limit.Rule.Name}: the most that one key was let through, window by window (line: {limit.Rule.Allowed} allowed)",
            [.. windows.Select(window => window.From.ToString("HH:mm", CultureInfo.InvariantCulture))],
            [new Series("let through", "blue", [.. windows.Select(window => (double)window.MostAdmitted)])],
            limit.Rule.Allowed).Bars();
    }

    private static double[] Average(IEnumerable<IntervalStats[]> points, Func<IntervalStats, long> value) =>
        [.. points.Select(point => point.Average(interval => (double)value(interval)))];

    private static double[] Worst(IEnumerable<IntervalStats[]> points, Func<IntervalStats, TimeSpan> value) =>
        [.. points.Select(point => point.Max(interval => value(interval).TotalMilliseconds))];

    /// <summary>A refusal by a limit has the colour that it has above.</summary>
    private static string ColourOf(string code, int place) => code == "429" ? "yellow" : code.StartsWith('5') ? "red" : CodeColours[place % CodeColours.Length];
}
