using LoadEngine.Measuring;

namespace LoadEngine.Reports;

/// <summary>The tables that console, Markdown and HTML have in common.</summary>
internal static class ReportTables
{
    public static IEnumerable<ReportTable> Of(ScenarioStats stats)
    {
        yield return new ReportTable(
            "Outcomes",
            ["", "ended", "ok", "limited", "failed", "unfinished", "ended a second"],
            [Outcomes("all", stats.Total, stats), .. stats.Steps.Select(step => Outcomes(step.Name, step.Total, stats))]);
        yield return new ReportTable(
            "Milliseconds",
            ["", .. Figures.LatencyColumns],
            [
                Figures.Row("from the planned start", stats.Latency),
                Figures.Row("from the real start", stats.ServiceTime),
                Figures.Row("how late starts were", stats.StartDelay),
                .. stats.Steps.Select(step => Figures.Row(step.Name, step.Latency)),
            ]);
        if (stats.Total.StatusCodes.Count > 0)
        {
            yield return new ReportTable(
                "Status codes", ["", "requests"], Rows(stats.Total.StatusCodes.OrderBy(code => code.Key, StringComparer.Ordinal)));
        }
        if (stats.Total.Messages.Count > 0)
        {
            yield return new ReportTable("Failures", ["", "requests"], Rows(stats.Total.Messages));
        }
        if (stats.Metrics.Count > 0)
        {
            yield return new ReportTable("Metrics", ["", "unit", "value", "min", "max"], [.. stats.Metrics.Select(Metric)]);
        }
        foreach (var table in stats.Parts.OfType<ReportTable>())
        {
            yield return table;
        }
    }

    private static string[] Outcomes(string name, OutcomeStats total, ScenarioStats stats) =>
    [
        name,
        Figures.Count(total.Requests),
        Figures.Count(total.Ok),
        Figures.Count(total.Limited),
        Figures.Count(total.Failed),
        Figures.Count(total.Unfinished),
        Figures.Number(Figures.Rate(total.Requests, stats.Duration)),
    ];

    /// <summary>A sum has no least and no greatest value.</summary>
    private static string[] Metric(MetricStats metric) => metric.Kind == MetricKind.Counter
        ? [metric.Name, metric.Unit, Figures.Number(metric.Value), "", ""]
        : [metric.Name, metric.Unit, Figures.Number(metric.Value), Figures.Number(metric.Min), Figures.Number(metric.Max)];

    private static IReadOnlyList<string[]> Rows(IEnumerable<KeyValuePair<string, long>> counts) =>
        [.. counts.Select(count => new[] { count.Key, Figures.Count(count.Value) })];
}
