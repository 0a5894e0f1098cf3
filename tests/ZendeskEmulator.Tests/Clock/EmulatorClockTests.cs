using Xunit;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Tests.Clock;

public sealed class EmulatorClockTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private readonly EmulatorClock clock = new(ClockSetting.Real, () => { }, _ => { });

    [Fact]
    public void A_clock_follows_real_time_at_first()
    {
        var before = DateTimeOffset.UtcNow;

        Assert.InRange(clock.UtcNow, before, before.AddMinutes(1));
        Assert.False(clock.IsFrozen);
    }

    [Fact]
    public void A_frozen_clock_stands_at_its_instant_in_UTC()
    {
        clock.Freeze(new DateTimeOffset(2027, 1, 31, 14, 0, 0, TimeSpan.FromHours(2)));

        Assert.True(clock.IsFrozen);
        Assert.Equal(Noon, clock.UtcNow);
        Assert.Equal(TimeSpan.Zero, clock.UtcNow.Offset);
        Assert.Equal(Noon, clock.GetUtcNow());
        Assert.Equal(TimeZoneInfo.Utc, clock.LocalTimeZone);
    }

    [Fact]
    public void A_clock_frozen_without_an_instant_stands_where_it_was()
    {
        clock.Freeze();
        var first = clock.UtcNow;

        Assert.InRange(first, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow);
        Assert.Equal(first, clock.UtcNow);
    }

    [Fact]
    public void A_clock_that_is_set_runs_on_from_that_time()
    {
        clock.Set(Noon);

        Assert.InRange(clock.UtcNow, Noon, Noon.AddMinutes(1));
        Assert.False(clock.IsFrozen);
    }

    [Fact]
    public void A_frozen_clock_that_is_set_stays_frozen_and_may_go_back()
    {
        clock.Freeze(Noon);

        clock.Set(Noon.AddYears(-3));

        Assert.True(clock.IsFrozen);
        Assert.Equal(Noon.AddYears(-3), clock.UtcNow);
    }

    [Fact]
    public void Real_time_comes_back_from_any_setting()
    {
        clock.Freeze(Noon);

        clock.UseRealTime();

        Assert.InRange(clock.UtcNow, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task A_frozen_clock_moves_by_a_span_and_stays_frozen()
    {
        clock.Freeze(Noon);

        var advance = await clock.AdvanceAsync(TimeSpan.FromSeconds(40));

        Assert.Equal(Noon.AddSeconds(40), advance.Now);
        Assert.Equal(Noon.AddSeconds(40), clock.UtcNow);
        Assert.Empty(advance.Fired);
        Assert.False(advance.StoppedEarly);
    }

    [Fact]
    public async Task A_running_clock_that_is_moved_keeps_running()
    {
        clock.Set(Noon);

        await clock.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.False(clock.IsFrozen);
        Assert.InRange(clock.UtcNow, Noon.AddHours(1), Noon.AddHours(1).AddMinutes(1));
    }

    [Fact]
    public async Task Moving_to_an_instant_that_has_passed_leaves_the_clock_where_it_is()
    {
        clock.Freeze(Noon);

        var advance = await clock.AdvanceToAsync(Noon.AddSeconds(-1));

        Assert.Equal(Noon, advance.Now);
    }

    [Fact]
    public async Task A_span_that_is_negative_or_leads_past_the_end_of_time_is_refused()
    {
        clock.Freeze(Noon);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => clock.AdvanceAsync(TimeSpan.FromTicks(-1)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => clock.AdvanceAsync(TimeSpan.MaxValue));
        Assert.Equal(Noon, clock.UtcNow);
    }

    [Fact]
    public void A_clock_at_the_end_of_time_stays_there()
    {
        clock.Set(DateTimeOffset.MaxValue);

        Assert.Equal(DateTimeOffset.MaxValue, clock.UtcNow);
    }

    [Fact]
    public async Task Durations_between_timestamps_are_those_of_the_clock()
    {
        clock.Freeze(Noon);
        var begun = clock.GetTimestamp();

        await clock.AdvanceAsync(TimeSpan.FromSeconds(90));

        Assert.Equal(TimeSpan.FromSeconds(90), clock.GetElapsedTime(begun));
    }

    [Fact]
    public void Every_change_of_the_setting_is_kept_and_reading_changes_nothing()
    {
        var kept = 0;
        var watched = new EmulatorClock(ClockSetting.Real, () => kept++, _ => { });

        watched.Freeze(Noon);
        watched.Set(Noon.AddDays(1));
        watched.UseRealTime();
        _ = watched.UtcNow;

        Assert.Equal(3, kept);
    }
}
