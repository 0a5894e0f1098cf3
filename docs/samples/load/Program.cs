// Load-tests an HTTP service: dotnet run -- http://localhost:8080 /people /health
// The exit code is 1 when the service breaks a threshold.
using LoadEngine;
using LoadEngine.Reports;
using Spectre.Console;

if (args is not [var address, var first, .. var others])
{
    Console.Error.WriteLine("Give an address and one or more paths, such as: http://localhost:8080 /people /health");
    return 2;
}
var second = TimeSpan.FromSeconds(1);
using var http = new HttpClient { BaseAddress = new Uri(address), Timeout = 5 * second };

// The first path is asked for as often as all the others together.
var visits = Scenario.Mix(
        "visits",
        [
            Step.Weighted(first, Math.Max(1, others.Length), context => Http.GetAsync(http, first, context)),
            .. others.Select(path => Step.Weighted(path, 1, context => Http.GetAsync(http, path, context))),
        ])
    .WithWarmUpDuration(second)
    // Fifty visitors a second who know nothing of one another, reached in two seconds and kept for five.
    .WithLoadSimulations(Simulation.InjectStages(second, new Stage(50, 2 * second), new Stage(50, 5 * second)))
    .WithThresholds(
        Threshold.FailedBelow(0.01).AbortWhenBroken(startCheckAfter: 2 * second),
        Threshold.P99Below(second),
        Threshold.OkRateAbove(30));

var result = await LiveTable.RunAsync(
    AnsiConsole.Console, progress => LoadRunner.RunAsync([visits], new LoadOptions { Progress = progress }));

ConsoleReport.Write(result, AnsiConsole.Console);
var head = new ReportHead($"Visits to {address}", [$"Fifty a second, on {Environment.MachineName}."]);
var page = await ReportFiles.WriteAsync(result, head, new DirectoryInfo("load-reports"));
Console.WriteLine($"{page.FullName} has charts; .json, .csv and .md beside it have the same.");
return result.Verdict == Verdict.Broken ? 1 : 0;
