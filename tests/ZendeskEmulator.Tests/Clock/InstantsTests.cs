using System.Globalization;
using Xunit;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Tests.Clock;

public sealed class InstantsTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<DateTimeOffset, TimeSpan, DateTimeOffset> Sums => new()
    {
        { Noon, TimeSpan.FromHours(1), Noon.AddHours(1) },
        { Noon, TimeSpan.FromHours(-1), Noon.AddHours(-1) },
        { Noon.ToOffset(TimeSpan.FromHours(9)), TimeSpan.Zero, Noon },
        { Noon, TimeSpan.MaxValue, DateTimeOffset.MaxValue },
        { Noon, TimeSpan.MinValue, DateTimeOffset.MinValue },
        { DateTimeOffset.MaxValue, TimeSpan.FromTicks(1), DateTimeOffset.MaxValue },
        { DateTimeOffset.MinValue, TimeSpan.FromTicks(-1), DateTimeOffset.MinValue },
        { DateTimeOffset.MinValue, TimeSpan.MaxValue, DateTimeOffset.MaxValue },
    };

    [Theory]
    [MemberData(nameof(Sums))]
    public void A_sum_stays_within_the_calendar(DateTimeOffset instant, TimeSpan span, DateTimeOffset expected)
    {
        Assert.Equal(expected, instant.Plus(span));
        Assert.Equal(TimeSpan.Zero, instant.Plus(span).Offset);
        if (span != TimeSpan.MinValue)
        {
            Assert.Equal(expected, instant.Minus(-span));
        }
    }

    [Fact]
    public void A_difference_stays_within_the_calendar()
    {
        Assert.Equal(DateTimeOffset.MinValue, Noon.Minus(TimeSpan.MaxValue));
        Assert.Equal(DateTimeOffset.MaxValue, Noon.Minus(TimeSpan.MinValue));
    }

    [Theory]
    [InlineData("2027-01-31", 2, "2029-01-31")]
    [InlineData("2028-02-29", -2, "2026-02-28")]
    [InlineData("0002-06-01", -2, "0001-01-01")]
    [InlineData("9998-06-01", 2, "9999-12-31")]
    public void A_day_of_another_year_stays_within_the_calendar(string day, int years, string expected) =>
        Assert.Equal(Day(expected), Day(day).PlusYears(years));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
