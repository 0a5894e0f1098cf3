using LoadEngine;
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
        return Scenario.Create("profile-limit", context =>
            {
                var person = feed.Next(context);
                return clock.AtOneInstantAsync(() => Limits.SendAsync(context, Limits.Profile, person.ExternalId, () =>
                    account.CreateOrUpdateAsync(person, $"Update {context.InvocationNumber}", context.CancellationToken)));
            })
            .WithInit(async cancellation =>
            {
                await Limits.WithoutAccountLimitAsync(account, cancellation);
                await account.CreateAsync(people, cancellation);
                await clock.StartAsync(cancellation);
            })
            .WithClean(async _ => await clock.DisposeAsync())
            .WithLimits(Limits.Profile)
            .WithLoadSimulations(Simulation.Inject(UpdatesASecond, TimeSpan.FromSeconds(1), settings.Duration))
            .WithThresholds(
                Limits.NeverMore(Limits.Profile, "user"),
                Limits.NeverFewer(Limits.Profile, "user"),
                Limits.LeadsToTheNextMinute(Limits.Profile, account),
                Limits.NothingFails);
    }
}
