using System.Net;
using Xunit;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Tests.RateLimits;

/// <summary>The account's requests a minute, over HTTP.</summary>
public sealed class AccountRequestLimitTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_request_beyond_the_plan_is_refused_as_recorded_byte_for_byte()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon.AddSeconds(59));
        account.Account.Limits.Exhaust("account");

        var response = await account.GetAsync("/api/v2/users");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.Status);
        Assert.Equal("Number of allowed API requests per minute exceeded", response.Body);
        Assert.Equal("text/plain", response.ContentHeaders.ContentType!.ToString());
        Assert.Equal(50, response.ContentHeaders.ContentLength);
        Assert.Equal(["1"], response.Headers.GetValues("Retry-After"));
        Assert.Equal(["max-age=1,public"], response.Headers.NonValidated["Cache-Control"]);
        Assert.Equal(["700"], response.Headers.GetValues("X-Rate-Limit"));
        Assert.Equal(["0"], response.Headers.GetValues("X-Rate-Limit-Remaining"));
        Assert.Equal(["700"], response.Headers.GetValues("RateLimit-Limit"));
        Assert.Equal(["0"], response.Headers.GetValues("RateLimit-Remaining"));
        Assert.Equal(["1"], response.Headers.GetValues("RateLimit-Reset"));
        Assert.False(response.Headers.Contains("ETag"));
    }

    [Fact]
    public async Task The_eleventh_request_of_plan_Essential_is_refused_and_the_first_of_the_next_minute_is_not()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon.AddSeconds(20.5));
        account.Account.Limits.Plan = Plan.Essential;

        var first = await StatusesAsync(account, 11);
        var refused = await account.GetAsync("/api/v2/users/me");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(39));
        var still = await account.GetAsync("/api/v2/users/me");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(0.5));
        var next = await account.GetAsync("/api/v2/users/me");

        Assert.Equal([.. Enumerable.Repeat(200, 10), 429], first);
        Assert.Equal(["40"], refused.Headers.GetValues("Retry-After"));
        Assert.Equal(HttpStatusCode.TooManyRequests, still.Status);
        Assert.Equal(["1"], still.Headers.GetValues("Retry-After"));
        Assert.Equal(HttpStatusCode.OK, next.Status);
        Assert.Equal(["9"], next.Headers.GetValues("X-Rate-Limit-Remaining"));
        Assert.Equal(["60"], next.Headers.GetValues("RateLimit-Reset"));
    }

    [Fact]
    public async Task One_counter_is_for_all_endpoints_also_for_requests_that_fail()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon);

        await account.GetAsync("/api/v2/users");
        await account.GetAsync("/api/v2/no/such/path");
        await account.CreateOrUpdateAsync("\"email\":\"badmail\"");
        await account.GetAsync("/api/v2/organizations/1");
        var fifth = await account.GetAsync("/api/v2/organizations");

        Assert.Equal(["695"], fifth.Headers.GetValues("X-Rate-Limit-Remaining"));
    }

    [Fact]
    public async Task Requests_without_credentials_and_those_to_the_control_plane_are_not_counted()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon);

        account.Client.DefaultRequestHeaders.Authorization = null;
        var refused = await account.GetAsync("/api/v2/users");
        var anonymous = await account.GetAsync("/api/v2/users/me");
        var control = await account.GetAsync("/_emulator/limits");
        account.Client.DefaultRequestHeaders.Authorization = account.Account.Credentials.ToHeader();
        var counted = await account.GetAsync("/api/v2/users");

        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.All([refused, anonymous, control], response => Assert.DoesNotContain(response.Headers, IsLimitHeader));
        Assert.Equal(["699"], counted.Headers.GetValues("X-Rate-Limit-Remaining"));
    }

    [Fact]
    public async Task Accounts_have_limits_of_their_own()
    {
        using var account = await TestEmulator.NewAccountAsync();
        using var other = await TestEmulator.NewAccountAsync();
        account.Account.Limits.Exhaust("account");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await account.GetAsync("/api/v2/users")).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/api/v2/users")).Status);
    }

    [Theory]
    [InlineData(LimitsMode.Observe, "0")]
    [InlineData(LimitsMode.Off, "10")]
    public async Task In_mode_Observe_the_headers_count_in_mode_Off_they_do_not_and_neither_refuses(LimitsMode mode, string remaining)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon);
        account.Account.Limits.Plan = Plan.Essential;
        account.Account.Limits.Mode = mode;

        var statuses = await StatusesAsync(account, 12);
        var last = await account.GetAsync("/api/v2/users/me");

        Assert.All(statuses, status => Assert.Equal(200, status));
        Assert.Equal([remaining], last.Headers.GetValues("X-Rate-Limit-Remaining"));
        Assert.False(last.Headers.Contains("Retry-After"));
    }

    [Fact]
    public async Task A_reset_of_the_account_gives_it_the_limits_of_the_start_again()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Limits.Plan = Plan.Essential;
        account.Account.Limits.Exhaust("account", time: TimeSpan.FromHours(1));

        await account.Account.ResetAsync();
        var response = await account.GetAsync("/api/v2/users");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(["700"], response.Headers.GetValues("X-Rate-Limit"));
    }

    [Fact]
    public async Task The_settings_are_those_of_every_account()
    {
        var options = new EmulatorOptions { Limits = { Plan = Plan.HighVolume, Mode = LimitsMode.Observe } };
        await using var emulator = await Emulator.StartAsync(options, TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());
        account.Account.Limits.Exhaust("account");

        var response = await account.GetAsync("/api/v2/users");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(["2500"], response.Headers.GetValues("X-Rate-Limit"));
        Assert.Equal(Plan.HighVolume, account.Account.Limits.Plan);
        Assert.Equal(LimitsMode.Observe, account.Account.Limits.Mode);
    }

    [Fact]
    public async Task Exhausting_an_unknown_rule_names_the_nearest()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refusal = Assert.Throws<ArgumentException>(() => account.Account.Limits.Exhaust("acount"));

        Assert.StartsWith("There is no rule 'acount'; the nearest is 'account'.", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<int[]> StatusesAsync(TestAccount account, int requests)
    {
        var statuses = new int[requests];
        for (var i = 0; i < requests; i++)
        {
            statuses[i] = (int)(await account.GetAsync("/api/v2/users/me")).Status;
        }
        return statuses;
    }

    private static bool IsLimitHeader(KeyValuePair<string, IEnumerable<string>> header) =>
        header.Key.Contains("Rate", StringComparison.OrdinalIgnoreCase) && header.Key.Contains("Limit", StringComparison.OrdinalIgnoreCase);
}
