using Xunit;
using ZendeskEmulator.Load.Bench;

namespace ZendeskEmulator.Load.Tests.Bench;

public sealed class MediansTests
{
    [Theory]
    [InlineData(new double[] { }, 0)]
    [InlineData(new double[] { 3 }, 3)]
    [InlineData(new double[] { 9, 1, 5 }, 5)]
    [InlineData(new double[] { 4, 1, 3, 2 }, 2)]
    public void The_median_is_the_middle_one_or_the_lower_of_two(double[] values, double median) =>
        Assert.Equal(median, Medians.Of(values, value => value));

    [Fact]
    public void The_middle_half_of_nine_leaves_two_out_at_each_end() =>
        Assert.Equal((3, 7), Medians.MiddleHalf([9.0, 1, 8, 2, 7, 3, 6, 4, 5], value => value));

    [Fact]
    public void The_middle_half_of_three_is_all_of_them() => Assert.Equal((1, 3), Medians.MiddleHalf([3.0, 1, 2], value => value));

    [Fact]
    public void One_round_in_which_the_machine_did_something_else_does_not_widen_the_spread() =>
        Assert.Equal(0, Medians.Spread([10.0, 10, 10, 10, 90], value => value));
}
