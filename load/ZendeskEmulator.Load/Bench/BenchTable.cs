using System.Globalization;
using System.Text;
using Spectre.Console;

namespace ZendeskEmulator.Load.Bench;

/// <summary>The figures as rows of text: the same for the terminal and for Markdown.</summary>
internal static class BenchTable
{
    private const int TextColumns = 5;
    private const int TextColumnsOfComparison = 4;

    private static readonly string[] Columns =
        ["what", "users", "durability", "store", "build", "req/s", "CPU µs", "apart", "bytes", "p50 ms", "p99 ms", "×req/s", "×CPU"];

    private static readonly string[] ComparisonColumns =
        ["new / old", "users", "durability", "store", "CPU", "middle half", "lower in", "bytes", "lower in", "req/s"];

    public static void Print(BenchResult result, IAnsiConsole console)
    {
        Print(Columns, TextColumns, Rows(result), console);
        if (result.Comparisons.Count > 0)
        {
            Print(ComparisonColumns, TextColumnsOfComparison, result.Comparisons.Select(Row), console);
        }
        foreach (var line in BenchLines.Of(result))
        {
            console.Profile.Out.Writer.WriteLine(line);
        }
    }

    public static string Markdown(BenchResult result)
    {
        var text = new StringBuilder();
        Append(text, Columns, TextColumns, Rows(result));
        if (result.Comparisons.Count > 0)
        {
            Append(text, ComparisonColumns, TextColumnsOfComparison, result.Comparisons.Select(Row));
        }
        foreach (var line in BenchLines.Of(result))
        {
            text.Append("- ").Append(line).Append('\n');
        }
        return text.ToString();
    }

    private static void Print(string[] columns, int textColumns, IEnumerable<string[]> rows, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Simple);
        for (var i = 0; i < columns.Length; i++)
        {
            table.AddColumn(new TableColumn(columns[i]).Alignment(i < textColumns ? Justify.Left : Justify.Right).Padding(0, 1).NoWrap());
        }
        foreach (var row in rows)
        {
            table.AddRow(row);
        }
        console.Write(table);
    }

    private static void Append(StringBuilder text, string[] columns, int textColumns, IEnumerable<string[]> rows)
    {
        text.Append("| ").AppendJoin(" | ", columns).Append(" |\n");
        text.Append('|').AppendJoin('|', columns.Select((_, i) => i < textColumns ? "---" : "---:")).Append("|\n");
        foreach (var row in rows)
        {
            text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        }
        text.Append('\n');
    }

    private static IEnumerable<string[]> Rows(BenchResult result) => result.Baselines.Concat(result.Results).Select(row => new[]
    {
        row.Subject.IsBare ? $"{row.Subject}" : row.Subject.Name,
        row.Subject.IsBare ? "" : Text("N0", row.Subject.Users),
        row.Subject.Durability,
        row.Subject.Store,
        row.Subject.Build,
        Text("N0", row.Rps),
        Text("0.0", row.CpuUs),
        Text("P0", row.CpuSpread),
        Text("N0", row.AllocatedBytes),
        Text("0.00", row.P50Ms),
        Text("0.00", row.P99Ms),
        Text("0.00", row.RpsRatio),
        Text("0.00", row.CpuRatio),
    });

    private static string[] Row(Comparison pair) =>
    [
        pair.Newer.Name,
        Text("N0", pair.Newer.Users),
        pair.Newer.Durability,
        pair.Newer.Store == pair.Older.Store ? pair.Newer.Store : $"{pair.Newer.Store} / {pair.Older.Store}",
        Text("0.00", pair.Cpu.Median),
        $"{Text("0.00", pair.Cpu.Low)}–{Text("0.00", pair.Cpu.High)}",
        $"{pair.Cpu.Lower} of {pair.Pairs}",
        Text("0.000", pair.Allocated.Median),
        $"{pair.Allocated.Lower} of {pair.Pairs}",
        Text("0.00", pair.Rate.Median),
    ];

    private static string Text(string format, IFormattable value) => value.ToString(format, CultureInfo.InvariantCulture);
}
