using System.Diagnostics;
using Xunit;
using ZendeskEmulator;

namespace Zendesk.Tests.RateLimits;

/// <summary>The client under the limits of the emulator, and before its judge.</summary>
public sealed class EmulatorLimitsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sixty_four_callers_on_200_requests_a_minute_are_never_refused()
    {
        using var test = await TestAccountInTime.NewAsync(options => options.Budget = TimeSpan.FromHours(24));
        test.Account.Limits.Plan = Plan.SuiteTeam;

        var created = await test.RunAsync(Task.WhenAll(Enumerable.Range(0, 64).Select(caller => CreateAsync(test.Client, caller, 16))));

        Assert.Equal(1024, created.Sum());
        Assert.Equal("Nobody was refused.", await test.VerdictAsync());
        // 1024 requests are six minutes of 200, the first of which had begun; a seventh for a machine that is slow.
        Assert.InRange(test.Elapsed.TotalMinutes, 4.5, 6.5);
    }

    [Fact]
    public async Task Without_pacing_every_call_succeeds_in_the_end_and_none_comes_back_early()
    {
        await using var emulator = await StartPatientAsync();
        using var test = new TestAccountInTime(
            emulator.CreateAccount(), options => (options.Pacing, options.Budget) = (false, TimeSpan.FromHours(24)));
        test.Account.Limits.Plan = Plan.SuiteTeam;

        var created = await test.RunAsync(Task.WhenAll(Enumerable.Range(0, 64).Select(caller => CreateAsync(test.Client, caller, 16))));

        Assert.Equal(1024, created.Sum());
        Assert.InRange(test.Refusals, 1, 64 * 6);
        Assert.Equal(0, test.EarlyReturns);
        Assert.Empty(test.Account.Limits.Violations);
    }

    [Fact]
    public async Task Without_pacing_a_short_budget_ends_calls_by_its_error_and_none_comes_back_early()
    {
        await using var emulator = await StartPatientAsync();
        using var test = new TestAccountInTime(
            emulator.CreateAccount(), options => (options.Pacing, options.Budget) = (false, TimeSpan.FromSeconds(70)));
        test.Account.Limits.Plan = Plan.Essential;

        var ended = await test.RunAsync(Task.WhenAll(Enumerable.Range(0, 64).Select(caller => CreateOrGiveUpAsync(test.Client, caller))));

        Assert.Contains("created", ended);
        Assert.Contains("given up", ended);
        Assert.Equal(0, test.EarlyReturns);
        Assert.Empty(test.Account.Limits.Violations);
    }

    [Fact]
    public async Task Updates_of_one_user_are_never_refused()
    {
        using var test = await TestAccountInTime.NewAsync(options => options.Budget = TimeSpan.FromHours(24));
        var user = await test.Client.Users.CreateAsync(new UserInput
        {
            Name = "Roger",
            ExternalId = "crew-7",
            Email = "roger@example.org",
        }, Cancellation);

        await test.RunAsync(UpdateInTurnAsync(test.Client, user.Id, 6));
        await test.RunAsync(Task.WhenAll(Enumerable.Range(0, 11).Select(_ => test.Client.Users.UpdateAsync(user.Id, new UserInput
        {
            Name = "Roger",
        }, Cancellation))));

        Assert.Equal("Nobody was refused.", await test.VerdictAsync());
    }

    [Fact]
    public async Task Without_pacing_updates_of_one_user_are_refused_until_they_succeed()
    {
        using var test = await TestAccountInTime.NewAsync(options => options.Pacing = false);
        var user = await test.Client.Users.CreateAsync(new UserInput
        {
            Name = "Roger",
            ExternalId = "crew-7",
            Email = "roger@example.org",
        }, Cancellation);

        var names = await test.RunAsync(UpdateInTurnAsync(test.Client, user.Id, 4));

        Assert.Equal(12, names);
        Assert.InRange(test.Refusals, 1, 12);
        Assert.Equal(0, test.EarlyReturns);
        Assert.Empty(test.Account.Limits.Violations);
    }

    [Fact]
    public async Task Where_all_users_have_one_update_a_second_a_client_that_knows_is_never_refused()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions { Limits = { UserUpdatesPerSecond = 1 } }, Cancellation);
        using var test = new TestAccountInTime(emulator.CreateAccount(), options => options.UserUpdatesPerSecond = 1);

        await test.RunAsync(CreateAndUpdateAsync(test.Client, 10));

        Assert.Equal("Nobody was refused.", await test.VerdictAsync());
    }

    [Fact]
    public async Task Where_all_users_have_one_update_a_second_a_client_that_does_not_know_never_comes_back_early()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions { Limits = { UserUpdatesPerSecond = 1 } }, Cancellation);
        using var test = new TestAccountInTime(emulator.CreateAccount());

        await test.RunAsync(CreateAndUpdateAsync(test.Client, 10));

        Assert.True(test.Refusals > 0);
        Assert.Equal(0, test.EarlyReturns);
        Assert.Empty(test.Account.Limits.Violations);
    }

    [Fact]
    public async Task A_refused_call_waits_on_the_accounts_clock_until_that_is_moved()
    {
        var account = await TestAccount.NewAsync();
        account.Clock.Freeze(TestAccount.Start);
        account.Limits.Exhaust("account");
        using var client = TestAccount.NewClient(account, options => options.TimeProvider = account.Clock);

        var call = client.Organizations.CreateOrUpdateAsync(new OrganizationInput
        {
            Name = "Space Corps",
        }, cancellationToken: Cancellation);
        var wait = await account.Clock.WaitForTimerAsync(Cancellation);
        Assert.True(wait.At >= TestAccount.Start.AddSeconds(40));
        var saved = await account.Clock.RunAsync(call);

        // Refused until the minute's end, forty seconds off: made after it, by the account's clock.
        Assert.True(saved.Record.CreatedAt >= TestAccount.Start.AddSeconds(40));
        Assert.Empty(account.Limits.Violations);
    }

    /// <summary>LONG_ROUNDS=1000 plays it as often, and then asks for less than 50 ms a round.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public async Task At_the_sixth_update_pacing_waits_on_the_frozen_clock_again_and_again_and_no_round_hangs()
    {
        var rounds = int.TryParse(Environment.GetEnvironmentVariable("LONG_ROUNDS"), out var many) ? many : 50;
        var began = Stopwatch.GetTimestamp();

        for (var round = 0; round < rounds; round++)
        {
            var account = await TestAccount.NewAsync();
            account.Clock.Freeze(TestAccount.Start);
            using var client = TestAccount.NewClient(account, options => options.TimeProvider = account.Clock);
            var user = await client.Users.CreateAsync(new UserInput { Name = "Roger" }, cancellationToken: Cancellation);

            await account.Clock.RunAsync(UpdateAsync(client, user.Id, 6));

            Assert.True(account.Clock.UtcNow >= TestAccount.Start.AddSeconds(40), $"Nothing was waited for: it is {account.Clock.UtcNow}.");
            Assert.Equal(0, account.Limits.Refusals);
        }

        if (rounds >= 1_000)
        {
            Assert.InRange(Stopwatch.GetElapsedTime(began).TotalMilliseconds / rounds, 0, 50);
        }
    }

    /// <summary>
    /// An emulator that spares requests which were under way when another was refused, also on a busy machine: there 64 callers take
    /// longer than the usual quarter of a second to learn of it. That none comes back early is counted without any grace.
    /// </summary>
    private static Task<Emulator> StartPatientAsync() =>
        Emulator.StartAsync(new EmulatorOptions { Limits = { RetryAfterTolerance = TimeSpan.FromMinutes(1) } }, Cancellation);

    private static async Task UpdateAsync(ZendeskClient client, long id, int times)
    {
        for (var time = 1; time <= times; time++)
        {
            await client.Users.UpdateAsync(id, new UserInput { Name = $"Roger {time}" }, cancellationToken: Cancellation);
        }
    }

    private static async Task<int> CreateAsync(ZendeskClient client, int caller, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await client.Users.CreateOrUpdateAsync(new UserInput { Name = "Roger", ExternalId = $"crew-{caller}-{time}" }, Cancellation);
        }
        return times;
    }

    private static async Task CreateAndUpdateAsync(ZendeskClient client, int users)
    {
        await CreateAsync(client, 0, users);
        await Task.WhenAll(Enumerable.Range(0, users).Select(user => client.Users.CreateOrUpdateAsync(new UserInput
        {
            Name = "Wilco",
            ExternalId = $"crew-0-{user}",
        }, Cancellation)));
    }

    private static async Task<string> CreateOrGiveUpAsync(ZendeskClient client, int caller)
    {
        try
        {
            await client.Users.CreateOrUpdateAsync(new UserInput { Name = "Roger", ExternalId = $"crew-{caller}" }, Cancellation);
            return "created";
        }
        catch (ZendeskException given) when (given is ZendeskRateLimitedException or ZendeskTimeoutException)
        {
            return "given up";
        }
    }

    private static async Task<int> UpdateInTurnAsync(ZendeskClient client, long id, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await client.Users.UpdateAsync(id, new UserInput { Name = "Roger" }, Cancellation);
            await client.Users.CreateOrUpdateAsync(new UserInput { ExternalId = "crew-7", Name = "Wilco" }, Cancellation);
            await client.Users.CreateOrUpdateAsync(new UserInput { Email = "roger@example.org", Name = "Wilco" }, Cancellation);
        }
        return 3 * times;
    }
}
