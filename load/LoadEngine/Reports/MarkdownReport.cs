using System.Text;

namespace LoadEngine.Reports;

/// <summary>The result as Markdown, for a page or a pull request.</summary>
public static class MarkdownReport
{
    /// <summary>The whole report.</summary>
    public static string Text(LoadResult result, ReportHead head)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(head);
        var text = new StringBuilder($"# {head.Title}\n\n");
        foreach (var line in head.Lines)
        {
            text.Append("- ").Append(line).Append('\n');
        }
        text.Append("\n## Thresholds\n\n");
        Append(text, new ReportTable("", ["", "holds", "found"], [.. result.Thresholds.Select(threshold => new[] { $"{threshold.Scenario}: {threshold.Name}", threshold.Holds ? "yes" : "**no**", threshold.Found })]));
        foreach (var stats in result.Scenarios)
        {
            text.Append("## ").Append(stats.Name).Append("\n\n");
            foreach (var table in ReportTables.Of(stats))
            {
                text.Append("### ").Append(table.Title).Append("\n\n");
                Append(text, table);
            }
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, ReportTable table)
    {
        text.Append("| ").AppendJoin(" | ", table.Columns).Append(" |\n|---|");
        text.Insert(text.Length, "---:|", table.Columns.Count - 1).Append('\n');
        foreach (var row in table.Rows)
        {
            text.Append("| ").AppendJoin(" | ", row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" "))).Append(" |\n");
        }
        text.Append('\n');
    }
}
