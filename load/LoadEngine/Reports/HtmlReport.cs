using System.Net;
using System.Text;
using LoadEngine.Measuring;

namespace LoadEngine.Reports;

/// <summary>The result as one HTML file with charts, that needs nothing beside it.</summary>
public static class HtmlReport
{
    /// <summary>The whole page.</summary>
    public static string Text(LoadResult result, ReportHead head)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(head);
        var page = new StringBuilder(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        page.Append($"<title>{Encode(head.Title)}</title><style>{HtmlStyle.Sheet}</style></head><body><h1>{Encode(head.Title)}</h1>");
        AppendList(page, "head", head.Lines);
        page.Append($"<p class=\"conclusion {ClassOf(result.Verdict)}\">{Encode(result.Conclusion)}</p>");
        AppendList(page, "notes", ReportLines.Warnings(result));
        AppendThresholds(page, result.Thresholds);
        var axis = new TimeAxis(result.Scenarios.Max(stats => stats.Duration));
        foreach (var stats in result.Scenarios)
        {
            Append(page, stats, axis);
        }
        return page.Append("</body></html>\n").ToString();
    }

    private static void Append(StringBuilder page, ScenarioStats stats, TimeAxis axis)
    {
        page.Append($"<section><h2>{Encode(stats.Name)}</h2><p class=\"evidence\">{Encode(stats.Evidence)}</p><div class=\"charts\">");
        page.AppendJoin("", ScenarioCharts.Of(stats, axis)).Append("</div><div class=\"tables\">");
        foreach (var table in ReportTables.Of(stats))
        {
            Append(page, table);
        }
        page.Append("</div></section>");
    }

    private static void AppendThresholds(StringBuilder page, IReadOnlyList<ThresholdResult> thresholds)
    {
        if (thresholds.Count == 0)
        {
            return;
        }
        page.Append("<table class=\"thresholds\"><thead><tr><th>verdict</th><th>threshold</th><th>found</th></tr></thead><tbody>");
        foreach (var threshold in thresholds)
        {
            page.Append($"<tr class=\"{ClassOf(threshold.Verdict)}\"><td><b>{Figures.Word(threshold.Verdict)}</b></td>");
            page.Append($"<td>{Encode($"{threshold.Scenario}: {threshold.Name}")}</td><td>{Encode(threshold.Found)}</td></tr>");
        }
        page.Append("</tbody></table>");
    }

    private static void Append(StringBuilder page, ReportTable table)
    {
        page.Append($"<div><table><caption>{Encode(table.Title)}</caption><thead><tr>");
        foreach (var column in table.Columns)
        {
            page.Append($"<th>{Encode(column)}</th>");
        }
        page.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            page.Append("<tr>");
            foreach (var cell in row)
            {
                page.Append($"<td>{Encode(cell)}</td>");
            }
            page.Append("</tr>");
        }
        page.Append("</tbody></table></div>");
    }

    private static void AppendList(StringBuilder page, string name, IReadOnlyCollection<string> lines)
    {
        if (lines.Count > 0)
        {
            page.Append($"<ul class=\"{name}\">").AppendJoin("", lines.Select(line => $"<li>{Encode(line)}</li>")).Append("</ul>");
        }
    }

    private static string ClassOf(Verdict verdict) => Figures.Word(verdict).Replace(' ', '-');

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
