using Spectre.Console;

namespace LoadEngine.Reports;

/// <summary>The result for a terminal.</summary>
public static class ConsoleReport
{
    /// <summary>Writes the tables of each scenario, then the thresholds and the conclusion.</summary>
    public static void Write(LoadResult result, IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(console);
        foreach (var stats in result.Scenarios)
        {
            console.Write(new Rule(Markup.Escape(stats.Name)).LeftJustified());
            Line(console, stats.Evidence);
            foreach (var table in ReportTables.Of(stats))
            {
                Write(table, console);
            }
        }
        foreach (var threshold in result.Thresholds)
        {
            console.MarkupLine($"{Mark(threshold.Verdict)} {Markup.Escape($"{threshold.Scenario}: {threshold.Name} ({threshold.Found})")}");
        }
        foreach (var warning in ReportLines.Warnings(result))
        {
            Line(console, warning);
        }
        Line(console, result.Conclusion);
    }

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Holds => "[green]holds[/]     ",
        Verdict.Broken => "[red]BROKEN[/]    ",
        _ => "[yellow]not judged[/]",
    };

    private static void Line(IAnsiConsole console, string text) => console.MarkupLine(Markup.Escape(text));

    private static void Write(ReportTable report, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Simple).Title(new TableTitle(Markup.Escape(report.Title)));
        for (var i = 0; i < report.Columns.Count; i++)
        {
            var column = new TableColumn(Markup.Escape(report.Columns[i])).Alignment(i == 0 ? Justify.Left : Justify.Right);
            table.AddColumn(column.Padding(0, 1));
        }
        foreach (var row in report.Rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }
        console.Write(table);
    }
}
