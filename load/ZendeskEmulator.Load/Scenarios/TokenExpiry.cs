using System.Globalization;
using LoadEngine;
using LoadEngine.Measuring;
using Zendesk;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>
/// Sixty-four callers of one OAuth client, while its access tokens expire every five minutes of the account's clock, which is half
/// a second. A refresh ends the old tokens at once, so requests with the old one are on their way when it goes.
/// </summary>
internal static class TokenExpiry
{
    private const int Callers = 64;
    private const int Users = 500;
    private const string Absorbed = "refused tokens absorbed by the client";

    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    // The client renews a token a minute ahead.
    private static readonly TimeSpan ShortestUse = TimeSpan.FromMinutes(4);

    public static Scenario Build(TargetAccount account, ScenarioSettings settings)
    {
        account.RequireEmulator("token-expiry moves the account's clock and gives itself consent");
        var feed = DataFeed.Circular(Person.Make(Users, settings.Seed));
        var refused = Metric.CreateCounter(Absorbed, "requests");
        var time = new MovedTime(account, Every, Step);
        var watch = new TokenWatch(new ClockedHandler(time.OfAccount, Metric.CreateCounter("429", "requests")), time.OfClients, refused);
        ClientProgram? program = null;
        return Scenario.Create("token-expiry", async context =>
            {
                var person = feed.Next(context);
                // Every other call reads, and waits for no limit.
                if (context.InvocationNumber % 2 == 0)
                {
                    await program!.Client.Users.ListAsync(new UserListOptions { PageSize = 1 }, context.CancellationToken)
                        .FirstOrDefaultAsync(context.CancellationToken);
                    return Response.Ok("read");
                }
                await program!.Client.Users.CreateOrUpdateAsync(
                    new UserInput { Name = person.Name, ExternalId = person.ExternalId }, context.CancellationToken);
                return Response.Ok("written");
            })
            .WithInit(async context =>
            {
                await LimitedRequests.WithoutAccountLimitAsync(account, context.CancellationToken);
                await time.OfAccount.FreezeAsync(context.CancellationToken);
                var consent = await ConsentedTokens.GetAsync(account, AccountClock.Begin, Lifetime, context.CancellationToken);
                program = new ClientProgram(account, "oauth", watch, time.OfClients, options => options.Credentials =
                    ZendeskCredentials.OAuth(consent.ClientId, consent.Secret, new ZendeskOAuthOptions
                    {
                        Tokens = consent.Tokens,
                        AccessTokenLifetime = Lifetime,
                    }));
                await time.OfAccount.StartAsync(context.CancellationToken);
            })
            .WithClean(async _ =>
            {
                await time.DisposeAsync();
                program?.Dispose();
            })
            .WithMetrics(refused)
            .WithLoadSimulations(Simulation.KeepConstant(Callers, settings.Duration))
            .WithThresholds(
                Threshold.NothingFails(),
                Threshold.Create("each expiry takes one refresh", _ => OneRefreshEach(watch.Refreshes)))
            .WithEvidence(stats => Evidence(stats, watch.Refreshes.Count));
    }

    private static Judgement OneRefreshEach(IReadOnlyList<DateTimeOffset> refreshes)
    {
        var uses = refreshes.Zip(refreshes.Skip(1), (first, second) => second - first).ToList();
        return uses.Count == 0
            ? Judgement.NotJudged("fewer than two tokens expired")
            : Judgement.Of(
                uses.TrueForAll(use => use >= ShortestUse),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{refreshes.Count:N0} refreshes; each token was used for {uses.Min().TotalMinutes:0.0} minutes or more"));
    }

    private static string Evidence(ScenarioStats stats, int refreshes) => string.Create(
        CultureInfo.InvariantCulture,
        $"Judged {stats.Total.Begun:N0} calls of {Callers} callers over {refreshes:N0} expiries: the client absorbed "
        + $"{stats.Metric(Absorbed).Value:N0} refusals of a token that had just ended.");
}
