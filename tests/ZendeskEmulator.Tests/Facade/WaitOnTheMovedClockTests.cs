using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Facade;

/// <summary>A client with a retry handler of its own waits on the account's clock. With nothing but the public API.</summary>
[Trait("Category", "Long")]
public sealed class WaitOnTheMovedClockTests
{
    private static readonly DateTimeOffset Start = new(2027, 1, 31, 12, 0, 20, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_waits_out_a_429_again_and_again_and_no_round_hangs()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: Cancellation);
        var rounds = LongRounds.Or(100);
        var began = Stopwatch.GetTimestamp();

        for (var round = 0; round < rounds; round++)
        {
            var account = emulator.CreateAccount();
            account.Clock.Freeze(Start);
            account.Limits.Exhaust("account");
            using var client = NewClient(account);

            using var response = await account.Clock.RunAsync(client.GetAsync("/api/v2/users", Cancellation));

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(Start.AddSeconds(40), account.Clock.UtcNow);
            Assert.Equal(1, account.Limits.Refusals);
            Assert.Empty(account.Limits.Violations);
        }

        AssertQuick(began, rounds);
    }

    [Fact]
    public async Task The_test_may_move_the_clock_itself_once_the_client_waits()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: Cancellation);
        var rounds = LongRounds.Or(100);
        var began = Stopwatch.GetTimestamp();

        for (var round = 0; round < rounds; round++)
        {
            var account = emulator.CreateAccount();
            account.Clock.Freeze(Start);
            account.Limits.Exhaust("account");
            using var client = NewClient(account);

            var call = client.GetAsync("/api/v2/users", Cancellation);
            var wait = await account.Clock.WaitForTimerAsync(Cancellation);
            await account.Clock.AdvanceToAsync(wait.At);
            using var response = await call;

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        AssertQuick(began, rounds);
    }

    [Fact]
    public async Task A_sixth_update_of_a_user_waits_out_its_429()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions { Urls = "http://127.0.0.1:0" }, Cancellation);
        var account = emulator.CreateAccount();
        account.Clock.Freeze(Start);
        using var client = NewClient(account);
        using var created = await SaveAsync(client, 0);

        for (var update = 1; update <= 6; update++)
        {
            using var updated = await account.Clock.RunAsync(SaveAsync(client, update));
            Assert.Equal(HttpStatusCode.OK, updated.StatusCode);
        }

        Assert.Equal(Start.AddSeconds(40), account.Clock.UtcNow);
        Assert.Equal(1, account.Limits.Refusals);
        Assert.Empty(account.Limits.Violations);
    }

    [Fact]
    public async Task On_a_fast_clock_a_client_that_waits_in_real_time_is_let_in_after_seconds()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions { Urls = "http://127.0.0.1:0" }, Cancellation);
        var account = emulator.CreateAccount();
        // The first request is refused if it comes within three seconds.
        account.Clock.UseFastTime(20);
        account.Limits.Exhaust("account", time: TimeSpan.FromSeconds(60));
        using var client = new HttpClient(new RetryAfterHandler(TimeProvider.System) { InnerHandler = account.CreateHandler() })
        {
            BaseAddress = account.BaseUrl,
        };
        client.DefaultRequestHeaders.Authorization = account.Credentials.ToHeader();
        var began = Stopwatch.GetTimestamp();

        using var response = await client.GetAsync("/api/v2/users", Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, account.Limits.Refusals);
        Assert.Empty(account.Limits.Violations);
        Assert.InRange(Stopwatch.GetElapsedTime(began).TotalSeconds, 0.9, 20);
    }

    private static HttpClient NewClient(EmulatorAccount account)
    {
        var client = new HttpClient(new RetryAfterHandler(account.Clock) { InnerHandler = account.CreateHandler() })
        {
            BaseAddress = account.BaseUrl,
        };
        client.DefaultRequestHeaders.Authorization = account.Credentials.ToHeader();
        return client;
    }

    private static Task<HttpResponseMessage> SaveAsync(HttpClient client, int visit) =>
        client.PostAsJsonAsync(
            "/api/v2/users/create_or_update",
            new { user = new { name = "Roger", external_id = "crew-7", notes = $"visit {visit}" } },
            Cancellation);

    /// <summary>Less than 50 ms a round. A few rounds beside other tests say nothing of speed, only that none hangs.</summary>
    private static void AssertQuick(long began, int rounds)
    {
        if (rounds >= 1_000)
        {
            Assert.InRange(Stopwatch.GetElapsedTime(began).TotalMilliseconds / rounds, 0, 50);
        }
    }

    /// <summary>What many an integration has: it waits as long as Retry-After says, and tries again.</summary>
    private sealed class RetryAfterHandler(TimeProvider time) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            while (true)
            {
                var response = await base.SendAsync(request, cancellationToken);
                if (response.Headers.RetryAfter?.Delta is not { } wait)
                {
                    return response;
                }
                response.Dispose();
                await Task.Delay(wait, time, cancellationToken);
            }
        }
    }
}
