using System.Globalization;
using LoadEngine.Measuring;

namespace LoadEngine.Reports;

/// <summary>The format of figures, which is the same in every report and every culture.</summary>
internal static class Figures
{
    public static readonly string[] LatencyColumns = ["mean", "p50", "p95", "p99", "p99.9", "max"];

    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>With as many places as say something: 0.05, 12.3, 1,234.</summary>
    public static string Number(double value) =>
        value.ToString(Math.Abs(value) >= 1_000 ? "#,0" : Math.Abs(value) >= 100 ? "0.#" : "0.##", CultureInfo.InvariantCulture);

    /// <summary>For an axis: 12 k, 3.5 M.</summary>
    public static string Short(double value) => value switch
    {
        >= 1_000_000 => $"{Number(value / 1_000_000)} M",
        >= 1_000 => $"{Number(value / 1_000)} k",
        _ => Number(value),
    };

    public static string Percent(double share) => $"{(share * 100).ToString("0.##", CultureInfo.InvariantCulture)} %";

    /// <summary>Milliseconds, with as many places as say something.</summary>
    public static string Milliseconds(TimeSpan duration) => duration.TotalMilliseconds.ToString(
        duration.TotalMilliseconds switch { >= 100 => "N0", >= 10 => "0.0", >= 1 => "0.00", 0 => "0", _ => "0.000" },
        CultureInfo.InvariantCulture);

    public static string Seconds(TimeSpan duration) => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.#} s");

    public static double Rate(ScenarioStats stats) => Rate(stats.Total.Requests, stats.Duration);

    public static double Rate(long count, TimeSpan duration) => duration > TimeSpan.Zero ? count / duration.TotalSeconds : 0;

    public static string[] Row(string name, LatencyStats latency) =>
    [
        name,
        Milliseconds(latency.Mean),
        Milliseconds(latency.P50),
        Milliseconds(latency.P95),
        Milliseconds(latency.P99),
        Milliseconds(latency.P999),
        Milliseconds(latency.Max),
    ];

    /// <summary>A verdict in words: on paper and to many eyes there is no colour.</summary>
    public static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Holds => "holds",
        Verdict.Broken => "broken",
        _ => "not judged",
    };
}
