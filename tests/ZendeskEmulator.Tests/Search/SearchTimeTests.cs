using System.Globalization;
using Xunit;
using ZendeskEmulator.Search;

namespace ZendeskEmulator.Tests.Search;

public sealed class SearchTimeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 12, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Is", "2026-03-30", "2026-03-30T00:00:00", true)]
    [InlineData("Is", "2026-03-30", "2026-03-30T23:59:59", true)]
    [InlineData("Is", "2026-03-30", "2026-03-31T00:00:00", false)]
    [InlineData("Is", "2026-03", "2026-03-01T00:00:00", true)]
    [InlineData("Is", "2026-02", "2026-03-01T00:00:00", false)]
    [InlineData("Is", "2026", "2026-12-31T23:59:59", true)]
    [InlineData("Greater", "2026-03-30", "2026-03-30T12:00:00", false)]
    [InlineData("Greater", "2026-03-30", "2026-03-31T00:00:00", true)]
    [InlineData("GreaterOrEqual", "2026-03-30", "2026-03-30T00:00:00", true)]
    [InlineData("GreaterOrEqual", "2026-03-30", "2026-03-29T23:59:59", false)]
    [InlineData("Less", "2026-03-30", "2026-03-29T23:59:59", true)]
    [InlineData("Less", "2026-03-30", "2026-03-30T00:00:00", false)]
    [InlineData("LessOrEqual", "2026-03-30", "2026-03-30T23:59:59", true)]
    [InlineData("LessOrEqual", "2026-03-30", "2026-03-31T00:00:00", false)]
    [InlineData("Greater", "2026-03-30T10:00:00Z", "2026-03-30T10:00:00", false)]
    [InlineData("Greater", "2026-03-30T10:00:00Z", "2026-03-30T10:00:01", true)]
    [InlineData("GreaterOrEqual", "2026-03-30T10:00:00Z", "2026-03-30T10:00:00", true)]
    [InlineData("Is", "2026-03-30T10:00:00+02:00", "2026-03-30T08:00:00", true)]
    [InlineData("Less", "2026-03-30 10:00", "2026-03-30T09:59:59", true)]
    [InlineData("Greater", "4hours", "2026-03-31T08:30:01", true)]
    [InlineData("Greater", "4hours", "2026-03-31T08:30:00", false)]
    [InlineData("Less", "4 hours", "2026-03-31T08:29:59", true)]
    [InlineData("Greater", "30minutes", "2026-03-31T12:00:01", true)]
    [InlineData("Less", "1day", "2026-03-30T12:29:59", true)]
    [InlineData("Greater", "2weeks", "2026-03-17T12:30:01", true)]
    [InlineData("Less", "1month", "2026-02-28T12:29:59", true)]
    [InlineData("Greater", "1year", "2025-03-31T12:30:01", true)]
    [InlineData("Greater", "999999years", "0001-01-01T00:00:01", true)]
    [InlineData("Is", "today", "2026-03-31T00:00:00", true)]
    [InlineData("Is", "yesterday", "2026-03-30T13:00:00", true)]
    public void A_time_is_an_instant_a_day_or_a_time_ago(string comparison, string text, string time, bool holds)
    {
        var read = SearchTime.Read(text, Now);

        Assert.NotNull(read);
        Assert.Equal(holds, read.Value.Holds(
            Enum.Parse<SearchOperator>(comparison),
            DateTime.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("5parsecs")]
    [InlineData("9999999hours")]
    [InlineData("-4hours")]
    public void Another_text_is_not_a_time(string text) => Assert.Null(SearchTime.Read(text, Now));

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    public void Times_can_be_read_at_the_ends_of_time(string now)
    {
        var end = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        string[] texts = ["4hours", "999999days", "1year", "yesterday", "9999-12-31", "9999", "0001-01", "9999-12-31T23:59:59Z"];
        foreach (var text in texts)
        {
            Assert.NotNull(SearchTime.Read(text, end));
        }
    }
}
