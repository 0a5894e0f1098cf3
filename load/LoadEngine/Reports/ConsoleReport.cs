using Spectre.Console;

namespace LoadEngine.Reports;

/// <summary>The result for a terminal.</summary>
public static class ConsoleReport
{
    /// <summary>Writes the tables of each scenario, then the thresholds.</summary>
    public static void Write(LoadResult result, IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(console);
        foreach (var stats in result.Scenarios)
        {
            console.Write(new Rule(Markup.Escape(stats.Name)).LeftJustified());
            foreach (var table in ReportTables.Of(stats))
            {
                Write(table, console);
            }
        }
        foreach (var threshold in result.Thresholds)
        {
            var mark = threshold.Holds ? "[green]holds[/] " : "[red]BROKEN[/]";
            console.MarkupLine($"{mark} {Markup.Escape(threshold.Scenario)}: {Markup.Escape(threshold.Name)} ({Markup.Escape(threshold.Found)})");
        }
    }

    private static void Write(ReportTable report, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Simple).Title(new TableTitle(report.Title));
        for (var i = 0; i < report.Columns.Count; i++)
        {
            table.AddColumn(new TableColumn(Markup.Escape(report.Columns[i])).Alignment(i == 0 ? Justify.Left : Justify.Right).Padding(0, 1));
        }
        foreach (var row in report.Rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }
        console.Write(table);
    }
}
