using LoadEngine;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>60 % reads, 30 % updates and 10 % searches from independent clients.</summary>
internal static class MixedTraffic
{
    private const int Users = 1_000;
    private const int RequestsASecond = 300;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(100);

    public static Scenario Build(TargetAccount account, ScenarioSettings settings)
    {
        var people = Person.Make(Users, settings.Seed);
        var anyone = DataFeed.Random(people);
        IReadOnlyList<long> ids = [];
        return Scenario.Mix(
                "mixed-traffic",
                Step.Weighted("show", 60, context =>
                    Send(account.GetAsync($"/api/v2/users/{ids[context.Random.Next(ids.Count)]}.json", context.CancellationToken))),
                Step.Weighted("create_or_update", 30, context =>
                    Send(account.CreateOrUpdateAsync(
                        anyone.Next(context), $"Update {context.InvocationNumber}", context.CancellationToken))),
                Step.Weighted("search", 10, context =>
                    Send(account.GetAsync(
                        $"/api/v2/users/search.json?external_id={anyone.Next(context).ExternalId}", context.CancellationToken))))
            .WithInit(async context =>
            {
                await LimitedRequests.OnlyObserveAsync(account, context.CancellationToken);
                ids = await account.CreateAsync(people, context.CancellationToken);
            })
            .WithWarmUpDuration(TimeSpan.FromSeconds(3))
            .WithLoadSimulations(Simulation.InjectStages(
                Second, new Stage(RequestsASecond, settings.Duration / 4), new Stage(RequestsASecond, settings.Duration * 3 / 4)))
            .WithThresholds(Threshold.NothingFails(), Threshold.P99Below(Bound));
    }

    private static async Task<Response> Send(Task<ApiResponse> sent) => (await sent).ToResponse();
}
