using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using LoadEngine;
using LoadEngine.Measuring;

namespace ZendeskEmulator.Load.Bench;

/// <summary>
/// load bench engine: the precision and the cost of the load engine, and the results of its two models for a server that does not
/// respond.
/// </summary>
internal static class EngineCommand
{
    private const int StartsASecond = 2_000;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    public static Command Create()
    {
        var command = new Command(
            "engine", "Measures the load engine itself: precision and cost of starts, open and closed model beside a stall.");
        command.SetAction(_ => RunAsync());
        return command;
    }

    private static async Task<int> RunAsync()
    {
        await MeasureStartsAsync();
        await MeasureCostAsync("closed, 64 copies", Simulation.KeepConstant(64, TimeSpan.FromSeconds(3)));
        // More than there can be: no start is early, so nothing sleeps.
        await MeasureCostAsync("open, without sleeping", Simulation.Inject(2_000_000, Second, Second));
        await MeasureStallAsync("open", Simulation.Inject(200, Second, Length));
        await MeasureStallAsync("closed", Simulation.KeepConstant(1, Length));
        return 0;
    }

    private static async Task MeasureStartsAsync()
    {
        var begun = new TimeSpan[StartsASecond * (int)Length.TotalSeconds];
        var scenario = Scenario.Create("starts", context =>
        {
            begun[context.InvocationNumber] = context.Now;
            return Task.FromResult(Response.Ok());
        }).WithLoadSimulations(Simulation.Inject(StartsASecond, Second, Length));
        var (stats, cpu) = await RunAsync(scenario);
        var planned = Second / StartsASecond;
        var errors = new Histogram();
        foreach (var (earlier, later) in begun.Zip(begun.Skip(1)))
        {
            errors.Record((later - earlier - planned).Duration());
        }
        Tell($"{StartsASecond} starts a second for {Length.TotalSeconds} s: {stats.Total.Ok} of {begun.Length} started.");
        Tell($"Error of a gap: p50 {Microseconds(errors.Percentile(50))} µs, p99 {Microseconds(errors.Percentile(99))} µs.");
        Tell($"Late by: p50 {Microseconds(stats.StartDelay.P50)} µs, p99 {Microseconds(stats.StartDelay.P99)} µs.");
        Tell($"{Microseconds(cpu)} µs of processor time a start, most of it the kernel's for sleeping and waking.");
    }

    private static async Task MeasureCostAsync(string name, Simulation simulation)
    {
        var scenario = Scenario.Create("cost", _ => Task.FromResult(Response.Ok()))
            .WithWarmUpDuration(Second)
            .WithLoadSimulations(simulation);
        var (stats, cpu) = await RunAsync(scenario);
        Tell($"{name}: {stats.Total.Ok} invocations that do nothing, {Microseconds(cpu)} µs of processor time each.");
    }

    /// <summary>A server that takes one request at a time, a millisecond each, and stands still for a second in the middle.</summary>
    private static async Task MeasureStallAsync(string name, Simulation simulation)
    {
        using var server = new SemaphoreSlim(1);
        var isStalled = 0;
        var scenario = Scenario.Create("stall", async context =>
        {
            await server.WaitAsync(context.CancellationToken);
            var isFirstOfTheMiddle = context.Now > Length / 2 && Interlocked.Exchange(ref isStalled, 1) == 0;
            await Task.Delay(isFirstOfTheMiddle ? 1_000 : 1, context.CancellationToken);
            server.Release();
            return Response.Ok();
        }).WithLoadSimulations(simulation);
        var (stats, _) = await RunAsync(scenario);
        Tell($"A server that stands still for a second, {name} model: {stats.Total.Ok} requests.");
        var latency = stats.Latency;
        Tell($"Latency: p50 {Milliseconds(latency.P50)} ms, p95 {Milliseconds(latency.P95)} ms, p99 {Milliseconds(latency.P99)} ms.");
    }

    private static async Task<(ScenarioStats Stats, TimeSpan CpuOfOne)> RunAsync(Scenario scenario)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var begun = before;
        // The warm-up is no part of it.
        var result = await LoadRunner.RunAsync([scenario], new LoadOptions
        {
            Progress = progress =>
            {
                self.Refresh();
                begun = progress is { Phase: LoadPhase.Load, Scenarios: [{ Total.Requests: 0 }] } ? self.TotalProcessorTime : begun;
            },
        });
        self.Refresh();
        return (result.Scenarios[0], (self.TotalProcessorTime - begun) / Math.Max(1, result.Scenarios[0].Total.Requests));
    }

    private static string Microseconds(TimeSpan duration) => duration.TotalMicroseconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Milliseconds(TimeSpan duration) => duration.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static void Tell(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
