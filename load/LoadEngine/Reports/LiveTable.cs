using System.Globalization;
using LoadEngine.Measuring;
using Spectre.Console;

namespace LoadEngine.Reports;

/// <summary>How a run stands, in a table that changes in place; where the output is no terminal, a line now and then.</summary>
public static class LiveTable
{
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(5);
    private static readonly string[] Columns = ["scenario", "", "req/s", "ok", "limited", "failed", "p50 ms", "p99 ms", "late p99"];

    /// <summary>Runs a load under it.</summary>
    /// <param name="run">Starts the load; passes the action on as <see cref="LoadOptions.Progress"/>.</param>
    public static async Task<LoadResult> RunAsync(IAnsiConsole console, Func<Action<LoadProgress>, Task<LoadResult>> run)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(run);
        if (!console.Profile.Capabilities.Interactive)
        {
            return await run(LinesTo(console)).ConfigureAwait(false);
        }
        var table = new Table().Border(TableBorder.Simple).AddColumns(Columns);
        return await console.Live(table).StartAsync(context => run(progress =>
        {
            table.Rows.Clear();
            foreach (var row in Rows(progress))
            {
                table.AddRow([.. row.Select(Markup.Escape)]);
            }
            context.Refresh();
        })).ConfigureAwait(false);
    }

    private static Action<LoadProgress> LinesTo(IAnsiConsole console)
    {
        var next = TimeSpan.Zero;
        return progress =>
        {
            if (progress.Phase != LoadPhase.Load)
            {
                next = TimeSpan.Zero;
            }
            else if (progress.Elapsed >= next)
            {
                next = progress.Elapsed + LineEvery;
                foreach (var row in Rows(progress))
                {
                    console.Profile.Out.Writer.WriteLine(string.Join("  ", row.Zip(Columns, WithName)));
                }
            }
        };
    }

    private static string WithName(string cell, string column) => column.Length == 0 || column == Columns[0] ? cell : $"{column} {cell}";

    private static IEnumerable<string[]> Rows(LoadProgress progress) => progress.Scenarios.Count == 0
        ? [[Name(progress.Phase), "", "", "", "", "", "", "", ""]]
        : progress.Scenarios.Select(stats => Row(progress, stats));

    private static string[] Row(LoadProgress progress, ScenarioStats stats) =>
    [
        stats.Name,
        $"{Name(progress.Phase)} {Minutes(progress.Elapsed)}{(progress.Planned > TimeSpan.Zero ? $" of {Minutes(progress.Planned)}" : "")}",
        Figures.Count((long)Figures.Rate(stats)),
        Figures.Count(stats.Total.Ok),
        Figures.Count(stats.Total.Limited),
        Figures.Count(stats.Total.Failed),
        Figures.Milliseconds(stats.Latency.P50),
        Figures.Milliseconds(stats.Latency.P99),
        Figures.Milliseconds(stats.StartDelay.P99),
    ];

    /// <summary>Minutes and seconds; a run may take more than an hour.</summary>
    private static string Minutes(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes:00}:{time.Seconds:00}");

    private static string Name(LoadPhase phase) => phase switch
    {
        LoadPhase.Init => "making ready",
        LoadPhase.WarmUp => "warming up",
        LoadPhase.Load => "load",
        _ => "cleaning up",
    };
}
