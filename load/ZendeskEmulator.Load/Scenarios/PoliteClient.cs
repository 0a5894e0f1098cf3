using LoadEngine;
using Zendesk;
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

    // Twenty times as fast as time.
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    // So many callers want ten times what there is: some wait for many minutes.
    private static readonly TimeSpan Budget = TimeSpan.FromHours(1);

    public static Scenario Build(TargetAccount account, ScenarioSettings settings)
    {
        var people = Person.Make(Users, settings.Seed);
        var feed = DataFeed.Random(people);
        var time = new AccountTime();
        var clock = new AccountClock(account, Every, Step, () => time.Advance(Step));
        TimeProvider clientTime = account.IsEmulator ? time : TimeProvider.System;
        var pacing = new Program(account, clock, clientTime, isPacing: true);
        var patient = new Program(account, clock, clientTime, isPacing: false);
        RetryAfterVerdict? verdict = null;
        var waited = 0L;
        return Scenario.Create("polite-client", async context =>
            {
                var client = (context.InvocationNumber % 2 == 0 ? pacing : patient).Client;
                var person = feed.Next(context);
                var asked = clientTime.GetTimestamp();
                var result = await client.Users.CreateOrUpdateAsync(
                    new UserInput { ExternalId = person.ExternalId, Notes = $"Update {context.InvocationNumber}" }, context.CancellationToken);
                Interlocked.Add(ref waited, clientTime.GetElapsedTime(asked).Ticks);
                return Response.Ok($"{result.Outcome}");
            })
            .WithInit(async cancellation =>
            {
                if (account.IsEmulator)
                {
                    await account.ControlAsync(HttpMethod.Put, "limits", """{"plan":"SuiteTeam"}""", cancellation);
                }
                await account.CreateAsync(people, cancellation);
                await clock.StartAsync(cancellation);
            })
            .WithClean(async _ =>
            {
                verdict = await Limits.VerdictAsync(account);
                await clock.DisposeAsync();
                pacing.Dispose();
                patient.Dispose();
            })
            .WithLoadSimulations(Simulation.KeepConstant(Callers, settings.Duration))
            .WithThresholds(
                Threshold.Create(
                    "by the emulator's own monitor no request comes back early",
                    _ => !account.IsEmulator || verdict is { Early: 0 },
                    _ => verdict?.Text ?? "the target has no judge"),
                Threshold.Create(
                    "every call ends in success, however long it waits",
                    stats => stats.Total.Ok > 0 && stats.Total.Ok == stats.Total.Requests,
                    stats => $"{stats.Total.Ok} of {stats.Total.Requests}; a call took {TimeSpan.FromTicks(waited / Math.Max(1, stats.Total.Requests)).TotalSeconds:0.0} s of the account's time, nearly all of it waiting"));
    }

    /// <summary>One program that uses the account.</summary>
    private sealed class Program : IDisposable
    {
        private readonly HttpClient http;

        public Program(TargetAccount account, AccountClock clock, TimeProvider time, bool isPacing)
        {
            var (email, token) = account.CredentialsOf(isPacing ? "pacing" : "patient");
            http = new HttpClient(new ClockedHandler(clock)) { Timeout = Timeout.InfiniteTimeSpan };
            Client = new ZendeskClient(http, new ZendeskClientOptions
            {
                BaseAddress = account.Url,
                Credentials = ZendeskCredentials.ApiToken(email, token),
                Budget = Budget,
                Pacing = isPacing,
                TimeProvider = time,
            });
        }

        public ZendeskClient Client { get; }

        public void Dispose()
        {
            Client.Dispose();
            http.Dispose();
        }
    }
}
