using System.Globalization;
using System.Text;
using Spectre.Console;
using ZendeskEmulator.Load.Wire;

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

/// <summary>What stands below the tables.</summary>
internal static class BenchLines
{
    public static IEnumerable<string> Of(BenchResult result)
    {
        foreach (var start in result.Starts)
        {
            yield return $"{Name(start.Build, start.Store)}: first response after {Text("N0", start.FirstResponseMs)} ms; {Text("N0", start.IdleMemoryMb)} MB idle.";
        }
        foreach (var size in result.Sizes)
        {
            var each = size.MemoryBytesPerUser is { } bytes ? $" ({Text("N0", bytes)} bytes a user)" : "";
            yield return $"{Name(size.Build, size.Store)} with {Text("N0", size.Users)} users: first response of a restart after {Text("N0", size.RestartMs)} ms, {Text("N0", size.MemoryMb)} MB{each}, data file {Text("N1", size.FileBytes / 1e6)} MB.";
        }
        yield return $"{WireLoad.Connections} connections. CPU and bytes are the server's for a request, medians of rounds taken in turn; apart is how far the middle half of the rounds lies apart. × is the ratio to the bare server of the same rounds (show, list and search: to GET). Of bulk, a user counts, and p50 and p99 are a job of 100.";
        if (result.Comparisons.Count > 0)
        {
            yield return "new / old are medians of the ratios of pairs of rounds taken in turn; fewer than eight of nine pairs on one side are no difference.";
        }
        yield return $"{Text("yyyy-MM-dd", result.Date)}, {result.Machine}; the generator's own work for a request took {Text("0.0", result.GeneratorCpuUs)} µs.";
        foreach (var doubt in result.Distrust)
        {
            yield return doubt;
        }
    }

    private static string Name(string build, string store) => $"{build} {store}".Trim();

    private static string Text(string format, IFormattable value) => value.ToString(format, CultureInfo.InvariantCulture);
}
