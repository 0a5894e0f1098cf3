using System.Globalization;
using System.Net;
using System.Text;

namespace LoadEngine.Reports;

/// <summary>The result as one HTML file with charts, that needs nothing beside it.</summary>
public static class HtmlReport
{
    /// <summary>The whole page.</summary>
    public static string Text(LoadResult result, ReportHead head)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(head);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Encode(head.Title)}</title><style>{HtmlStyle.Sheet}</style></head><body>");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Encode(head.Title)}</h1><ul class=\"head\">");
        foreach (var line in head.Lines)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li>{Encode(line)}</li>");
        }
        page.Append("</ul>");
        Append(page, result.Thresholds);
        foreach (var stats in result.Scenarios)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{Encode(stats.Name)}</h2><div class=\"charts\">");
            page.AppendJoin("", ScenarioCharts.Of(stats)).Append("</div><div class=\"tables\">");
            foreach (var table in ReportTables.Of(stats))
            {
                Append(page, table);
            }
            page.Append("</div>");
        }
        return page.Append("</body></html>\n").ToString();
    }

    private static void Append(StringBuilder page, IReadOnlyList<ThresholdResult> thresholds)
    {
        page.Append("<ul class=\"thresholds\">");
        foreach (var threshold in thresholds)
        {
            // A word beside the colour: on paper and to many eyes there is no colour.
            var (name, word) = threshold.Holds ? ("holds", "holds") : ("broken", "broken");
            page.Append(CultureInfo.InvariantCulture, $"<li class=\"{name}\"><b>{word}</b> {Encode(threshold.Scenario)}: {Encode(threshold.Name)} <small>{Encode(threshold.Found)}</small></li>");
        }
        page.Append("</ul>");
    }

    private static void Append(StringBuilder page, ReportTable table)
    {
        page.Append(CultureInfo.InvariantCulture, $"<table><caption>{Encode(table.Title)}</caption><thead><tr>");
        foreach (var column in table.Columns)
        {
            page.Append(CultureInfo.InvariantCulture, $"<th>{Encode(column)}</th>");
        }
        page.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            page.Append("<tr>");
            foreach (var cell in row)
            {
                page.Append(CultureInfo.InvariantCulture, $"<td>{Encode(cell)}</td>");
            }
            page.Append("</tr>");
        }
        page.Append("</tbody></table>");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
