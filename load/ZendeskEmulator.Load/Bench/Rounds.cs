using System.Diagnostics;
using ZendeskEmulator.Load.Processes;
using ZendeskEmulator.Load.Wire;

namespace ZendeskEmulator.Load.Bench;

/// <summary>One round of one workload.</summary>
/// <param name="Rate">Requests a second; of bulk, users.</param>
/// <param name="Cpu">What the server spent on one of them.</param>
internal sealed record Round(double Rate, TimeSpan Cpu, TimeSpan P50, TimeSpan P99, TimeSpan GeneratorCpu);

/// <summary>A workload on a server.</summary>
/// <param name="Run">Runs it for a time; calls the action when all is ready and nothing is sent yet.</param>
internal sealed record Measured(string Name, ServerProcess Server, Func<TimeSpan, Action, Task<WireResult>> Run)
{
    public static Measured Of(Workload workload, ServerProcess server) => new(
        workload.Name, server, (length, atStart) => WireLoad.RunAsync(server.EndPoint, workload.Template, workload.Numbers, length, atStart));

    public static Measured Of(BulkLoad bulk, ServerProcess server) => new("bulk", server, (length, atStart) => bulk.RunAsync(server, length, atStart));
}

/// <summary>Takes rounds of several workloads in turn, so that whatever else the machine does meets all of them.</summary>
internal sealed class Rounds(BenchPlan plan, Noise noise)
{
    /// <summary>For each target its rounds, in the order in which they were taken.</summary>
    /// <exception cref="InvalidOperationException">A server answered something other than 200 and 201.</exception>
    public async Task<Round[][]> TakeAsync(IReadOnlyList<Measured> targets)
    {
        foreach (var target in targets)
        {
            await TakeAsync(target, plan.WarmUp);
        }
        var taken = targets.Select(_ => new Round[plan.Rounds]).ToArray();
        for (var round = 0; round < plan.Rounds; round++)
        {
            for (var i = 0; i < targets.Count; i++)
            {
                taken[i][round] = await TakeAsync(targets[i], plan.Round);
            }
        }
        return taken;
    }

    private async Task<Round> TakeAsync(Measured target, TimeSpan length)
    {
        using var self = Process.GetCurrentProcess();
        var cpu = TimeSpan.Zero;
        var before = default(NoiseMark);
        var result = await target.Run(length, () =>
        {
            cpu = target.Server.Cpu;
            before = NoiseMark.Now(cpu + self.TotalProcessorTime);
        });
        var spent = target.Server.Cpu;
        self.Refresh();
        noise.Add(before, NoiseMark.Now(spent + self.TotalProcessorTime));
        if (result.Failures > 0)
        {
            throw new InvalidOperationException($"{target.Name}: {result.Failures} of {result.Requests} answers were not 200 or 201, the last {result.LastFailure}.");
        }
        return new Round(
            result.Requests / result.Elapsed.TotalSeconds,
            (spent - cpu) / result.Requests,
            result.Latency.Percentile(50),
            result.Latency.Percentile(99),
            result.GeneratorCpu / result.Requests);
    }
}
