using Xunit;
using ZendeskEmulator.Load.Bench;

namespace ZendeskEmulator.Load.Tests.Bench;

public sealed class SteadyStateTests
{
    [Fact]
    public void A_server_that_still_compiles_is_not_warm() =>
        Assert.False(SteadyState.IsReached(Rounds((10, 0), (10, 0), (10, 0), (10, 0), (10, 0), (10, 40), (10, 0), (10, 0))));

    [Fact]
    public void A_server_whose_requests_get_cheaper_is_not_warm() =>
        Assert.False(SteadyState.IsReached(Rounds((60, 0), (55, 0), (50, 0), (45, 0), (40, 0), (35, 0), (30, 0), (25, 0))));

    [Fact]
    public void A_server_whose_cost_stays_and_that_compiles_hardly_anything_is_warm() =>
        Assert.True(SteadyState.IsReached(Rounds((60, 300), (10.2, 3), (9.9, 0), (10, 1), (10.1, 0), (9.8, 2), (10.3, 0), (10, 3))));

    [Fact]
    public void One_slow_round_among_steady_ones_changes_nothing() =>
        Assert.True(SteadyState.IsReached(Rounds((10, 0), (10, 0), (10, 0), (25, 0), (10, 0), (10, 0), (10, 0), (10, 0))));

    [Fact]
    public void Cost_that_rises_is_steady_enough_because_only_compiling_makes_it_fall() =>
        Assert.True(SteadyState.IsReached(Rounds((10, 0), (10, 0), (10, 0), (10, 0), (13, 0), (14, 0), (13, 0), (14, 0))));

    [Fact]
    public void Too_few_rounds_say_nothing() =>
        Assert.False(SteadyState.IsReached(Rounds((10, 0), (10, 0), (10, 0), (10, 0), (10, 0), (10, 0), (10, 0))));

    /// <summary>
    /// Recorded on a machine with eight other builds running: a warm-up of one second would have measured 50 µs and more.
    /// </summary>
    [Fact]
    public void The_recorded_rounds_of_a_busy_machine_are_steady_after_the_compiler_has_gone_quiet()
    {
        double[] cpu =
            [61, 50, 55, 48, 59, 55, 45, 59, 92, 59, 68, 66, 38, 31, 37, 35, 31, 15, 26, 28, 27, 12, 10, 10.5, 10.9, 11.4, 11.4, 10.9];
        long[] methods =
            [68, 61, 213, 101, 332, 440, 101, 197, 53, 85, 180, 75, 138, 36, 16, 75, 170, 12, 104, 154, 107, 16, 5, 1, 0, 1, 1, 0];
        var rounds = cpu.Zip(methods, (cost, compiled) => new WarmUpRound(cost, compiled)).ToList();

        var steadyAfter = Enumerable.Range(1, rounds.Count).FirstOrDefault(count => SteadyState.IsReached(rounds.Take(count).ToList()));

        Assert.Equal(28, steadyAfter);
    }

    private static List<WarmUpRound> Rounds(params (double Cpu, long Methods)[] rounds) =>
        [.. rounds.Select(round => new WarmUpRound(round.Cpu, round.Methods))];
}
