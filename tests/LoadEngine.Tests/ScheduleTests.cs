using LoadEngine.Running;
using Xunit;

namespace LoadEngine.Tests;

public sealed class ScheduleTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static Random Dice => new(1);

    [Fact]
    public void Two_thousand_a_second_for_ten_seconds_are_twenty_thousand_starts_evenly_apart()
    {
        var starts = Schedule.Starts(Simulation.Inject(2_000, Second, TimeSpan.FromSeconds(10)), before: 0, Dice).ToList();

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
        Assert.Equal(starts, Schedule.Starts(Simulation.Inject(rate, Second, TimeSpan.FromSeconds(seconds)), before: 0, Dice).Count());

    [Fact]
    public void A_rate_may_be_given_for_a_minute() =>
        Assert.Equal(
            50, Schedule.Starts(Simulation.Inject(300, TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(10)), before: 0, Dice).Count());

    [Fact]
    public void A_ramp_begins_at_the_rate_before_and_ends_at_its_own()
    {
        var starts = Schedule.Starts(Simulation.RampingInject(300, Second, TimeSpan.FromSeconds(10)), before: 100, Dice).ToList();

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
        var starts = Schedule.Starts(Simulation.RampingInject(rate, Second, TimeSpan.FromSeconds(10)), before, Dice).ToList();

        Assert.Equal(500, starts.Count);
        Assert.All(starts, start => Assert.InRange(start, TimeSpan.Zero, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void Random_starts_are_as_many_in_each_interval_as_the_bounds_allow_and_in_order()
    {
        var starts = Schedule.Starts(Simulation.InjectRandom(3, 9, Second, TimeSpan.FromSeconds(200)), before: 0, Dice).ToList();

        var counts = Enumerable.Range(0, 200).Select(second => starts.Count(start => (int)start.TotalSeconds == second)).ToList();
        Assert.All(counts, count => Assert.InRange(count, 3, 9));
        Assert.Equal(Enumerable.Range(3, 7), counts.Distinct().Order());
        Assert.Equal(starts.Order(), starts);
        Assert.True(starts.Select(start => start.Ticks % Second.Ticks).Distinct().Count() > 500, "They come at any instant of a second.");
    }

    [Fact]
    public void Random_starts_are_the_same_for_the_same_seed()
    {
        var simulation = Simulation.InjectRandom(0, 50, Second, TimeSpan.FromSeconds(10));

        Assert.Equal(Schedule.Starts(simulation, 0, new Random(7)), Schedule.Starts(simulation, 0, new Random(7)));
        Assert.NotEqual(Schedule.Starts(simulation, 0, new Random(7)), Schedule.Starts(simulation, 0, new Random(8)));
    }

    [Fact]
    public void A_last_interval_that_is_cut_has_no_start_after_the_end()
    {
        var starts = Schedule.Starts(Simulation.InjectRandom(100, 100, Second, TimeSpan.FromSeconds(1.5)), before: 0, Dice).ToList();

        Assert.InRange(starts.Count, 120, 180);
        Assert.All(starts, start => Assert.True(start < TimeSpan.FromSeconds(1.5)));
    }

    [Theory]
    [InlineData(30, 100)]
    [InlineData(0.3, 7)]
    public void Iterations_at_a_rate_are_that_many_evenly_apart(double rate, int iterations)
    {
        var simulation = Simulation.IterationsForInject(rate, Second, iterations);

        var starts = Schedule.Starts(simulation, before: 0, Dice).ToList();

        Assert.Equal(iterations, starts.Count);
        Assert.All(starts.Skip(1).Zip(starts), pair => Assert.Equal(1 / rate, (pair.First - pair.Second).TotalSeconds, 6));
        Assert.True(starts[^1] < simulation.During);
    }

    [Fact]
    public void Stages_are_ramps_from_one_target_to_the_next()
    {
        var simulations = Simulation.InjectStages(
            Second, new Stage(100, TimeSpan.FromSeconds(2)), new Stage(100, TimeSpan.FromSeconds(3)), new Stage(0, Second));

        var starts = simulations.Zip([0, 100, 100], (simulation, before) => Schedule.Starts(simulation, before, Dice).Count());

        Assert.Equal([100, 300, 50], starts);
    }

    [Fact]
    public void Stages_of_copies_keep_what_they_have_reached()
    {
        var simulations = Simulation.ConstantStages(new Stage(4, Second), new Stage(4, Second));

        var kept = Schedule.Copies(simulations[1], before: 4);

        Assert.Equal(Enumerable.Repeat(new CopyShift(TimeSpan.Zero, Second), 4), kept);
    }

    [Fact]
    public void Shapes_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulation.InjectRandom(5, 4, Second, Second));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulation.InjectRandom(-1, 4, Second, Second));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulation.Inject(1, TimeSpan.Zero, Second));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulation.IterationsForInject(0, Second, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulation.IterationsForConstant(1, 1, TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulation.KeepConstant(1, TimeSpan.Zero));
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
