using System.Globalization;
using LoadEngine.Reports;

namespace ZendeskEmulator.Load.Limits;

/// <summary>A limit in the reports: a table, a chart and a sentence.</summary>
internal static class LimitParts
{
    // More bars cannot be distinguished.
    private const int MaxBars = 120;

    private static readonly string[] Columns =
        ["", "allowed", "most let through", "let through", "refused", "returns after a refusal", "early returns", "Retry-After (s)"];

    /// <param name="isOnPurpose">True where the scenario is meant to come back early: to try the limit, or to be caught.</param>
    public static IEnumerable<ReportPart> Of(LimitWatch watch, bool isAccountTime, bool isOnPurpose = false)
    {
        var stats = watch.Stats();
        yield return new ReportTable("Limits", Columns, [Row(stats, isOnPurpose)]);
        yield return new ReportChart(
            $"Limit {watch.Rule.Name}: the most that one key was let through, minute by minute of {TimeName(isAccountTime)}",
            [.. stats.Windows.TakeLast(MaxBars).Select(window => Bar(window, isAccountTime))],
            watch.Rule.Allowed,
            $"{watch.Rule.Allowed} allowed");
    }

    /// <summary>The judged cases.</summary>
    /// <param name="of">The kind of record with a counter each, such as: user.</param>
    public static string Evidence(LimitWatch watch, string of, bool isAccountTime)
    {
        var stats = watch.Stats();
        var edge = stats.Uncertain == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" {stats.Uncertain:N0} at the edge of a minute were left out.");
        var time = $"{stats.Windows.Count} minutes of {TimeName(isAccountTime)}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Judged {stats.KeyWindows:N0} {of}-minutes in {time}: {stats.Admitted:N0} requests passed,"
            + $" {stats.Refused:N0} refused.") + edge;
    }

    private static string[] Row(LimitStats stats, bool isOnPurpose) =>
    [
        stats.Rule.Name,
        string.Create(CultureInfo.InvariantCulture, $"{stats.Rule.Allowed} in {stats.Rule.Window.TotalSeconds:0} s"),
        Count(stats.MaxAdmitted),
        Count(stats.Admitted),
        Count(stats.Refused),
        Count(stats.Returns),
        $"{Count(stats.EarlyReturns)}{(isOnPurpose && stats.EarlyReturns > 0 ? " (on purpose)" : "")}",
        stats.RetryAfter is { } told
            ? string.Create(CultureInfo.InvariantCulture, $"{told.Min.TotalSeconds:0}–{told.Max.TotalSeconds:0}")
            : "",
    ];

    private static ReportBar Bar(LimitWindow window, bool isAccountTime)
    {
        var label = string.Create(
            CultureInfo.InvariantCulture,
            $"{window.From:HH:mm} of {TimeName(isAccountTime)}, {window.Keys} keys, {window.Refused} refused");
        return new ReportBar(window.RealFrom, window.RealTo, window.MaxAdmitted, label);
    }

    private static string TimeName(bool isAccountTime) => isAccountTime ? "account time" : "real time";

    private static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
