using System.Globalization;
using LoadEngine;
using LoadEngine.Measuring;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>Updates and reads of always the same users at a constant rate, while the server's memory is looked at.</summary>
internal static class Soak
{
    private const int Users = 10_000;
    private const int RequestsASecond = 200;

    // Fewer seconds have no thirds to compare.
    private const int MinSeconds = 9;
    private const double LatencyGrowth = 2;
    private const double MemoryGrowth = 1.2;
    private const string Memory = "memory of the server";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static Scenario Build(TargetAccount account, ScenarioSettings settings)
    {
        var people = Person.Make(Users, settings.Seed);
        var feed = DataFeed.Random(people);
        IReadOnlyList<long> ids = [];
        var gauge = Metric.CreateGauge(Memory, "MB");
        var memory = new MemorySamples(account.Memory, gauge);
        return Scenario.Create("soak", async context =>
            {
                var isUpdate = context.InvocationNumber % 2 == 0;
                var response = isUpdate
                    ? await account.CreateOrUpdateAsync(feed.Next(context), $"Update {context.InvocationNumber}", context.CancellationToken)
                    : await account.GetAsync($"/api/v2/users/{ids[context.Random.Next(ids.Count)]}.json", context.CancellationToken);
                return response.ToResponse();
            })
            .WithInit(async context =>
            {
                await LimitedRequests.OnlyObserveAsync(account, context.CancellationToken);
                ids = await account.CreateAsync(people, context.CancellationToken);
                memory.Start();
            })
            .WithClean(async _ => await memory.DisposeAsync())
            .WithMetrics(account.Memory is null ? [] : [gauge])
            .WithWarmUpDuration(TimeSpan.FromSeconds(3))
            .WithLoadSimulations(Simulation.Inject(RequestsASecond, Second, settings.Duration))
            .WithThresholds(
                Threshold.NothingFails(),
                Threshold.Create(
                    $"the median of latency is at the end at most {LatencyGrowth:0} times what it was at the beginning", LatencyStays),
                Threshold.Create(
                    $"the server's memory is at the end at most {MemoryGrowth:0.0} times what it was at the beginning",
                    stats => account.Memory is null ? Judgement.NotJudged("the target is no process of ours") : MemoryStays(stats)))
            .WithEvidence(stats => string.Create(
                CultureInfo.InvariantCulture,
                $"Judged {stats.Total.Begun:N0} requests in {stats.Duration.TotalSeconds:N0} s: the first third beside the last."));
    }

    private static Judgement LatencyStays(ScenarioStats stats)
    {
        var thirds = Thirds.Of([.. stats.Intervals.SkipLast(1).Select(second => second.Latency.P50.TotalMilliseconds)], MinSeconds);
        return thirds is null ? Judgement.NotJudged($"the run was shorter than {MinSeconds} s")
            // Below a millisecond it is the machine that is measured.
            : Judgement.Of(
                thirds.End <= Math.Max(thirds.Begin, 1) * LatencyGrowth,
                string.Create(CultureInfo.InvariantCulture, $"{thirds.Begin:0.00} ms, then {thirds.End:0.00} ms"));
    }

    private static Judgement MemoryStays(ScenarioStats stats)
    {
        var thirds = Thirds.Of(stats.Metric(Memory).Intervals, MinSeconds);
        return thirds is null ? Judgement.NotJudged($"the run was shorter than {MinSeconds} s")
            : Judgement.Of(
                thirds.End <= thirds.Begin * MemoryGrowth,
                string.Create(CultureInfo.InvariantCulture, $"{thirds.Begin:0} MB, then {thirds.End:0} MB"));
    }
}
