using System.CommandLine;
using LoadEngine;
using LoadEngine.Reports;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>load run NAME…</summary>
internal static class RunCommand
{
    // A scenario that cannot even be prepared in this time is not worth waiting for.
    private static readonly TimeSpan InitTimeout = TimeSpan.FromMinutes(2);

    public static Command Create()
    {
        RunOptions.Names.AcceptOnlyFromAmong([.. ScenarioEntry.All.Select(entry => entry.Name)]);
        var command = new Command(
            "run",
            "Runs scenarios and writes reports. Exit codes: 0 no threshold is broken, 1 one is broken, 2 the load could not be run.")
        {
            RunOptions.Names, RunOptions.Target, RunOptions.AllowRemote, RunOptions.Credentials, RunOptions.Settings,
            RunOptions.Seconds, RunOptions.Drain, RunOptions.Seed, RunOptions.Reports,
        };
        command.Validators.Add(RunOptions.Validate);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        // Before the load, so that the run does not end without a folder for its reports.
        arguments.GetRequiredValue(RunOptions.Reports).Create();
        await using var target = arguments.GetValue(RunOptions.Target) is { } url
            ? await Target.FindAsync(
                url, arguments.GetValue(RunOptions.AllowRemote), arguments.GetValue(RunOptions.Credentials), cancellation)
            : await Target.StartAsync(arguments.GetValue(RunOptions.Settings) ?? []);
        return await RunAsync(arguments, target, cancellation);
    }

    private static async Task<int> RunAsync(ParseResult arguments, Target target, CancellationToken cancellation)
    {
        var names = arguments.GetRequiredValue(RunOptions.Names).Distinct();
        var entries = names.Select(name => ScenarioEntry.All.Single(entry => entry.Name == name)).ToList();
        var accounts = entries.Select(entry => target.Account(entry.Name)).ToList();
        try
        {
            var scenarios = entries.Zip(accounts).Select(pair => pair.First.Build(pair.Second, SettingsOf(pair.First, arguments))).ToList();
            var result = await LiveTable.RunAsync(
                Terminal.Output, progress => LoadRunner.RunAsync(scenarios, OptionsOf(arguments, progress), cancellation));
            ConsoleReport.Write(result, Terminal.Output);
            var page = await ReportFiles.WriteAsync(result, Head(entries, target, result), arguments.GetRequiredValue(RunOptions.Reports));
            Terminal.Output.Profile.Out.Writer.WriteLine($"Reports: {page.FullName}, and the same as .json, .csv and .md");
            return result.Verdict == Verdict.Broken ? 1 : 0;
        }
        finally
        {
            accounts.ForEach(account => account.Dispose());
        }
    }

    private static ScenarioSettings SettingsOf(ScenarioEntry entry, ParseResult arguments) => new(
        arguments.GetValue(RunOptions.Seed),
        arguments.GetValue(RunOptions.Seconds) is { } seconds ? TimeSpan.FromSeconds(seconds) : entry.Duration);

    private static LoadOptions OptionsOf(ParseResult arguments, Action<LoadProgress> progress) => new()
    {
        Seed = arguments.GetValue(RunOptions.Seed),
        DrainTimeout = TimeSpan.FromSeconds(arguments.GetValue(RunOptions.Drain)),
        InitTimeout = InitTimeout,
        Progress = progress,
    };

    private static ReportHead Head(IReadOnlyList<ScenarioEntry> entries, Target target, LoadResult result) => new(
        string.Join(", ", entries.Select(entry => entry.Name)),
        [
            .. entries.Select(entry => $"{entry.Name}: {entry.Proves}"),
            $"{result.StartedAt:yyyy-MM-dd HH:mm:ss}, against {target.Description}, seed {result.Seed}, starts by {result.StartedBy}.",
            $"{Machine.Here()}",
        ]);
}
