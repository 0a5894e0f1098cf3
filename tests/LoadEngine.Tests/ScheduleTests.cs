using LoadEngine.Running;
using Xunit;

namespace LoadEngine.Tests;

public sealed class ScheduleTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Two_thousand_a_second_for_ten_seconds_are_twenty_thousand_starts_evenly_apart()
    {
        var starts = Schedule.Starts(Simulation.Inject(2_000, Second, TimeSpan.FromSeconds(10)), before: 0).ToList();

        var gaps = starts.Skip(1).Zip(starts, (later, earlier) => (later - earlier).Ticks).ToList();
        Assert.Equal(20_000, starts.Count);
        Assert.All(gaps, gap => Assert.InRange(gap, 4_999, 5_001));
        Assert.True(starts[^1] < TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(0.1, 30, 3)]
    [InlineData(3, 0.5, 1)]
    [InlineData(0, 10, 0)]
    [InlineData(1, 0.4, 0)]
    public void As_many_starts_as_fit_are_planned(double rate, double seconds, int starts) =>
        Assert.Equal(starts, Schedule.Starts(Simulation.Inject(rate, Second, TimeSpan.FromSeconds(seconds)), before: 0).Count());

    [Fact]
    public void A_rate_may_be_given_for_a_minute() =>
        Assert.Equal(50, Schedule.Starts(Simulation.Inject(300, TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(10)), before: 0).Count());

    [Fact]
    public void A_ramp_begins_at_the_rate_before_and_ends_at_its_own()
    {
        var starts = Schedule.Starts(Simulation.RampingInject(300, Second, TimeSpan.FromSeconds(10)), before: 100).ToList();

        var inFirstSecond = starts.Count(start => start < Second);
        var inLastSecond = starts.Count(start => start >= TimeSpan.FromSeconds(9));
        Assert.Equal(2_000, starts.Count);
        Assert.InRange(inFirstSecond, 109, 111);
        Assert.InRange(inLastSecond, 289, 291);
        Assert.Equal(starts.Order(), starts);
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(100, 0)]
    public void A_ramp_from_or_to_nothing_has_half_the_starts(double before, double rate)
    {
        var starts = Schedule.Starts(Simulation.RampingInject(rate, Second, TimeSpan.FromSeconds(10)), before).ToList();

        Assert.Equal(500, starts.Count);
        Assert.All(starts, start => Assert.InRange(start, TimeSpan.Zero, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void Constant_copies_work_all_the_time()
    {
        var shifts = Schedule.Copies(Simulation.KeepConstant(3, Second), before: 7).ToList();

        Assert.Equal(Enumerable.Repeat(new CopyShift(TimeSpan.Zero, Second), 3), shifts);
    }

    [Fact]
    public void Copies_of_a_ramp_join_one_after_another()
    {
        var shifts = Schedule.Copies(Simulation.RampingConstant(4, TimeSpan.FromSeconds(4)), before: 2).ToList();

        Assert.Equal([0, 0, 0, 2], shifts.Select(shift => shift.From.TotalSeconds));
        Assert.All(shifts, shift => Assert.Equal(4, shift.To.TotalSeconds));
    }

    [Fact]
    public void Copies_of_a_ramp_downwards_leave_one_after_another()
    {
        var shifts = Schedule.Copies(Simulation.RampingConstant(1, TimeSpan.FromSeconds(4)), before: 3).ToList();

        Assert.Equal([4, 4, 2], shifts.Select(shift => shift.To.TotalSeconds));
        Assert.All(shifts, shift => Assert.Equal(0, shift.From.TotalSeconds));
    }
}
