using Xunit;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Tests.Clock;

public sealed class FastClockTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Real = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 60, 0)]
    [InlineData(1, 60, 60)]
    [InlineData(90, 60, 5_400)]
    [InlineData(0.5, 10, 5)]
    public void The_speed_is_the_number_of_account_seconds_in_a_real_one(double realSeconds, int speed, double accountSeconds)
    {
        var setting = ClockSetting.Fast(Noon - Real, Noon, speed);

        Assert.Equal(Noon.AddSeconds(accountSeconds), setting.Now(Real.AddSeconds(realSeconds)));
    }

    [Fact]
    public void A_fast_clock_that_is_set_stays_fast()
    {
        var setting = ClockSetting.Fast(Noon - Real, Noon, 60).At(Noon.AddDays(-1), Real.AddHours(1));

        Assert.Equal(Noon.AddDays(-1).AddMinutes(1), setting.Now(Real.AddHours(1).AddSeconds(1)));
    }

    [Fact]
    public void A_fast_clock_comes_to_the_end_of_time_and_stays_there()
    {
        var setting = ClockSetting.Fast(Noon - Real, Noon, EmulatorClock.MaxSpeed);

        Assert.Equal(DateTimeOffset.MaxValue, setting.Now(Real.AddYears(1000)));
        Assert.Equal(DateTimeOffset.MinValue, setting.Now(Real.AddYears(-1000)));
    }

    [Fact]
    public void The_clock_shows_its_speed()
    {
        var clock = NewClock();

        Assert.Equal(1, clock.Speed);
        clock.UseFastTime(60);
        Assert.Equal(60, clock.Speed);
        Assert.False(clock.IsFrozen);
        clock.Freeze();
        Assert.Equal(0, clock.Speed);
        clock.UseRealTime();
        Assert.Equal(1, clock.Speed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-60)]
    [InlineData(100_001)]
    public void A_speed_out_of_its_range_is_refused(int speed) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NewClock().UseFastTime(speed));

    [Fact]
    public async Task A_wait_on_it_ends_in_a_fraction_of_the_time()
    {
        var clock = NewClock();
        clock.UseFastTime(36_000);
        var began = clock.GetTimestamp();

        await Task.Delay(TimeSpan.FromHours(1), clock, TestContext.Current.CancellationToken);

        Assert.True(clock.GetElapsedTime(began) >= TimeSpan.FromHours(1));
    }

    private static EmulatorClock NewClock() => new(ClockSetting.Real, () => { }, _ => { });
}
