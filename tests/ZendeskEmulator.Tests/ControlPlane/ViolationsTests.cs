using System.Net;
using System.Net.Http.Headers;
using Xunit;

namespace ZendeskEmulator.Tests.ControlPlane;

/// <summary>The judge over HTTP, without grace: each request begins after the response before it was sent.</summary>
public sealed class ViolationsTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_client_that_comes_back_before_Retry_After_is_listed_with_how_early_and_how_often()
    {
        await using var emulator = await StartAsync(graceMilliseconds: 0);
        using var account = Limited(emulator);
        account.Client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("sync", "1.0"));

        await account.GetAsync("/api/v2/users");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(10));
        await account.GetAsync("/api/v2/users");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(10));
        await account.GetAsync("/api/v2/users");
        var told = await account.GetAsync("/_emulator/limits/violations");

        var owner = $"owner@{account.Account.Name}.example";
        var verdict = $"{owner} (sync/1.0) came back 2 times before Retry-After was over on the limit account, up to 50.0 s early.";
        Assert.Equal(
            $$"""{"verdict":"{{verdict}}","refusals":3,"violations":"""
            + $$"""[{"client":"{{owner}}","user_agent":"sync/1.0","rule":"account","refusals":3,"early":2"""
            + $$""","earliest_by_seconds":50,"last_early":"2027-01-31T12:00:20Z","verdict":"{{verdict}}"}],"not_followed":0}""",
            told.Body);
        Assert.Equal(verdict, Assert.Single(account.Account.Limits.Violations).Verdict);
    }

    [Fact]
    public async Task A_client_that_waits_for_Retry_After_is_praised()
    {
        await using var emulator = await StartAsync(graceMilliseconds: 0);
        using var account = Limited(emulator);

        var refused = await account.GetAsync("/api/v2/users");
        await account.Account.Clock.AdvanceAsync(refused.Headers.RetryAfter!.Delta!.Value);
        var next = await account.GetAsync("/api/v2/users");
        var told = await account.GetAsync("/_emulator/limits/violations");

        Assert.Equal(HttpStatusCode.OK, next.Status);
        Assert.Equal(
            """{"verdict":"1 request was refused, and nobody came back before Retry-After was over.","refusals":1,"violations":"""
            + """[],"not_followed":0}""",
            told.Body);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(FaultPreset.AccountLimit)]
    public async Task A_request_that_a_fault_delays_began_when_it_came(FaultPreset? preset)
    {
        await using var emulator = await StartAsync(graceMilliseconds: 0);
        using var account = Limited(emulator);
        account.Account.Faults.Add(
            new RequestMatch { Path = "/api/v2/groups" },
            new FaultEffect { Delay = new FaultDelay(TimeSpan.FromSeconds(10)) { OnAccountClock = true }, Preset = preset });
        var delayed = account.GetAsync("/api/v2/groups");
        await account.Account.Clock.WaitForTimerAsync(TestContext.Current.CancellationToken);

        await account.GetAsync("/api/v2/users");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(HttpStatusCode.TooManyRequests, (await delayed).Status);
        Assert.Empty(account.Account.Limits.Violations);
    }

    [Fact]
    public async Task A_request_in_flight_when_the_refusal_was_sent_is_not_judged()
    {
        await using var emulator = await StartAsync(graceMilliseconds: 60_000);
        using var account = Limited(emulator);

        await account.GetAsync("/api/v2/users");
        await account.GetAsync("/api/v2/users");

        Assert.Empty(account.Account.Limits.Violations);
    }

    [Fact]
    public async Task Other_clients_and_other_users_are_free_to_come()
    {
        await using var emulator = await StartAsync(graceMilliseconds: 0);
        using var account = new TestAccount(emulator.CreateAccount());
        account.Account.Clock.Freeze(Noon);
        var first = await account.CreateUserAsync("\"name\":\"Roger\"");
        var second = await account.CreateUserAsync("\"name\":\"Wilco\"");
        account.Account.Limits.Exhaust("create-update-user", first);

        await account.PutAsync($"/api/v2/users/{first}", """{"user":{"notes":"1"}}""");
        await account.PutAsync($"/api/v2/users/{second}", """{"user":{"notes":"1"}}""");
        await account.GetAsync($"/api/v2/users/{first}");
        await account.SendAsync(
            HttpMethod.Put,
            $"/api/v2/users/{first}",
            """{"user":{"notes":"1"}}""",
            new AuthenticationHeaderValue("Bearer", "other"));
        var none = account.Account.Limits.Violations;
        await account.PutAsync($"/api/v2/users/{first}", """{"user":{"notes":"1"}}""");

        Assert.Empty(none);
        var violation = Assert.Single(account.Account.Limits.Violations);
        Assert.Equal("create-update-user", violation.Rule);
        Assert.Equal(1, violation.Early);
    }

    [Fact]
    public async Task A_reset_of_the_limits_or_of_the_account_clears_the_violations()
    {
        await using var emulator = await StartAsync(graceMilliseconds: 0);
        using var account = Limited(emulator);
        await account.GetAsync("/api/v2/users");
        await account.GetAsync("/api/v2/users");
        var before = account.Account.Limits.Violations;

        await account.SendAsync(HttpMethod.Post, "/_emulator/limits/reset");
        await account.GetAsync("/api/v2/users");
        var after = await account.GetAsync("/_emulator/limits/violations");

        Assert.Single(before);
        Assert.Equal("Nobody was refused.", after.Json.Text("verdict"));
    }

    private static Task<Emulator> StartAsync(int graceMilliseconds) =>
        Emulator.StartAsync(new EmulatorOptions
        {
            Limits = { RetryAfterTolerance = TimeSpan.FromMilliseconds(graceMilliseconds) },
        }, TestContext.Current.CancellationToken);

    /// <summary>An account whose requests are used up for a minute.</summary>
    private static TestAccount Limited(Emulator emulator)
    {
        var account = new TestAccount(emulator.CreateAccount());
        account.Account.Clock.Freeze(Noon);
        account.Account.Limits.Exhaust("account", time: TimeSpan.FromSeconds(60));
        return account;
    }
}
