using LoadEngine.Measuring;

namespace LoadEngine.Reports;

/// <summary>A table of a report: the first column is text, the others are figures.</summary>
internal sealed record ReportTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<string[]> Rows);

/// <summary>The tables that console, Markdown and HTML have in common.</summary>
internal static class ReportTables
{
    public static IEnumerable<ReportTable> Of(ScenarioStats stats)
    {
        yield return new ReportTable(
            "Outcomes",
            ["", "requests", "ok", "limited", "failed", "a second"],
            [
                Outcomes("all", stats.Total, Figures.Number(Figures.Rate(stats))),
                .. stats.Steps.Select(step => Outcomes(step.Name, step.Total, Figures.Number(step.Total.Requests / Math.Max(1e-9, stats.Duration.TotalSeconds)))),
            ]);
        yield return new ReportTable(
            "Milliseconds",
            ["", .. Figures.LatencyColumns],
            [
                Figures.Row("from the planned start", stats.Latency),
                Figures.Row("from the real start", stats.ServiceTime),
                Figures.Row("how late starts were", stats.StartDelay),
                .. stats.Steps.Select(step => Figures.Row(step.Name, step.Latency)),
            ]);
        yield return new ReportTable(
            "Status codes", ["", "requests"], [.. stats.Total.StatusCodes.OrderBy(code => code.Key, StringComparer.Ordinal).Select(code => new[] { code.Key, Figures.Count(code.Value) })]);
        if (stats.Total.Messages.Count > 0)
        {
            yield return new ReportTable("Failures", ["", "requests"], [.. stats.Total.Messages.Select(message => new[] { message.Key, Figures.Count(message.Value) })]);
        }
        if (stats.Limits.Count > 0)
        {
            yield return new ReportTable(
                "Limits",
                ["", "allowed", "most let through", "let through", "refused", "early returns", "Retry-After (s)"],
                [.. stats.Limits.Select(Limit)]);
        }
    }

    private static string[] Outcomes(string name, OutcomeStats total, string rate) =>
        [name, Figures.Count(total.Requests), Figures.Count(total.Ok), Figures.Count(total.Limited), Figures.Count(total.Failed), rate];

    private static string[] Limit(LimitStats limit) =>
    [
        limit.Rule.Name,
        $"{limit.Rule.Allowed} in {Figures.Seconds(limit.Rule.Window)}",
        Figures.Count(limit.MostAdmitted),
        Figures.Count(limit.Admitted),
        Figures.Count(limit.Refused),
        Figures.Count(limit.EarlyReturns),
        limit.Refused == 0 ? "" : $"{Figures.Number(limit.RetryAfter.Least.TotalSeconds)}–{Figures.Number(limit.RetryAfter.Most.TotalSeconds)}",
    ];
}
