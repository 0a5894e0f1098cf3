using System.Globalization;
using LoadEngine;
using ZendeskEmulator.Load.Limits;
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
        var people = Person.Make(Readers, settings.Seed);
        IReadOnlyList<long> ids = [];
        var clock = new AccountClock(account, every: Minute, by: TimeSpan.FromMinutes(1));
        var watch = LimitedRequests.WatchAccount(Allowed);
        return Scenario.Create("account-limit", context =>
                clock.AtOneInstantAsync(() => LimitedRequests.SendAsync(context, watch, "account", () =>
                    account.GetAsync($"/api/v2/users/{ids[context.Random.Next(ids.Count)]}.json", context.CancellationToken))))
            .WithInit(async context =>
            {
                await LimitedRequests.SetSmallPlanAsync(account, context.CancellationToken);
                ids = await account.CreateAsync(people, context.CancellationToken);
                await clock.StartAsync(context.CancellationToken);
            })
            .WithClean(async _ => await clock.DisposeAsync())
            .WithLoadSimulations(account.IsEmulator
                ? Simulation.Inject(2 * Allowed, Minute, settings.Duration)
                : Simulation.Inject(2 * Allowed, TimeSpan.FromMinutes(1), settings.Duration))
            .WithThresholds(
                Threshold.NeverMore(watch, "account"),
                Threshold.NeverFewer(watch, "account"),
                LimitedRequests.LeadsToTheNextMinute(watch, account),
                Threshold.NothingFails(),
                EveryMinuteIsUsed(watch))
            .WithEvidence(_ => LimitParts.Evidence(watch, "account", account.IsEmulator))
            .WithReportParts(_ => LimitParts.Of(watch, account.IsEmulator, isOnPurpose: true));
    }

    /// <summary>Of the minutes that the load filled: the first may have begun before it, the last ended after it.</summary>
    private static Threshold EveryMinuteIsUsed(LimitWatch watch) => Threshold.Create(
        "every minute is used to the last request",
        _ =>
        {
            var whole = watch.Stats().Windows.Skip(1).SkipLast(1).ToList();
            var least = whole.Select(window => window.MaxAdmitted).DefaultIfEmpty().Min();
            return Judgement.NoneOf(
                whole.Count(window => window.MaxAdmitted < Allowed), whole.Count, "whole minutes",
                string.Create(CultureInfo.InvariantCulture, $"had fewer than {Allowed} let through; the fewest were {least}"));
        });
}
