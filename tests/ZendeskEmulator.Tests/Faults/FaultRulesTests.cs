using Xunit;
using ZendeskEmulator.Faults;

namespace ZendeskEmulator.Tests.Faults;

public sealed class FaultRulesTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nth_every_and_first_count_the_requests_that_match()
    {
        Assert.Equal([3], Fired(new FaultWhen { Nth = 3 }));
        Assert.Equal([4, 8], Fired(new FaultWhen { Every = 4 }));
        Assert.Equal([1, 2], Fired(new FaultWhen { First = 2 }));
        Assert.Equal([2, 4], Fired(new FaultWhen { Every = 2, First = 5 }));
        Assert.Equal(Enumerable.Range(1, 10), Fired(new FaultWhen()));
    }

    [Fact]
    public void Chance_repeats_with_its_seed_and_has_its_share()
    {
        var when = new FaultWhen { Probability = 0.3 };
        var first = Enumerable.Range(1, 10_000).Where(number => FaultRules.Fires(when, number, 7)).ToList();

        Assert.Equal(first, Enumerable.Range(1, 10_000).Where(number => FaultRules.Fires(when, number, 7)));
        Assert.NotEqual(first, Enumerable.Range(1, 10_000).Where(number => FaultRules.Fires(when, number, 8)));
        Assert.InRange(first.Count, 2_800, 3_200);
        Assert.DoesNotContain(Enumerable.Range(1, 100), number => FaultRules.Fires(new FaultWhen { Probability = 0 }, number, 7));
        Assert.All(Enumerable.Range(1, 100), number => Assert.True(FaultRules.Fires(new FaultWhen { Probability = 1 }, number, 7)));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void From_counts_and_to_does_not(int seconds, bool isInTime) => Assert.Equal(
        isInTime,
        FaultRules.IsInTime(new FaultWhen { From = Noon, To = Noon.AddSeconds(10) }, Noon.AddSeconds(seconds)));

    [Fact]
    public void Waits_by_chance_lie_where_they_are_said_to()
    {
        var uniform = new FaultDelay(TimeSpan.FromSeconds(1)) { Max = TimeSpan.FromSeconds(3) };
        var lognormal = new FaultDelay(TimeSpan.FromSeconds(1)) { Sigma = 0.5 };

        var even = Enumerable.Range(1, 5_000).Select(i => FaultRules.WaitOf(uniform, 1, i).TotalSeconds).ToList();
        var skewed = Enumerable.Range(1, 5_001).Select(i => FaultRules.WaitOf(lognormal, 1, i).TotalSeconds).Order().ToList();

        Assert.InRange(even.Min(), 1, 1.01);
        Assert.InRange(even.Max(), 2.99, 3);
        Assert.InRange(even.Average(), 1.95, 2.05);
        Assert.InRange(skewed[2_500], 0.95, 1.05);
        Assert.InRange(skewed[(int)(5_001 * 0.84)], 1.55, 1.75);
    }

    private static IEnumerable<int> Fired(FaultWhen when) => Enumerable.Range(1, 10).Where(number => FaultRules.Fires(when, number, 0));

    [Fact]
    public void The_longest_waits_by_chance_are_cut_and_do_not_overflow()
    {
        var delay = new FaultDelay(TimeSpan.FromMinutes(10)) { Sigma = 5 };

        var waits = Enumerable.Range(1, 500_000).Select(number => FaultRules.WaitOf(delay, 7, number));

        Assert.Equal(TimeSpan.FromMinutes(10), waits.Max());
    }

    [Fact]
    public void A_chance_or_a_spread_that_is_not_a_number_is_refused()
    {
        var chance = new FaultDefinition { Effects = [FaultEffect.Ok], When = new FaultWhen { Probability = double.NaN } };
        var spread = new FaultDelay(TimeSpan.FromSeconds(1)) { Sigma = double.NaN };

        Assert.NotNull(FaultRules.Check(chance));
        Assert.NotNull(FaultRules.Check(new FaultDefinition { Effects = [new FaultEffect { Delay = spread }] }));
    }
}
