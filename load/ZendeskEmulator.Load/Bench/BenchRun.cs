using ZendeskEmulator.Load.Processes;

namespace ZendeskEmulator.Load.Bench;

/// <summary>One run: starts, then each size with each durability, always with the bare server beside it.</summary>
internal sealed class BenchRun : IAsyncDisposable
{
    private readonly BenchPlan plan;
    private readonly Action<string> tell;
    private readonly ServerProcess baseline;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("zendesk-emulator-bench");
    private readonly Noise noise = new();
    private readonly Rounds rounds;
    private readonly List<WorkloadResult> results = [];
    private readonly List<Round> barePosts = [];
    private readonly List<Round> bareGets = [];
    private readonly List<SizeResult> sizes = [];

    private BenchRun(BenchPlan plan, ServerProcess baseline, Action<string> tell)
    {
        (this.plan, this.baseline, this.tell) = (plan, baseline, tell);
        rounds = new Rounds(plan, noise);
    }

    /// <param name="tell">Takes what is done at the moment, for a person who waits.</param>
    public static async Task<BenchResult> RunAsync(BenchPlan plan, Action<string> tell)
    {
        await using var run = new BenchRun(plan, await EmulatorServer.StartBaselineAsync(plan.ServerPath), tell);
        return await run.RunAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await baseline.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task<BenchResult> RunAsync()
    {
        var date = DateTimeOffset.Now;
        StartResult? start = null;
        if (plan.Only is null)
        {
            tell($"the start, {plan.Starts} times");
            start = await Starts.MeasureAsync(plan, folder);
        }
        foreach (var size in plan.Sizes)
        {
            await MeasureAsync(size, start);
        }
        var bare = barePosts.Concat(bareGets).ToList();
        return new BenchResult(
            date, Machine.Here(), noise.Share, Math.Max(Medians.Spread(barePosts), Medians.Spread(bareGets)),
            Medians.Of(bare, round => round.GeneratorCpu.TotalMicroseconds), start, sizes,
            [.. new[] { ("post", barePosts), ("get", bareGets) }.Where(one => one.Item2.Count > 0).Select(one => Medians.Of(one.Item1, 0, "", one.Item2, one.Item2))],
            results);
    }

    private async Task MeasureAsync(int size, StartResult? start)
    {
        var seeded = Path.Combine(folder.FullName, $"{size}.db");
        var file = Path.Combine(folder.FullName, "measured.db");
        tell($"{size:N0} users are put in");
        await Starts.SeedAsync(plan, folder, seeded, size);
        foreach (var durability in plan.Durabilities)
        {
            // Each durability has the seeded users only: newcomers of the one before would make it a larger account.
            File.Copy(seeded, file, overwrite: true);
            var isFirst = durability == plan.Durabilities[0];
            var restart = await Starts.StartAsync(plan, file, durability);
            await using var emulator = restart.Server;
            if (isFirst && start is not null)
            {
                sizes.Add(await Starts.WeighAsync(restart, file, size, start));
            }
            var people = await People.FindAsync(emulator, size);
            if (isFirst)
            {
                await MeasureAsync(size, durability, Workload.BareGet, bareGets, [Measured.Of(Workload.Show(people), emulator), Measured.Of(Workload.List, emulator), Measured.Of(Workload.Search(people), emulator)]);
            }
            await MeasureAsync(size, durability, Workload.BarePost, barePosts, [Measured.Of(Workload.Update(people), emulator)]);
            // Last, since they make the account larger.
            await MeasureAsync(size, durability, Workload.BarePost, barePosts, [Measured.Of(Workload.Create(), emulator), Measured.Of(new BulkLoad(), emulator)]);
            await emulator.StopAsync();
        }
        File.Delete(seeded);
    }

    private async Task MeasureAsync(int size, string durability, Workload bare, List<Round> bareRounds, IReadOnlyList<Measured> workloads)
    {
        var wanted = workloads.Where(workload => plan.Measures(workload.Name)).ToList();
        if (wanted.Count == 0)
        {
            return;
        }
        tell($"{string.Join(", ", wanted.Select(workload => workload.Name))} with {size:N0} users, durability {durability}");
        var taken = await rounds.TakeAsync([Measured.Of(bare, baseline), .. wanted]);
        bareRounds.AddRange(taken[0]);
        results.AddRange(wanted.Select((workload, i) => Medians.Of(workload.Name, size, durability, taken[i + 1], taken[0])));
    }
}
