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
        AppendList(text, head.Lines);
        text.Append($"**{result.Conclusion}**\n\n");
        AppendList(text, ReportLines.Warnings(result));
        text.Append("## Thresholds\n\n");
        Append(text, new ReportTable("", ["", "verdict", "found"], [.. result.Thresholds.Select(Row)]));
        foreach (var stats in result.Scenarios)
        {
            text.Append($"## {stats.Name}\n\n{stats.Evidence}\n\n");
            foreach (var table in ReportTables.Of(stats))
            {
                text.Append($"### {table.Title}\n\n");
                Append(text, table);
            }
        }
        return text.ToString();
    }

    private static string[] Row(ThresholdResult threshold)
    {
        var word = Figures.Word(threshold.Verdict);
        return [$"{threshold.Scenario}: {threshold.Name}", threshold.Verdict == Verdict.Holds ? word : $"**{word}**", threshold.Found];
    }

    private static void AppendList(StringBuilder text, IReadOnlyCollection<string> lines)
    {
        if (lines.Count > 0)
        {
            text.AppendJoin("", lines.Select(line => $"- {line}\n")).Append('\n');
        }
    }

    private static void Append(StringBuilder text, ReportTable table)
    {
        text.Append("| ").AppendJoin(" | ", table.Columns).Append(" |\n|---|");
        text.Insert(text.Length, "---:|", table.Columns.Count - 1).Append('\n');
        foreach (var row in table.Rows)
        {
            var cells = row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" "));
            text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        }
        text.Append('\n');
    }
}
