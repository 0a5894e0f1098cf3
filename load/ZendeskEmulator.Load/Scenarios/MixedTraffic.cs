using LoadEngine;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>Sixty reads, thirty updates and ten searches of a hundred, from people who do not wait for one another.</summary>
internal static class MixedTraffic
{
    private const int Users = 1_000;
    private const int RequestsASecond = 300;
    private const double Reads = 0.6;
    private const double Updates = 0.3;
    private const string Read = "show";
    private const string Update = "create_or_update";
    private const string Search = "search";

    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(100);

    public static Scenario Build(TargetAccount account, ScenarioSettings settings)
    {
        var people = Person.Make(Users, settings.Seed);
        IReadOnlyList<long> ids = [];
        return Scenario.Create("mixed-traffic", context =>
            {
                var dice = context.Random.NextDouble();
                var who = context.Random.Next(people.Count);
                return dice < Reads ? Send(context, Read, () => account.GetAsync($"/api/v2/users/{ids[who]}.json", context.CancellationToken))
                    : dice < Reads + Updates ? Send(context, Update, () => account.CreateOrUpdateAsync(people[who], $"Update {context.InvocationNumber}", context.CancellationToken))
                    : Send(context, Search, () => account.GetAsync($"/api/v2/users/search.json?external_id={people[who].ExternalId}", context.CancellationToken));
            })
            .WithInit(async cancellation =>
            {
                if (account.IsEmulator)
                {
                    await account.ControlAsync(HttpMethod.Put, "limits", """{"mode":"Observe"}""", cancellation);
                }
                ids = await account.CreateAsync(people, cancellation);
            })
            .WithWarmUpDuration(TimeSpan.FromSeconds(3))
            .WithLoadSimulations(
                Simulation.RampingInject(RequestsASecond, TimeSpan.FromSeconds(1), settings.Duration / 4),
                Simulation.Inject(RequestsASecond, TimeSpan.FromSeconds(1), settings.Duration * 3 / 4))
            .WithThresholds(
                Limits.NothingFails,
                Threshold.Create(
                    $"99 of 100 are answered within {Bound.TotalMilliseconds:0} ms of their planned start",
                    stats => stats.Latency.P99 <= Bound,
                    stats => $"p99 {stats.Latency.P99.TotalMilliseconds:0.0} ms"));
    }

    private static Task<Response> Send(ScenarioContext context, string step, Func<Task<ApiResponse>> send) =>
        Step.RunAsync(step, context, async () => (await send()).ToResponse());
}
