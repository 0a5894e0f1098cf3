using System.Globalization;
using System.Text.Json;
using LoadEngine;
using LoadEngine.Measuring;
using Zendesk;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>The reference client imports people, one call each, while the emulator fails by its faults.</summary>
/// <param name="Name">The scenario's name.</param>
/// <param name="Faults">The faults, in the control plane's JSON.</param>
/// <param name="MaxRequests">How many requests a person may take in the mean.</param>
internal sealed record ImportUnderFaults(string Name, IReadOnlyList<string> Faults, double MaxRequests)
{
    private const int People = 2_000;
    private const int Callers = 32;
    private const string Requests = "requests of the client";

    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxDuration = TimeSpan.FromMinutes(5);

    public Scenario Build(TargetAccount account, ScenarioSettings settings)
    {
        account.RequireEmulator($"{Name} makes the target fail");
        var people = Person.Make(People, settings.Seed);
        var requests = Metric.CreateCounter(Requests, "requests");
        var time = new MovedTime(account, Every, Step);
        var handler = new CountingHandler(new ClockedHandler(time.OfAccount, Metric.CreateCounter("429", "requests")), requests);
        var program = new ClientProgram(account, Name, handler, time.OfClients, _ => { });
        long users = 0;
        long fired = 0;
        return Scenario.Create(Name, async context =>
            {
                var person = people[(int)context.InvocationNumber];
                var result = await program.Client.Users.CreateOrUpdateAsync(
                    new UserInput { Name = person.Name, Email = person.Email, ExternalId = person.ExternalId }, context.CancellationToken);
                return Response.Ok($"{result.Outcome}");
            })
            .WithInit(async context =>
            {
                await LimitedRequests.WithoutAccountLimitAsync(account, context.CancellationToken);
                await time.OfAccount.FreezeAsync(context.CancellationToken);
                foreach (var fault in Faults)
                {
                    await account.ControlAsync(HttpMethod.Post, "faults", fault, context.CancellationToken);
                }
                await time.OfAccount.StartAsync(context.CancellationToken);
            })
            .WithClean(async context =>
            {
                await time.DisposeAsync();
                program.Dispose();
                fired = Sum(await account.ControlAsync(HttpMethod.Get, "faults", null, context.CancellationToken));
                await account.ControlAsync(HttpMethod.Delete, "faults", null, context.CancellationToken);
                users = await account.CountUsersAsync(context.CancellationToken);
            })
            .WithMetrics(requests)
            .WithLoadSimulations(Simulation.IterationsForConstant(Callers, People, MaxDuration))
            .WithThresholds(
                Threshold.NothingFails(),
                Threshold.Create("each person is in the account once", stats => OnceEach(stats, users)),
                Threshold.Create($"a person takes at most {Text(MaxRequests)} requests in the mean", Bounded))
            .WithEvidence(stats => string.Create(
                CultureInfo.InvariantCulture,
                $"Judged {stats.Total.Begun:N0} people by {stats.Metric(Requests).Value:N0} requests, of which {fired:N0} met a fault."));
    }

    private static Judgement OnceEach(ScenarioStats stats, long users) => stats.Total.Begun == 0
        ? Judgement.NotJudged("there were no calls")
        // The owner was there before.
        : Judgement.Of(users == People + 1, string.Create(CultureInfo.InvariantCulture, $"{users:N0} users, with the account's owner"));

    private Judgement Bounded(ScenarioStats stats)
    {
        var mean = stats.Metric(Requests).Value / Math.Max(1, stats.Total.Begun);
        return stats.Total.Begun == 0
            ? Judgement.NotJudged("there were no calls")
            : Judgement.Of(mean <= MaxRequests, $"{Text(mean)} requests in the mean");
    }

    /// <summary>How often all faults fired.</summary>
    private static long Sum(string faults)
    {
        using var json = JsonDocument.Parse(faults);
        return json.RootElement.GetProperty("faults").EnumerateArray().Sum(fault => fault.GetProperty("hits").GetInt64());
    }

    private static string Text(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
