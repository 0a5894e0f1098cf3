using LoadEngine;
using LoadEngine.Measuring;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>Reads at twice the rate that the smallest suite plan allows.</summary>
internal static class AccountLimit
{
    private const int Readers = 50;

    // Of the plan SuiteTeam.
    private const int Allowed = 200;

    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(4);

    public static Scenario Build(TargetAccount account, ScenarioSettings settings)
    {
        var rule = Limits.Account(Allowed);
        var people = Person.Make(Readers, settings.Seed);
        IReadOnlyList<long> ids = [];
        var clock = new AccountClock(account, every: Minute, by: TimeSpan.FromMinutes(1));
        return Scenario.Create("account-limit", context =>
                clock.AtOneInstantAsync(() => Limits.SendAsync(context, rule, "account", () =>
                    account.GetAsync($"/api/v2/users/{ids[context.Random.Next(ids.Count)]}.json", context.CancellationToken))))
            .WithInit(async cancellation =>
            {
                if (account.IsEmulator)
                {
                    await account.ControlAsync(HttpMethod.Put, "limits", """{"plan":"SuiteTeam"}""", cancellation);
                }
                ids = await account.CreateAsync(people, cancellation);
                await clock.StartAsync(cancellation);
            })
            .WithClean(async _ => await clock.DisposeAsync())
            .WithLimits(rule)
            .WithLoadSimulations(account.IsEmulator
                ? Simulation.Inject(2 * Allowed, Minute, settings.Duration)
                : Simulation.Inject(2 * Allowed, TimeSpan.FromMinutes(1), settings.Duration))
            .WithThresholds(
                Limits.NeverMore(rule, "account of the plan Suite Team"),
                Limits.NeverFewer(rule, "account of the plan Suite Team"),
                Limits.LeadsToTheNextMinute(rule, account),
                Limits.NothingFails,
                Threshold.Create(
                    "every minute is used to the last request",
                    stats => Whole(stats, rule).All(window => window.MostAdmitted == Allowed),
                    stats => $"at least {Whole(stats, rule).Select(window => window.MostAdmitted).DefaultIfEmpty().Min()} of {Allowed}"));
    }

    /// <summary>The windows that the load filled: the first may have begun before it, the last ended after it.</summary>
    private static IEnumerable<LimitWindow> Whole(ScenarioStats stats, LimitRule rule) => stats.Limit(rule.Name).Windows.Skip(1).SkipLast(1);
}
