using System.Globalization;
using System.Text;
using LoadEngine.Measuring;

namespace LoadEngine.Reports;

/// <summary>
/// The result as CSV, for a spreadsheet: a row for each scenario, each step, each second. Times are real time since the load
/// began, durations in milliseconds. The decimal separator is a point in every culture.
/// </summary>
public static class CsvReport
{
    private const string Columns =
        "row,scenario,step,from_s,to_s,ok,limited,failed,unfinished,bytes,mean_ms,p50_ms,p95_ms,p99_ms,p99_9_ms,max_ms";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>The whole report, with a first line of names.</summary>
    public static string Text(LoadResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder(Columns).Append('\n');
        foreach (var stats in result.Scenarios)
        {
            Append(text, ["scenario", stats.Name, ""], (TimeSpan.Zero, stats.Duration), stats.Total, stats.Latency);
            foreach (var step in stats.Steps)
            {
                Append(text, ["step", stats.Name, step.Name], (TimeSpan.Zero, stats.Duration), step.Total, step.Latency);
            }
            foreach (var interval in stats.Intervals)
            {
                Append(text, ["second", stats.Name, ""], (interval.From, interval.From + Second), interval.Total, interval.Latency);
            }
        }
        return text.ToString();
    }

    private static void Append(
        StringBuilder text, string[] names, (TimeSpan From, TimeSpan To) time, OutcomeStats total, LatencyStats latency)
    {
        text.AppendJoin(',', names.Select(Quote)).Append(',');
        double[] numbers =
        [
            time.From.TotalSeconds, time.To.TotalSeconds,
            total.Ok, total.Limited, total.Failed, total.Unfinished, total.Bytes,
            latency.Mean.TotalMilliseconds, latency.P50.TotalMilliseconds, latency.P95.TotalMilliseconds,
            latency.P99.TotalMilliseconds, latency.P999.TotalMilliseconds, latency.Max.TotalMilliseconds,
        ];
        text.AppendJoin(',', numbers.Select(number => number.ToString("0.####", CultureInfo.InvariantCulture))).Append('\n');
    }

    private static string Quote(string cell) =>
        cell.AsSpan().ContainsAny(",\"\n\r") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
