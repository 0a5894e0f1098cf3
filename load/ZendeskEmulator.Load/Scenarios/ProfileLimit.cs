using LoadEngine;
using ZendeskEmulator.Load.Limits;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>Half of the updates are of twenty users, the other half of a thousand: the first meet their limit, the others hardly.</summary>
internal static class ProfileLimit
{
    private const int Everybody = 1_000;
    private const int Hot = 20;
    private const double HotChance = 0.5;
    private const int UpdatesASecond = 300;

    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(3);

    public static Scenario Build(TargetAccount account, ScenarioSettings settings)
    {
        var people = Person.Make(Everybody, settings.Seed);
        var feed = DataFeed.Hot(people, Hot, HotChance);
        var clock = new AccountClock(account, every: Minute, by: TimeSpan.FromMinutes(1));
        var watch = LimitedRequests.WatchProfile();
        return Scenario.Create("profile-limit", context =>
            {
                var person = feed.Next(context);
                return clock.AtOneInstantAsync(() => LimitedRequests.SendAsync(context, watch, person.ExternalId, () =>
                    account.CreateOrUpdateAsync(person, $"Update {context.InvocationNumber}", context.CancellationToken)));
            })
            .WithInit(async context =>
            {
                await LimitedRequests.WithoutAccountLimitAsync(account, context.CancellationToken);
                await account.CreateAsync(people, context.CancellationToken);
                await clock.StartAsync(context.CancellationToken);
            })
            .WithClean(async _ => await clock.DisposeAsync())
            .WithLoadSimulations(Simulation.Inject(UpdatesASecond, TimeSpan.FromSeconds(1), settings.Duration))
            .WithThresholds(
                Threshold.NeverMore(watch, "user"),
                Threshold.NeverFewer(watch, "user"),
                LimitedRequests.LeadsToTheNextMinute(watch, account),
                Threshold.NothingFails())
            .WithEvidence(_ => LimitParts.Evidence(watch, "user", account.IsEmulator))
            .WithReportParts(_ => LimitParts.Of(watch, account.IsEmulator, isOnPurpose: true));
    }
}
