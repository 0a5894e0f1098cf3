using System.Globalization;
using LoadEngine.Measuring;

namespace LoadEngine.Reports;

/// <summary>How figures are written: the same in every report, whatever the language of the system.</summary>
internal static class Figures
{
    public static readonly string[] LatencyColumns = ["mean", "p50", "p95", "p99", "p99.9", "max"];

    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Milliseconds, with as many places as say something.</summary>
    public static string Milliseconds(TimeSpan duration) => duration.TotalMilliseconds.ToString(
        duration.TotalMilliseconds switch { >= 100 => "N0", >= 10 => "0.0", >= 1 => "0.00", _ => "0.000" }, CultureInfo.InvariantCulture);

    public static string Seconds(TimeSpan duration) => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.#} s");

    public static double Rate(ScenarioStats stats) => stats.Duration > TimeSpan.Zero ? stats.Total.Requests / stats.Duration.TotalSeconds : 0;

    public static string[] Row(string name, LatencyStats latency) =>
        [name, Milliseconds(latency.Mean), Milliseconds(latency.P50), Milliseconds(latency.P95), Milliseconds(latency.P99), Milliseconds(latency.P999), Milliseconds(latency.Max)];
}
