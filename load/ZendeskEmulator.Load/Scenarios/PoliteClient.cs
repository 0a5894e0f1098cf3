using System.Globalization;
using LoadEngine;
using LoadEngine.Measuring;
using Zendesk;
using ZendeskEmulator.Load.Limits;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>
/// Sixty-four callers of the reference client against a plan of two hundred a minute: half of them through a client that
/// keeps below the limits, half through one that finds out by being refused. They share the account, as two programs do.
/// </summary>
internal static class PoliteClient
{
    private const int Callers = 64;
    private const int Users = 30;
    private const string Absorbed = "refusals absorbed by the client";
    private const string Waits = "time of a call by the account's clock";

    // Twenty times as fast as time.
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    // The callers want ten times the limit, so some of them wait for many minutes.
    private static readonly TimeSpan Budget = TimeSpan.FromHours(1);

    public static Scenario Build(TargetAccount account, ScenarioSettings settings)
    {
        var people = Person.Make(Users, settings.Seed);
        var feed = DataFeed.Random(people);
        var time = new MovedTime(account, Every, Step);
        var (refusals, waits, monitor) = (Metric.CreateCounter(Absorbed, "requests"), Metric.CreateTrend(Waits), new RetryMonitor(account));
        var pacing = NewProgram("pacing", isPacing: true);
        var patient = NewProgram("patient", isPacing: false);
        return Scenario.Create("polite-client", async context =>
            {
                var client = (context.InvocationNumber % 2 == 0 ? pacing : patient).Client;
                var person = feed.Next(context);
                var asked = time.OfClients.GetTimestamp();
                var result = await client.Users.CreateOrUpdateAsync(
                    new UserInput { Name = person.Name, ExternalId = person.ExternalId, Notes = $"Update {context.InvocationNumber}" },
                    context.CancellationToken);
                waits.Add(time.OfClients.GetElapsedTime(asked));
                return Response.Ok($"{result.Outcome}");
            })
            .WithInit(async context =>
            {
                await LimitedRequests.SetSmallPlanAsync(account, context.CancellationToken);
                await time.OfAccount.StartAsync(context.CancellationToken);
            })
            .WithClean(async context =>
            {
                await monitor.ReadAsync(context.CancellationToken);
                await time.DisposeAsync();
                pacing.Dispose();
                patient.Dispose();
            })
            .WithMetrics(refusals, waits)
            .WithLoadSimulations(Simulation.KeepConstant(Callers, settings.Duration))
            .WithThresholds(
                Threshold.NoEarlyReturns(monitor),
                Threshold.Create("every call that ends, ends in success, however long it waits", EndsInSuccess))
            .WithEvidence(stats => Evidence(stats, account));

        ClientProgram NewProgram(string name, bool isPacing) => new(
            account,
            name,
            new ClockedHandler(time.OfAccount, refusals),
            time.OfClients,
            options => (options.Budget, options.Pacing) = (Budget, isPacing));
    }

    /// <summary>A request that still waits at the end is unfinished on purpose, unless the target never responds.</summary>
    private static Judgement EndsInSuccess(ScenarioStats stats)
    {
        var total = stats.Total;
        return total.Begun == 0 ? Judgement.NotJudged("there were no calls")
            : Judgement.Of(
                total.Ok > 0 && total.Ok == total.Requests,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{total.Ok:N0} of {total.Requests:N0} calls that ended; {total.Unfinished:N0} were still waiting"));
    }

    private static string Evidence(ScenarioStats stats, TargetAccount account)
    {
        if (stats.Total.Requests == 0)
        {
            return string.Create(
                CultureInfo.InvariantCulture, $"Judged nothing: none of {stats.Total.Begun:N0} calls ended, all were still waiting.");
        }
        var waits = stats.Metric(Waits);
        var time = account.IsEmulator ? "account time" : "real time";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Judged {stats.Total.Requests:N0} calls of two programs: the client absorbed {stats.Metric(Absorbed).Value:N0} "
            + $"refusals, and a call took {waits.Value / 1_000:0.0} s of {time} in the mean and {waits.Max / 1_000:0} s at most,"
            + $" nearly all of it waiting.");
    }
}
