using System.Diagnostics;
using Xunit;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Tests.RateLimits;

public sealed class RetryAfterMonitorTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);
    private static readonly LimitRule Rule = AccountLimit.Requests;
    private static readonly Client Roger = ClientOf("roger@example.com", "sync/1.0");

    private readonly RetryAfterMonitor monitor = new();

    [Fact]
    public void A_client_that_comes_before_the_retry_instant_is_early_by_the_time_that_is_left_on_the_accounts_clock()
    {
        monitor.Refused(Roger, Rule, 0, Noon.AddSeconds(20), Noon.AddSeconds(60), Mark(0));

        monitor.Check(Roger, Rule, 0, Noon.AddSeconds(58), Mark(900), Grace);
        monitor.Check(Roger, Rule, 0, Noon.AddSeconds(50), Mark(1_000), Grace);
        monitor.Check(Roger, Rule, 0, Noon.AddSeconds(59.5), Mark(1_100), Grace);

        var violation = Assert.Single(monitor.Violations());
        Assert.Equal("roger@example.com", violation.Client);
        Assert.Equal("sync/1.0", violation.UserAgent);
        Assert.Equal("account", violation.Rule);
        Assert.Equal(1, violation.Refusals);
        Assert.Equal(3, violation.Early);
        Assert.Equal(TimeSpan.FromSeconds(10), violation.EarliestBy);
        Assert.Equal(Noon.AddSeconds(59.5), violation.LastEarly);
        Assert.Equal(
            "roger@example.com (sync/1.0) came back 3 times before Retry-After was over on the limit account, up to 10.0 s early.",
            violation.Verdict);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(61)]
    public void A_client_that_comes_at_the_retry_instant_or_later_is_not_early_and_ends_the_refusal(int seconds)
    {
        monitor.Refused(Roger, Rule, 0, Noon, Noon.AddSeconds(60), Mark(0));

        monitor.Check(Roger, Rule, 0, Noon.AddSeconds(seconds), Mark(1_000), Grace);
        monitor.Check(Roger, Rule, 0, Noon.AddSeconds(1), Mark(2_000), Grace);

        Assert.Empty(monitor.Violations());
        Assert.Equal(1, monitor.Refusals);
    }

    [Theory]
    [InlineData(250, 250, 0)]
    [InlineData(250, 251, 1)]
    [InlineData(0, 0, 0)]
    [InlineData(0, -5, 0)]
    [InlineData(0, 1, 1)]
    public void A_request_that_began_within_the_grace_after_the_refusal_is_not_early(int grace, int began, int early)
    {
        monitor.Refused(Roger, Rule, 0, Noon, Noon.AddSeconds(60), Mark(10_000));

        monitor.Check(Roger, Rule, 0, Noon.AddSeconds(1), Mark(10_000 + began), TimeSpan.FromMilliseconds(grace));

        Assert.Equal(early, monitor.Violations().Sum(violation => violation.Early));
    }

    [Fact]
    public void A_second_refusal_until_the_same_instant_does_not_restart_the_grace()
    {
        monitor.Refused(Roger, Rule, 0, Noon, Noon.AddSeconds(60), Mark(0));
        monitor.Refused(Roger, Rule, 0, Noon.AddSeconds(1), Noon.AddSeconds(60), Mark(1_000));

        monitor.Check(Roger, Rule, 0, Noon.AddSeconds(1), Mark(1_100), Grace);

        Assert.Equal(1, Assert.Single(monitor.Violations()).Early);
        Assert.Equal(2, monitor.Refusals);
    }

    [Fact]
    public void Clients_rules_and_keys_are_distinguished()
    {
        var wilco = ClientOf("wilco@example.com", "sync/1.0");
        var otherProgram = ClientOf("roger@example.com", "import/2.0");
        var otherRule = LimitRule.PerMinute("other", 5, _ => throw new NotSupportedException());
        monitor.Refused(Roger, Rule, 7, Noon, Noon.AddSeconds(60), Mark(0));

        monitor.Check(wilco, Rule, 7, Noon, Mark(1_000), Grace);
        monitor.Check(otherProgram, Rule, 7, Noon, Mark(1_000), Grace);
        monitor.Check(Roger, otherRule, 7, Noon, Mark(1_000), Grace);
        monitor.Check(Roger, Rule, 8, Noon, Mark(1_000), Grace);

        Assert.Empty(monitor.Violations());
    }

    [Fact]
    public void The_worst_client_comes_first()
    {
        var wilco = ClientOf("wilco@example.com", "");
        monitor.Refused(Roger, Rule, 0, Noon, Noon.AddSeconds(60), Mark(0));
        monitor.Refused(wilco, Rule, 0, Noon, Noon.AddSeconds(60), Mark(0));

        monitor.Check(Roger, Rule, 0, Noon, Mark(1_000), Grace);
        monitor.Check(wilco, Rule, 0, Noon, Mark(1_000), Grace);
        monitor.Check(wilco, Rule, 0, Noon, Mark(1_000), Grace);

        Assert.Equal(["wilco@example.com", "roger@example.com"], monitor.Violations().Select(violation => violation.Client));
    }

    [Fact]
    public void Nobody_is_early_once_the_clock_was_set_back_before_the_refusal()
    {
        monitor.Refused(Roger, Rule, 0, Noon, Noon.AddSeconds(60), Mark(0));

        monitor.Check(Roger, Rule, 0, Noon.AddHours(-1), Mark(1_000), Grace);

        Assert.Empty(monitor.Violations());
    }

    [Fact]
    public void A_reset_forgets_everything()
    {
        monitor.Refused(Roger, Rule, 0, Noon, Noon.AddSeconds(60), Mark(0));
        monitor.Check(Roger, Rule, 0, Noon, Mark(1_000), Grace);

        monitor.Reset();
        monitor.Check(Roger, Rule, 0, Noon, Mark(2_000), Grace);

        Assert.Empty(monitor.Violations());
        Assert.Equal(0, monitor.Refusals);
    }

    [Fact]
    public void Of_more_than_10_000_open_refusals_only_their_number_is_kept()
    {
        for (var key = 1; key <= 10_002; key++)
        {
            monitor.Refused(Roger, Rule, key, Noon, Noon.AddSeconds(60), Mark(0));
        }

        monitor.Check(Roger, Rule, 10_000, Noon, Mark(1_000), Grace);
        monitor.Check(Roger, Rule, 10_001, Noon, Mark(1_000), Grace);

        Assert.Equal(1, Assert.Single(monitor.Violations()).Early);
        Assert.Equal(2, monitor.Unfollowed);
        Assert.Equal(10_002, monitor.Refusals);
    }

    [Fact]
    public void Refusals_that_are_over_make_room_for_new_ones()
    {
        for (var key = 1; key <= 10_000; key++)
        {
            monitor.Refused(Roger, Rule, key, Noon, Noon.AddSeconds(60), Mark(0));
        }

        monitor.Refused(Roger, Rule, 20_000, Noon.AddSeconds(60), Noon.AddSeconds(120), Mark(0));
        monitor.Check(Roger, Rule, 20_000, Noon.AddSeconds(61), Mark(1_000), Grace);

        Assert.Equal(0, monitor.Unfollowed);
        Assert.Equal(1, Assert.Single(monitor.Violations()).Early);
    }

    [Fact]
    public void Of_more_than_1_000_clients_only_the_number_of_refusals_is_kept()
    {
        for (var i = 0; i < 1_001; i++)
        {
            monitor.Refused(ClientOf($"user{i}@example.com", ""), Rule, 0, Noon, Noon.AddSeconds(60), Mark(0));
        }

        monitor.Check(ClientOf("user999@example.com", ""), Rule, 0, Noon, Mark(1_000), Grace);
        monitor.Check(ClientOf("user1000@example.com", ""), Rule, 0, Noon, Mark(1_000), Grace);

        Assert.Equal("user999@example.com", Assert.Single(monitor.Violations()).Client);
        Assert.Equal(1, monitor.Unfollowed);
    }

    [Fact]
    public void A_clients_name_has_no_secret_and_only_the_beginning_of_a_long_User_Agent()
    {
        var bearer = new Client(new Credentials(CredentialKind.Bearer, "", "acct_secret"), new string('x', 30_000));
        monitor.Refused(bearer, Rule, 0, Noon, Noon.AddSeconds(60), Mark(0));

        monitor.Check(bearer, Rule, 0, Noon, Mark(1_000), Grace);

        var violation = Assert.Single(monitor.Violations());
        Assert.Equal("a bearer token", violation.Client);
        Assert.Equal(200, violation.UserAgent.Length);
    }

    private static Client ClientOf(string email, string userAgent) =>
        new(new Credentials(CredentialKind.Token, email, "secret"), userAgent);

    private static long Mark(int milliseconds) => milliseconds * Stopwatch.Frequency / 1000;
}
