using LoadEngine;
using LoadEngine.Measuring;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>Updates and reads of always the same users at a constant rate, while the server's memory is looked at.</summary>
internal static class Soak
{
    private const int Users = 10_000;
    private const int RequestsASecond = 200;

    // The first tenth is left out: the runtime is still compiling and taking memory.
    private const double Settled = 0.1;
    private const double LatencyGrowth = 2;
    private const double MemoryGrowth = 1.2;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    public static Scenario Build(TargetAccount account, ScenarioSettings settings)
    {
        var people = Person.Make(Users, settings.Seed);
        var feed = DataFeed.Random(people);
        IReadOnlyList<long> ids = [];
        var memory = new MemorySamples(account.Memory);
        return Scenario.Create("soak", async context =>
            {
                var isUpdate = context.InvocationNumber % 2 == 0;
                var response = isUpdate
                    ? await account.CreateOrUpdateAsync(feed.Next(context), $"Update {context.InvocationNumber}", context.CancellationToken)
                    : await account.GetAsync($"/api/v2/users/{ids[context.Random.Next(ids.Count)]}.json", context.CancellationToken);
                return response.ToResponse();
            })
            .WithInit(async cancellation =>
            {
                if (account.IsEmulator)
                {
                    await account.ControlAsync(HttpMethod.Put, "limits", """{"mode":"Observe"}""", cancellation);
                }
                ids = await account.CreateAsync(people, cancellation);
                memory.Start();
            })
            .WithClean(async _ => await memory.DisposeAsync())
            .WithWarmUpDuration(TimeSpan.FromSeconds(3))
            .WithLoadSimulations(Simulation.Inject(RequestsASecond, TimeSpan.FromSeconds(1), settings.Duration))
            .WithThresholds(
                Limits.NothingFails,
                Threshold.Create(
                    $"the median of latency is at the end at most {LatencyGrowth:0} times what it was at the beginning",
                    stats => Median(stats, isEnd: true) <= Max(Median(stats, isEnd: false), Shortest) * LatencyGrowth,
                    stats => $"{Median(stats, isEnd: false).TotalMilliseconds:0.00} ms, then {Median(stats, isEnd: true).TotalMilliseconds:0.00} ms"),
                Threshold.Create(
                    $"the server's memory is at the end at most {MemoryGrowth:0.0} times what it was at the beginning",
                    _ => memory.End <= memory.Begin * MemoryGrowth,
                    _ => account.Memory is null ? "the target is no process of ours" : $"{memory.Begin / 1e6:0} MB, then {memory.End / 1e6:0} MB"));
    }

    /// <summary>The median of the seconds' medians in the first or the last third, after the server has settled.</summary>
    private static TimeSpan Median(ScenarioStats stats, bool isEnd)
    {
        var seconds = stats.Intervals.SkipLast(1).Skip((int)(stats.Intervals.Count * Settled)).ToList();
        var third = isEnd ? seconds.TakeLast(Math.Max(1, seconds.Count / 3)) : seconds.Take(Math.Max(1, seconds.Count / 3));
        var medians = third.Select(second => second.Latency.P50).Order().ToList();
        return medians.Count == 0 ? TimeSpan.Zero : medians[medians.Count / 2];
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
