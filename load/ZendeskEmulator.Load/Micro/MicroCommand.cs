using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace ZendeskEmulator.Load.Micro;

/// <summary>load bench micro: the pure parts one by one, in nanoseconds and bytes.</summary>
internal static class MicroCommand
{
    public static Command Create()
    {
        var filters = new Argument<string[]>("filter")
        {
            Description = "Names of benchmarks, with * for any part; all without.",
            DefaultValueFactory = _ => ["*"],
        };
        var quick = new Option<bool>("--quick") { Description = "A few short rounds: enough to see that it runs, too few to compare." };
        var command = new Command("micro", "Measures matching, merging, rendering, paging and limits by themselves.") { filters, quick };
        command.SetAction(result => Run(result.GetRequiredValue(filters), result.GetValue(quick)));
        return command;
    }

    private static int Run(string[] filters, bool isQuick)
    {
        // In this process: the code under test is built once, by this repository's own settings.
        var job = (isQuick ? Job.Dry : Job.ShortRun).WithToolchain(InProcessEmitToolchain.Instance);
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddExporter(MarkdownExporter.GitHub)
            .AddLogger(ConsoleLogger.Default)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "zendesk-emulator-micro"));
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(MicroCommand).Assembly).Run(["--join", "--filter", .. filters], config);
        var isFine = summaries.Any()
            && summaries.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success));
        return isFine ? 0 : 1;
    }
}
