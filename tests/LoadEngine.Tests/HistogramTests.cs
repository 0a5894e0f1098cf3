using LoadEngine.Measuring;
using Xunit;

namespace LoadEngine.Tests;

public sealed class HistogramTests
{
    [Fact]
    public void Nothing_recorded_is_zero_everywhere()
    {
        var histogram = new Histogram();

        Assert.Equal(0, histogram.Count);
        Assert.Equal(TimeSpan.Zero, histogram.Percentile(50));
        Assert.Equal(TimeSpan.Zero, histogram.Mean);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_023)]
    [InlineData(2_047)]
    [InlineData(2_048)]
    [InlineData(123_456)]
    [InlineData(9_999_999)]
    [InlineData(600_000_000)]
    [InlineData(36_000_000_000)]
    public void A_duration_of_any_size_is_off_by_less_than_a_thousandth(long ticks)
    {
        var histogram = new Histogram();
        // A longer one, so that the response is not cut at the longest.
        histogram.Record(TimeSpan.FromTicks(ticks));
        histogram.Record(TimeSpan.FromTicks(ticks * 3));

        var median = histogram.Percentile(50).Ticks;

        Assert.InRange(median, ticks * 0.999, ticks * 1.001);
    }

    [Theory]
    [InlineData(50, 500_000)]
    [InlineData(95, 950_000)]
    [InlineData(99, 990_000)]
    [InlineData(99.9, 999_000)]
    [InlineData(100, 1_000_000)]
    public void Percentiles_of_a_million_even_durations_are_off_by_less_than_a_thousandth(double percent, long ticks)
    {
        var histogram = new Histogram();
        for (var i = 1; i <= 1_000_000; i++)
        {
            histogram.Record(TimeSpan.FromTicks(i));
        }

        var found = histogram.Percentile(percent).Ticks;

        Assert.InRange(found, ticks * 0.999, ticks * 1.001);
    }

    [Fact]
    public void Longest_sum_and_mean_are_exact()
    {
        var histogram = new Histogram();
        histogram.Record(TimeSpan.FromTicks(1_234_567));
        histogram.Record(TimeSpan.FromTicks(7_654_321));

        Assert.Equal(7_654_321, histogram.Max.Ticks);
        Assert.Equal(8_888_888, histogram.Sum.Ticks);
        Assert.Equal(4_444_444, histogram.Mean.Ticks);
    }

    [Fact]
    public void A_negative_duration_counts_as_zero()
    {
        var histogram = new Histogram();

        histogram.Record(TimeSpan.FromTicks(-5));

        Assert.Equal(1, histogram.Count);
        Assert.Equal(TimeSpan.Zero, histogram.Max);
    }

    [Fact]
    public void Added_histograms_answer_as_one()
    {
        var slow = new Histogram();
        var fast = new Histogram();
        slow.Record(TimeSpan.FromSeconds(10));
        for (var i = 0; i < 99; i++)
        {
            fast.Record(TimeSpan.FromTicks(100));
        }

        fast.Add(slow);

        Assert.Equal(100, fast.Count);
        Assert.Equal(100, fast.Percentile(99).Ticks);
        Assert.Equal(TimeSpan.FromSeconds(10), fast.Percentile(100));
    }

    [Fact]
    public void A_cleared_histogram_has_forgotten_all()
    {
        var histogram = new Histogram();
        histogram.Record(TimeSpan.FromSeconds(1));

        histogram.Clear();

        Assert.Equal(0, histogram.Count);
        Assert.Equal(TimeSpan.Zero, histogram.Percentile(100));
    }
}
