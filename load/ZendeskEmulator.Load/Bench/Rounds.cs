using System.Diagnostics;
using System.Globalization;
using ZendeskEmulator.Load.Processes;
using ZendeskEmulator.Load.Wire;

namespace ZendeskEmulator.Load.Bench;

/// <summary>One round of one workload.</summary>
/// <param name="Rate">Requests a second; of bulk, users.</param>
/// <param name="Cpu">The server's CPU time for one request.</param>
/// <param name="AllocatedBytes">The server's allocations for one request.</param>
internal sealed record Round(double Rate, TimeSpan Cpu, double AllocatedBytes, TimeSpan P50, TimeSpan P99, TimeSpan GeneratorCpu);

/// <summary>A workload on a server.</summary>
/// <param name="Run">Runs it for a time; awaits the function when all is ready and nothing is sent yet.</param>
internal sealed record Measured(Subject Subject, ServerProcess Server, Func<TimeSpan, Func<Task>, Task<WireResult>> Run)
{
    public static Measured Of(Workload workload, ServerProcess server, Subject subject) =>
        new(subject, server, (length, ready) => WireLoad.RunAsync(server.EndPoint, workload.Template, workload.Numbers, length, ready));

    public static Measured Of(BulkLoad bulk, ServerProcess server, Subject subject) =>
        new(subject, server, (length, ready) => bulk.RunAsync(server, length, ready));
}

/// <summary>Takes rounds of several workloads in turn, so that other work of the machine affects all of them.</summary>
internal sealed class Rounds(BenchPlan plan, Noise noise, Action<string> tell)
{
    private static readonly TimeSpan WarmUpRound = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan WarmUpBound = TimeSpan.FromMinutes(1);

    /// <summary>The workloads that never became steady.</summary>
    public List<string> Unsteady { get; } = [];

    /// <summary>For each target its rounds, in the order in which they were taken.</summary>
    /// <exception cref="InvalidOperationException">A server sent a status other than 200 and 201.</exception>
    public async Task<Round[][]> TakeAsync(IReadOnlyList<Measured> targets)
    {
        foreach (var target in targets)
        {
            await WarmUpAsync(target);
        }
        var taken = targets.Select(_ => new Round[plan.Rounds]).ToArray();
        for (var round = 0; round < plan.Rounds; round++)
        {
            // Forwards and then backwards, so that an effect that grows over time affects all of them equally.
            foreach (var i in Enumerable.Range(0, targets.Count).Select(i => round % 2 == 0 ? i : targets.Count - 1 - i))
            {
                (taken[i][round], _) = await TakeAsync(targets[i], plan.Round);
            }
        }
        return taken;
    }

    private async Task WarmUpAsync(Measured target)
    {
        var begun = Stopwatch.GetTimestamp();
        var rounds = new List<WarmUpRound>();
        while (!SteadyState.IsReached(rounds))
        {
            if (Stopwatch.GetElapsedTime(begun) > WarmUpBound)
            {
                Unsteady.Add($"{target.Subject}");
                break;
            }
            var (round, figures) = await TakeAsync(target, WarmUpRound);
            rounds.Add(new WarmUpRound(round.Cpu.TotalMicroseconds, figures.CompiledMethods));
        }
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        tell(string.Create(CultureInfo.InvariantCulture, $"{target.Subject} is warm after {seconds:0.0} s"));
    }

    private async Task<(Round Round, RuntimeFigures Figures)> TakeAsync(Measured target, TimeSpan length)
    {
        using var self = Process.GetCurrentProcess();
        var before = default(RuntimeFigures);
        var quiet = default(NoiseMark);
        var result = await target.Run(length, async () =>
        {
            before = await target.Server.FiguresAsync();
            quiet = NoiseMark.Now(before.Cpu + self.TotalProcessorTime);
        });
        var after = await target.Server.FiguresAsync();
        self.Refresh();
        noise.Add(quiet, NoiseMark.Now(after.Cpu + self.TotalProcessorTime));
        if (result.Failures > 0)
        {
            throw new InvalidOperationException(
                $"{target.Subject}: {result.Failures} of {result.Requests} answers were not 200 or 201, the last {result.LastFailure}.");
        }
        var figures = after - before;
        var round = new Round(
            result.Requests / result.Elapsed.TotalSeconds,
            figures.Cpu / result.Requests,
            (double)figures.AllocatedBytes / result.Requests,
            result.Latency.Percentile(50),
            result.Latency.Percentile(99),
            result.GeneratorCpu / result.Requests);
        return (round, figures);
    }
}
