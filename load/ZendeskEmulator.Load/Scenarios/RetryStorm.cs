using LoadEngine;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>Twenty workers that update forty users and, when refused, try the same again at once.</summary>
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
        RetryAfterVerdict? verdict = null;
        return Scenario.Create("retry-storm", async context =>
            {
                var person = feed.Next(context);
                await Task.Delay(ThinkingTime, context.CancellationToken);
                return await clock.AtOneInstantAsync(() => Limits.SendAsync(context, Limits.Profile, person.ExternalId, () =>
                    account.CreateOrUpdateAsync(person, $"Update {context.InvocationNumber}", context.CancellationToken)));
            })
            .WithInit(async cancellation =>
            {
                await Limits.WithoutAccountLimitAsync(account, cancellation);
                await account.CreateAsync(people, cancellation);
                await clock.StartAsync(cancellation);
            })
            .WithClean(async _ =>
            {
                verdict = await Limits.VerdictAsync(account);
                await clock.DisposeAsync();
            })
            .WithLimits(Limits.Profile)
            .WithLoadSimulations(Simulation.KeepConstant(Workers, settings.Duration))
            .WithThresholds(
                Limits.NeverMore(Limits.Profile, "user"),
                Limits.NothingFails,
                Threshold.Create(
                    "most of its requests are wasted",
                    stats => stats.Total.Limited > stats.Total.Ok,
                    stats => $"{stats.Total.Limited} of {stats.Total.Requests} were refused, {stats.Limit(Limits.Profile.Name).EarlyReturns} came early"),
                Threshold.Create(
                    "the emulator's monitor names it",
                    stats => verdict is null ? stats.Limit(Limits.Profile.Name).EarlyReturns > 0 : verdict.Early > 0,
                    _ => verdict?.Text ?? "the target has no judge"));
    }
}
