using Xunit;
using ZendeskEmulator.Load.Scenarios;

namespace ZendeskEmulator.Load.Tests.Scenarios;

public sealed class ThirdsTests
{
    [Fact]
    public void The_first_tenth_is_left_out_and_the_thirds_of_the_rest_are_compared()
    {
        double[] values = [99, 1, 2, 3, 4, 5, 6, 7, 8, 9];

        Assert.Equal(new Thirds(2, 8), Thirds.Of(values, 9));
    }

    [Fact]
    public void Too_short_a_run_has_no_thirds() => Assert.Null(Thirds.Of([1, 2, 3], 9));
}
