using System.Globalization;
using System.Text;
using Spectre.Console;
using ZendeskEmulator.Load.Wire;

namespace ZendeskEmulator.Load.Bench;

/// <summary>The figures as rows of text: the same for the terminal and for Markdown.</summary>
internal static class BenchTable
{
    private static readonly string[] Columns = ["what", "users", "durability", "req/s", "CPU µs", "p50 ms", "p99 ms", "×req/s", "×CPU"];

    public static void Print(BenchResult result, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in Columns)
        {
            table.AddColumn(new TableColumn(column).Alignment(column is "what" or "durability" ? Justify.Left : Justify.Right).Padding(0, 1).NoWrap());
        }
        foreach (var row in Rows(result))
        {
            table.AddRow(row);
        }
        console.Write(table);
        foreach (var line in Lines(result))
        {
            console.Profile.Out.Writer.WriteLine(line);
        }
    }

    public static string Markdown(BenchResult result)
    {
        var text = new StringBuilder();
        text.Append("| ").AppendJoin(" | ", Columns).Append(" |\n");
        text.Append('|').AppendJoin('|', Columns.Select(column => column is "what" or "durability" ? "---" : "---:")).Append("|\n");
        foreach (var row in Rows(result))
        {
            text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        }
        text.Append('\n');
        foreach (var line in Lines(result))
        {
            text.Append("- ").Append(line).Append('\n');
        }
        return text.ToString();
    }

    private static IEnumerable<string[]> Rows(BenchResult result) => result.Baselines.Concat(result.Results).Select(row => new[]
    {
        row.Durability.Length == 0 ? $"bare {row.Name.ToUpperInvariant()}" : row.Name,
        row.Durability.Length == 0 ? "" : Text("N0", row.Users),
        row.Durability,
        Text("N0", row.Rps),
        Text("0.0", row.CpuUs),
        Text("0.00", row.P50Ms),
        Text("0.00", row.P99Ms),
        Text("0.00", row.RpsRatio),
        Text("0.00", row.CpuRatio),
    });

    private static IEnumerable<string> Lines(BenchResult result)
    {
        if (result.Start is { } start)
        {
            yield return $"First response after {Text("N0", start.FirstResponseMs)} ms; {Text("N0", start.IdleMemoryMb)} MB idle.";
        }
        foreach (var size in result.Sizes)
        {
            var each = size.MemoryBytesPerUser is { } bytes ? $" ({Text("N0", bytes)} bytes a user)" : "";
            yield return $"With {Text("N0", size.Users)} users: first response of a restart after {Text("N0", size.RestartMs)} ms, {Text("N0", size.MemoryMb)} MB{each}, data file {Text("N1", size.FileBytes / 1e6)} MB.";
        }
        yield return $"{WireLoad.Connections} connections; CPU is the server's for a request, × the ratio to the bare server of the same rounds (show, list and search: to GET). Of bulk, a user counts, and p50 and p99 are a job of 100.";
        yield return $"{Text("yyyy-MM-dd", result.Date)}, {result.Machine}; the generator's own work for a request took {Text("0.0", result.GeneratorCpuUs)} µs.";
        if (result.Noise is { } noise)
        {
            yield return $"{char.ToUpperInvariant(noise[0])}{noise[1..]}: trust the ratios at most.";
        }
    }

    private static string Text(string format, IFormattable value) => value.ToString(format, CultureInfo.InvariantCulture);
}
