using System.Globalization;
using ZendeskEmulator.Load.Processes;

namespace ZendeskEmulator.Load.Bench;

/// <summary>One run: starts, then each size with each durability; all contestants side by side, with the bare server beside them.</summary>
internal sealed class BenchRun : IAsyncDisposable
{
    private readonly BenchPlan plan;
    private readonly Action<string> tell;
    private readonly ServerProcess baseline;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("zendesk-emulator-bench");
    private readonly Noise noise = new();
    private readonly Rounds rounds;
    private readonly List<StartResult> starts = [];
    private readonly List<SizeResult> sizes = [];
    private readonly List<WorkloadResult> results = [];
    private readonly List<Comparison> comparisons = [];
    private readonly List<Round> barePosts = [];
    private readonly List<Round> bareGets = [];

    private BenchRun(BenchPlan plan, ServerProcess baseline, Action<string> tell)
    {
        (this.plan, this.baseline, this.tell) = (plan, baseline, tell);
        rounds = new Rounds(plan, noise, tell);
    }

    /// <param name="tell">Receives a line of progress for each step.</param>
    public static async Task<BenchResult> RunAsync(BenchPlan plan, Action<string> tell)
    {
        await using var run = new BenchRun(plan, await EmulatorServer.StartBaselineAsync(plan.Contestants[0].Path), tell);
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
        foreach (var contestant in plan.Only.Count == 0 ? plan.Contestants : [])
        {
            tell($"starting {plan.Starts} times {contestant.Name}");
            starts.Add(await Starts.MeasureAsync(contestant, plan, folder));
        }
        foreach (var size in plan.Sizes)
        {
            await MeasureAsync(size);
        }
        return new BenchResult(
            date, Machine.Here(), noise.Share,
            Medians.Of(barePosts.Concat(bareGets).ToList(), round => round.GeneratorCpu.TotalMicroseconds), starts, sizes,
            [.. BareResults()], results, comparisons, rounds.Unsteady);
    }

    private IEnumerable<WorkloadResult> BareResults() =>
        from bare in new[] { (Name: "post", Rounds: barePosts), (Name: "get", Rounds: bareGets) }
        where bare.Rounds.Count > 0
        select Medians.Of(Subject.Bare(bare.Name), bare.Rounds, bare.Rounds);

    private async Task MeasureAsync(int size)
    {
        foreach (var contestant in plan.Contestants)
        {
            tell(string.Create(CultureInfo.InvariantCulture, $"putting in {size:N0} users {contestant.Name}"));
            await Starts.SeedAsync(contestant, folder, SeededFile(contestant), size);
        }
        foreach (var durability in plan.Durabilities)
        {
            await MeasureAsync(size, durability);
        }
        plan.Contestants.ToList().ForEach(contestant => File.Delete(SeededFile(contestant)));
    }

    private async Task MeasureAsync(int size, string durability)
    {
        var isFirst = durability == plan.Durabilities[0];
        var entrants = new List<Entrant>();
        try
        {
            foreach (var contestant in plan.Contestants)
            {
                entrants.Add(await EnterAsync(contestant, size, durability, isFirst));
            }
            foreach (var read in isFirst ? new Func<People, Workload>[] { Workload.Show, _ => Workload.List, Workload.Search } : [])
            {
                // Reads come from memory with either store, so one contestant of each build is enough.
                await MeasureAsync(
                    Workload.BareGet,
                    bareGets,
                    entrants.DistinctBy(entrant => entrant.Subject.Build),
                    entrant => entrant.Measure(read(entrant.People)));
            }
            await MeasureAsync(Workload.BarePost, barePosts, entrants, entrant => entrant.Measure(Workload.Update(entrant.People)));
            // Last, since they make the account larger.
            await MeasureAsync(Workload.BarePost, barePosts, entrants, entrant => entrant.Measure(Workload.Create()));
            await MeasureAsync(Workload.BarePost, barePosts, entrants, entrant => entrant.Measure(new BulkLoad()));
            await MeasureTicketsAsync(entrants);
            foreach (var entrant in entrants)
            {
                await entrant.Server.StopAsync();
            }
        }
        finally
        {
            foreach (var entrant in entrants)
            {
                await entrant.Server.DisposeAsync();
            }
        }
    }

    private async Task MeasureTicketsAsync(List<Entrant> entrants)
    {
        if (!plan.Measures(Workload.CreateTicket.Name) && !plan.Measures(Workload.UpdateTicket.Name)
            && !plan.Measures(Workload.ListTickets.Name))
        {
            return;
        }
        foreach (var entrant in entrants)
        {
            await Tickets.CreateAsync(entrant.Server);
        }
        await MeasureAsync(Workload.BareGet, bareGets, entrants, entrant => entrant.Measure(Workload.ListTickets));
        await MeasureAsync(Workload.BarePost, barePosts, entrants, entrant => entrant.Measure(Workload.UpdateTicket));
        await MeasureAsync(Workload.BarePost, barePosts, entrants, entrant => entrant.Measure(Workload.CreateTicket));
    }

    private async Task<Entrant> EnterAsync(Contestant contestant, int size, string durability, bool isFirst)
    {
        // Each durability has the seeded users only: newcomers of the one before would make it a larger account.
        var file = Path.Combine(folder.FullName, $"measured {contestant.Name}.db");
        File.Copy(SeededFile(contestant), file, overwrite: true);
        var restart = await Starts.StartAsync(contestant, file, durability);
        if (isFirst && starts.Find(start => start.Build == contestant.Build && start.Store == contestant.Store) is { } empty)
        {
            sizes.Add(await Starts.WeighAsync(contestant, restart, file, size, empty));
        }
        var people = await People.FindAsync(restart.Server, size);
        return new Entrant(contestant, new Subject("", size, durability, contestant.Build, contestant.Store), restart.Server, people);
    }

    private async Task MeasureAsync(Workload bare, List<Round> bareRounds, IEnumerable<Entrant> entrants, Func<Entrant, Measured> measure)
    {
        var measured = entrants.Select(entrant => (entrant.Contestant, Measured: measure(entrant)))
            .Where(one => plan.Measures(one.Measured.Subject.Name))
            .ToList();
        if (measured.Count == 0)
        {
            return;
        }
        tell($"measuring {measured[0].Measured.Subject}");
        var taken = await rounds.TakeAsync([Measured.Of(bare, baseline, Subject.Bare(bare.Name)), .. measured.Select(one => one.Measured)]);
        bareRounds.AddRange(taken[0]);
        results.AddRange(measured.Select((one, i) => Medians.Of(one.Measured.Subject, taken[i + 1], taken[0])));
        foreach (var (newer, i) in measured.Select((one, i) => (one, i)))
        {
            var older = Comparison.OlderOf(newer.Contestant, [.. measured.Select(one => one.Contestant)]);
            var j = measured.FindIndex(one => one.Contestant == older);
            if (j >= 0)
            {
                comparisons.Add(Comparison.Of(newer.Measured.Subject, taken[i + 1], measured[j].Measured.Subject, taken[j + 1]));
            }
        }
    }

    private string SeededFile(Contestant contestant) => Path.Combine(folder.FullName, $"seeded {contestant.Name}.db");

    /// <summary>A contestant that runs.</summary>
    private sealed record Entrant(Contestant Contestant, Subject Subject, ServerProcess Server, People People)
    {
        public Measured Measure(Workload workload) => Measured.Of(workload, Server, Subject with { Name = workload.Name });

        public Measured Measure(BulkLoad bulk) => Measured.Of(bulk, Server, Subject with { Name = "bulk" });
    }
}
