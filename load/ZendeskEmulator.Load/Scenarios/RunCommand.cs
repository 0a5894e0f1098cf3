using System.CommandLine;
using System.CommandLine.Parsing;
using LoadEngine;
using LoadEngine.Reports;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>load run NAME…</summary>
internal static class RunCommand
{
    private static readonly Argument<string[]> Names = new("name") { Description = "Scenarios; several run at once, each on an account of its own.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<Uri?> TargetUrl = new("--target") { Description = "A server that runs already; without it an emulator is started.", CustomParser = ReadUrl };
    private static readonly Option<bool> AllowRemote = new("--allow-remote") { Description = "Lets the target be on another machine." };
    private static readonly Option<string?> Credentials = new("--credentials") { Description = "email/token:TOKEN for a target that is no emulator." };
    private static readonly Option<string[]> Settings = new("--setting") { Description = "A setting of the emulator that is started, such as Limits:Mode=Observe." };
    private static readonly Option<double?> Seconds = new("--seconds") { Description = "How long the load is." };
    private static readonly Option<int> Seed = new("--seed") { Description = "Of all chance: the same seed, the same requests.", DefaultValueFactory = _ => 1 };
    private static readonly Option<DirectoryInfo> Reports = new("--reports") { Description = "The folder of the reports.", DefaultValueFactory = _ => new DirectoryInfo("load-reports") };

    public static Command Create()
    {
        Names.AcceptOnlyFromAmong([.. ScenarioEntry.All.Select(entry => entry.Name)]);
        var command = new Command("run", "Runs scenarios and writes reports; the exit code is 1 when a threshold is broken.")
        {
            Names, TargetUrl, AllowRemote, Credentials, Settings, Seconds, Seed, Reports,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static Uri? ReadUrl(ArgumentResult argument)
    {
        if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps))
        {
            return url;
        }
        argument.AddError($"--target takes an address such as http://localhost:8080, not '{argument.Tokens[0].Value}'.");
        return null;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        try
        {
            await using var target = arguments.GetValue(TargetUrl) is { } url
                ? await Target.FindAsync(url, arguments.GetValue(AllowRemote), arguments.GetValue(Credentials), cancellation)
                : await Target.StartAsync(arguments.GetValue(Settings) ?? []);
            return await RunAsync(arguments, target, cancellation);
        }
        catch (Exception refusal) when (refusal is ArgumentException or HttpRequestException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
    }

    private static async Task<int> RunAsync(ParseResult arguments, Target target, CancellationToken cancellation)
    {
        var entries = arguments.GetRequiredValue(Names).Distinct().Select(name => ScenarioEntry.All.Single(entry => entry.Name == name)).ToList();
        var accounts = entries.Select(entry => target.Account(entry.Name)).ToList();
        try
        {
            var seed = arguments.GetValue(Seed);
            var scenarios = entries.Zip(accounts).Select(pair => pair.First.Build(
                pair.Second, new ScenarioSettings(seed, arguments.GetValue(Seconds) is { } seconds ? TimeSpan.FromSeconds(seconds) : pair.First.Duration))).ToList();
            var result = await LiveTable.RunAsync(Terminal.Output, progress =>
                LoadRunner.RunAsync(scenarios, new LoadOptions { Seed = seed, Progress = progress }, cancellation));
            ConsoleReport.Write(result, Terminal.Output);
            await WriteAsync(result, Head(entries, target, result), arguments.GetRequiredValue(Reports));
            return result.Holds ? 0 : 1;
        }
        finally
        {
            accounts.ForEach(account => account.Dispose());
        }
    }

    private static ReportHead Head(IReadOnlyList<ScenarioEntry> entries, Target target, LoadResult result) => new(
        string.Join(", ", entries.Select(entry => entry.Name)),
        [
            .. entries.Select(entry => $"{entry.Name}: {entry.Proves}"),
            $"{result.Begun:yyyy-MM-dd HH:mm:ss}, against {target.Description}, seed {result.Seed}, starts by {result.StartedBy}.",
            $"{Machine.Here()}",
        ]);

    private static async Task WriteAsync(LoadResult result, ReportHead head, DirectoryInfo folder)
    {
        folder.Create();
        var path = Path.Combine(folder.FullName, $"{string.Join('+', result.Scenarios.Select(stats => stats.Name))}-{result.Begun:yyyyMMdd-HHmmss}");
        await File.WriteAllTextAsync($"{path}.html", HtmlReport.Text(result, head));
        await File.WriteAllTextAsync($"{path}.json", JsonReport.Text(result, head));
        await File.WriteAllTextAsync($"{path}.md", MarkdownReport.Text(result, head));
        Terminal.Output.Profile.Out.Writer.WriteLine($"Reports: {path}.html, .json, .md");
    }
}
