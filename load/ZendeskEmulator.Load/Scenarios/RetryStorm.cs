using System.Globalization;
using LoadEngine;
using LoadEngine.Measuring;
using ZendeskEmulator.Load.Limits;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>Twenty workers that update forty users and, when refused, try the same again at once: wrong on purpose.</summary>
internal static class RetryStorm
{
    private const int Workers = 20;
    private const int Users = 40;

    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(3);

    // Without it a closed load on this machine would be a test of the processor.
    private static readonly TimeSpan ThinkingTime = TimeSpan.FromMilliseconds(20);

    public static Scenario Build(TargetAccount account, ScenarioSettings settings)
    {
        var people = Person.Make(Users, settings.Seed);
        var feed = DataFeed.Circular(people);
        var clock = new AccountClock(account, every: Minute, by: TimeSpan.FromMinutes(1));
        var watch = LimitedRequests.WatchProfile();
        var monitor = new RetryMonitor(account);
        return Scenario.Create("retry-storm", async context =>
            {
                var person = feed.Next(context);
                await Task.Delay(ThinkingTime, context.CancellationToken);
                return await clock.AtOneInstantAsync(() => LimitedRequests.SendAsync(context, watch, person.ExternalId, () =>
                    account.CreateOrUpdateAsync(person, $"Update {context.InvocationNumber}", context.CancellationToken)));
            })
            .WithInit(async context =>
            {
                await LimitedRequests.WithoutAccountLimitAsync(account, context.CancellationToken);
                await account.CreateAsync(people, context.CancellationToken);
                await clock.StartAsync(context.CancellationToken);
            })
            .WithClean(async context =>
            {
                await clock.DisposeAsync();
                await monitor.ReadAsync(context.CancellationToken);
            })
            .WithLoadSimulations(Simulation.KeepConstant(Workers, settings.Duration))
            .WithThresholds(
                Threshold.NeverMore(watch, "user"),
                Threshold.NothingFails(),
                Threshold.Create("most of its requests are wasted", IsMostlyWasted),
                Threshold.EarlyReturnsAreSeen(monitor))
            .WithEvidence(_ => Evidence(watch, account))
            .WithReportParts(_ => LimitParts.Of(watch, account.IsEmulator, isOnPurpose: true));
    }

    private static Judgement IsMostlyWasted(ScenarioStats stats) => stats.Total.Requests == 0
        ? Judgement.NotJudged("there were no requests")
        : Judgement.Of(
            stats.Total.Limited > stats.Total.Ok,
            string.Create(CultureInfo.InvariantCulture, $"{stats.Total.Limited:N0} of {stats.Total.Requests:N0} requests were refused"));

    private static string Evidence(LimitWatch watch, TargetAccount account)
    {
        var stats = watch.Stats();
        var early = string.Create(CultureInfo.InvariantCulture, $"{stats.EarlyReturns:N0} of {stats.Returns:N0}");
        return $"{LimitParts.Evidence(watch, "user", account.IsEmulator)} On purpose, {early} returns after a refusal came early.";
    }
}
