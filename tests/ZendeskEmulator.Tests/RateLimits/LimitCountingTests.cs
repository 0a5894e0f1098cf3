using Xunit;
using ZendeskEmulator.Clock;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Tests.RateLimits;

/// <summary>The counters of an account, without HTTP.</summary>
public sealed class LimitCountingTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);
    private static readonly LimitSettings Settings = new(Plan.SuiteEnterprise, LimitsMode.Enforce, 0);
    private static readonly LimitRule Five = LimitRule.PerMinute("five", 5, _ => throw new NotSupportedException());

    private readonly AccountLimits limits = new();
    private readonly EmulatorClock clock = new(ClockSetting.Frozen(Noon), () => { }, _ => { });

    [Fact]
    public void Five_are_let_through_and_the_sixth_is_refused_until_the_minute_ends()
    {
        clock.Freeze(Noon.AddSeconds(33));

        var decisions = Enumerable.Range(0, 6).Select(_ => Take(1)).ToArray();

        Assert.Equal([false, false, false, false, false, true], decisions.Select(decision => decision.IsRefused));
        Assert.Equal([4, 3, 2, 1, 0, 0], decisions.Select(decision => decision.Remaining));
        Assert.Equal([5, 4, 3, 2, 1, 0], decisions.Select(decision => decision.Before));
        Assert.All(decisions, decision => Assert.Equal(27, decision.SecondsLeft));
    }

    [Fact]
    public async Task Keys_have_counters_of_their_own_and_the_next_minute_begins_at_0_for_all()
    {
        Take(1, times: 6);
        Take(2, times: 5);

        var sixthOfTwo = Take(2).IsRefused;
        var firstOfThree = Take(3).IsRefused;
        await clock.AdvanceAsync(TimeSpan.FromSeconds(60));

        Assert.True(sixthOfTwo);
        Assert.False(firstOfThree);
        Assert.Equal(4, Take(1).Remaining);
        Assert.Equal(4, Take(2).Remaining);
    }

    [Fact]
    public void Being_refused_does_not_prolong_the_window()
    {
        Take(1, times: 100);

        clock.Set(Noon.AddSeconds(60));

        Assert.False(Take(1).IsRefused);
    }

    [Fact]
    public void A_clock_set_back_begins_a_new_window_there_and_another_when_it_returns()
    {
        Take(1, times: 6);

        clock.Set(Noon.AddMinutes(-1));
        var back = Take(1);
        clock.Set(Noon);
        var again = Take(1);

        Assert.Equal(4, back.Remaining);
        Assert.Equal(4, again.Remaining);
    }

    [Fact]
    public void A_clock_set_back_within_the_minute_stays_in_the_window()
    {
        clock.Freeze(Noon.AddSeconds(50));
        Take(1, times: 5);

        clock.Set(Noon.AddSeconds(10));
        var refused = Take(1);

        Assert.True(refused.IsRefused);
        Assert.Equal(50, refused.SecondsLeft);
    }

    [Fact]
    public void Looking_counts_nothing()
    {
        Take(1);

        _ = limits.Look(Five, 1, Settings, clock);
        var look = limits.Look(Five, 1, Settings, clock);

        Assert.Equal(4, look.Remaining);
        Assert.Equal(3, Take(1).Remaining);
    }

    [Fact]
    public void Counts_show_refusals_and_the_most_used_keys_first()
    {
        Take(1, times: 1);
        Take(2, times: 7);
        Take(3, times: 3);

        var state = limits.StateOf(Five, Settings, clock, 2);

        Assert.Equal(2, state.Refused);
        Assert.Equal(new LimitRefusal(Noon, 2), state.LastRefused);
        Assert.Equal([2L, 3L], state.Counters.Select(counter => counter.Key));
    }

    [Fact]
    public void Observing_counts_and_refuses_nothing()
    {
        var observing = Settings with { Mode = LimitsMode.Observe };

        var last = Enumerable.Range(0, 7).Select(_ => limits.Take(Five, 1, observing, clock)).ToArray()[6];

        Assert.False(last.IsRefused);
        Assert.Equal(0, last.Remaining);
    }

    [Fact]
    public void Off_counts_nothing_and_shows_an_unused_limit()
    {
        var off = Settings with { Mode = LimitsMode.Off };

        var last = Enumerable.Range(0, 7).Select(_ => limits.Take(Five, 1, off, clock)).ToArray()[6];

        Assert.Equal((false, 5, 5, 60), (last.IsRefused, last.Total, last.Remaining, last.SecondsLeft));
        Assert.Empty(limits.StateOf(Five, off, clock).Counters);
    }

    [Fact]
    public void A_plan_that_is_changed_counts_what_was_used_already()
    {
        for (var i = 0; i < 10; i++)
        {
            limits.Take(AccountLimit.Requests, 0, Settings, clock);
        }

        var smaller = limits.Take(AccountLimit.Requests, 0, Settings with { Plan = Plan.Essential }, clock);
        var larger = limits.Take(AccountLimit.Requests, 0, Settings with { Plan = Plan.SuiteTeam }, clock);

        Assert.True(smaller.IsRefused);
        Assert.Equal(188, larger.Remaining);
    }

    [Theory]
    [InlineData(null, 60)]
    [InlineData(5, 5)]
    [InlineData(300, 300)]
    public async Task A_key_that_is_exhausted_refuses_for_a_time_or_until_the_window_ends(int? seconds, int left)
    {
        var until = limits.Exhaust(Five, 1, seconds is { } time ? TimeSpan.FromSeconds(time) : null, clock);

        var refused = Take(1);
        var other = Take(2);
        await clock.AdvanceAsync(TimeSpan.FromSeconds(left - 1));
        var still = Take(1);
        await clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        var after = Take(1);

        Assert.Equal(Noon.AddSeconds(left), until);
        Assert.Equal((true, 0, 0, left), (refused.IsRefused, refused.Before, refused.Remaining, refused.SecondsLeft));
        Assert.False(other.IsRefused);
        Assert.Equal((true, 1), (still.IsRefused, still.SecondsLeft));
        Assert.False(after.IsRefused);
    }

    [Fact]
    public void A_key_is_not_exhausted_before_it_was_should_the_clock_be_set_back()
    {
        limits.Exhaust(Five, 1, TimeSpan.FromHours(1), clock);

        clock.Set(Noon.AddDays(-1));

        Assert.False(Take(1).IsRefused);
    }

    [Fact]
    public void A_thousand_keys_of_a_rule_can_be_exhausted_and_those_that_are_over_make_room()
    {
        for (var key = 0; key < 1024; key++)
        {
            Assert.NotNull(limits.Exhaust(Five, key, null, clock));
        }

        Assert.Null(limits.Exhaust(Five, 5000, null, clock));
        Assert.NotNull(limits.Exhaust(Five, 7, TimeSpan.FromHours(1), clock));
        clock.Set(Noon.AddSeconds(60));
        Assert.NotNull(limits.Exhaust(Five, 5000, null, clock));
    }

    [Fact]
    public void An_exhaustion_without_end_lasts_as_long_as_there_is_time() =>
        Assert.Equal(DateTimeOffset.MaxValue, limits.Exhaust(Five, 1, TimeSpan.MaxValue, clock));

    [Fact]
    public void A_reset_forgets_counts_and_exhaustions_and_keeps_the_settings()
    {
        limits.Change(Settings, settings => settings with { Plan = Plan.Essential });
        Take(1, times: 6);
        limits.Exhaust(Five, 2, null, clock);

        limits.Reset();

        Assert.Equal(4, Take(1).Remaining);
        Assert.Equal(4, Take(2).Remaining);
        Assert.Equal(0, limits.StateOf(Five, Settings, clock).Refused);
        Assert.Equal(Plan.Essential, limits.SettingsOr(Settings).Plan);
    }

    private LimitDecision Take(long key, int times = 1)
    {
        for (var i = 1; i < times; i++)
        {
            limits.Take(Five, key, Settings, clock);
        }
        return limits.Take(Five, key, Settings, clock);
    }
}
