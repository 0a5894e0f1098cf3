using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Facade;

/// <summary>What the control plane does with limits, from C#.</summary>
public sealed class EmulatorLimitsTests
{
    private static readonly DateTimeOffset Start = new(2027, 1, 31, 12, 0, 20, TimeSpan.Zero);

    [Fact]
    public async Task Rules_are_shown_with_their_counters_and_the_last_refusal()
    {
        using var test = await TestEmulator.NewAccountAsync();
        test.Account.Clock.Freeze(Start);
        var user = await test.CreateUserAsync("\"name\":\"Roger\"");
        for (var i = 0; i < 7; i++)
        {
            await test.PutAsync($"/api/v2/users/{user}", $$$"""{"user":{"notes":"{{{i}}}"}}""");
        }

        var rule = test.Account.Limits.Rules.Single(rule => rule.Name == "create-update-user");

        Assert.Equal(("user", true, 5, TimeSpan.FromMinutes(1), 2), (rule.Key, rule.IsOn, rule.Total, rule.Window, rule.Refused));
        Assert.Equal(new LimitRefusal(Start, user), rule.LastRefused);
        Assert.Equal(new LimitCounter(user, 5, 0, TimeSpan.FromSeconds(40)), Assert.Single(rule.Counters));
        Assert.Equal("2 requests were refused, and nobody came back before Retry-After was over.", test.Account.Limits.Verdict);
    }

    [Fact]
    public async Task A_rule_is_switched_off_and_on()
    {
        using var test = await TestEmulator.NewAccountAsync();
        var limits = test.Account.Limits;

        limits.Switch("account", isOn: false);
        var off = limits.Rules.Single(rule => rule.Name == "account").IsOn;
        limits.Switch("ACCOUNT", isOn: true);
        var on = limits.Rules.Single(rule => rule.Name == "account").IsOn;

        Assert.Equal((false, true), (off, on));
        Assert.Throws<ArgumentException>(() => limits.Switch("acount", isOn: false));
    }

    [Fact]
    public async Task Updates_a_second_are_set()
    {
        using var test = await TestEmulator.NewAccountAsync();

        test.Account.Limits.UserUpdatesPerSecond = 1;

        Assert.Equal(1, test.Account.Limits.Rules.Single(rule => rule.Name == "user-updates-per-second").Total);
        Assert.Throws<ArgumentOutOfRangeException>(() => test.Account.Limits.UserUpdatesPerSecond = -1);
    }

    [Fact]
    public async Task Exhausting_returns_the_end_of_the_refusals()
    {
        using var test = await TestEmulator.NewAccountAsync();
        test.Account.Clock.Freeze(Start);

        Assert.Equal(Start.AddSeconds(40), test.Account.Limits.Exhaust("account"));
        Assert.Equal(Start.AddSeconds(90), test.Account.Limits.Exhaust("account", time: TimeSpan.FromSeconds(90)));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await test.GetAsync("/api/v2/users")).Status);
    }

    [Theory]
    [InlineData("create-update-user", null, null, "The rule create-update-user counts for each user by itself: give the user's id as key.")]
    [InlineData(
        "organization-update",
        null,
        null,
        "The rule organization-update counts for each organization by itself: give the organization's id as key.")]
    [InlineData("account", 7L, null, "The rule account has one counter for the whole account: leave the key out.")]
    [InlineData("account", null, -1, "The time must not be negative.")]
    [InlineData("acount", null, null, "There is no rule 'acount'; the nearest is 'account'.")]
    public async Task A_call_that_would_exhaust_nothing_is_refused_with_the_reason(string rule, long? key, int? seconds, string reason)
    {
        using var test = await TestEmulator.NewAccountAsync();

        var refused = Assert.Throws<ArgumentException>(() => test.Account.Limits.Exhaust(rule, key, seconds is { } time
            ? TimeSpan.FromSeconds(time)
            : null));

        Assert.Equal(reason, refused.Message);
        Assert.Equal(HttpStatusCode.OK, (await test.GetAsync("/api/v2/users")).Status);
    }
}
