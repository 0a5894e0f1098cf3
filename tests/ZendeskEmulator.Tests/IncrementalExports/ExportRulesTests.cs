using Xunit;
using ZendeskEmulator.IncrementalExports;

namespace ZendeskEmulator.Tests.IncrementalExports;

public sealed class ExportRulesTests
{
    [Theory]
    [InlineData("1 2 3", 10, 3, true, 3)]
    [InlineData("1 2 3", 3, 3, true, 3)]
    [InlineData("1 2 3 4", 3, 3, false, 3)]
    [InlineData("1 2 2 2", 2, 2, false, 2)]
    [InlineData("2 2 2 2 3", 2, 4, false, 3)]
    [InlineData("2 2 2 2", 2, 4, true, 3)]
    [InlineData("2 2 2 2", 5, 4, true, 2)]
    [InlineData("2", 1, 1, true, 3)]
    [InlineData("2 3", 1, 1, false, 3)]
    [InlineData("", 5, 0, true, 1)]
    public void A_page_by_time_ends_at_the_second_of_its_last_row_or_grows_to_a_whole_second(
        string seconds, int size, int rows, bool isEnd, long endTime)
    {
        var page = ExportRules.ByTime(Places(seconds), 1, size);

        Assert.Equal((rows, isEnd, endTime), (page.Places.Count, page.IsEnd, page.EndTime));
    }

    [Theory]
    [InlineData("2 2 2", 2, 2, false)]
    [InlineData("2 2", 2, 2, true)]
    [InlineData("", 2, 0, true)]
    public void A_page_by_cursor_has_exactly_as_many_rows_as_asked_for(string seconds, int size, int rows, bool isEnd)
    {
        var page = ExportRules.ByCursor(Places(seconds), size);

        Assert.Equal((rows, isEnd), (page.Places.Count, page.IsEnd));
    }

    [Theory]
    [InlineData(939, true)]
    [InlineData(940, true)]
    [InlineData(941, false)]
    [InlineData(long.MaxValue, false)]
    public void A_start_time_must_lie_a_minute_back(long start, bool isAllowed) =>
        Assert.Equal(isAllowed, ExportRules.CheckStart(start, DateTimeOffset.FromUnixTimeSeconds(1000)) is null);

    [Fact]
    public void Where_a_page_by_time_ends_the_next_one_may_begin()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1000);
        var last = ExportRules.LastSecond(now);

        var grown = ExportRules.ByTime([new(last, 1), new(last, 2)], last, 1);

        Assert.Equal(last + 1, grown.EndTime);
        Assert.Null(ExportRules.CheckStart(grown.EndTime, now));
    }

    [Theory]
    [InlineData(1695052663, 28, "MTY5NTA1MjY2My4wfHwyOHw=")]
    [InlineData(0, 1000000000001, "MC4wfHwxMDAwMDAwMDAwMDAxfA==")]
    public void A_cursor_is_base64_of_the_time_and_the_id(long second, long id, string cursor)
    {
        Assert.Equal(cursor, new ChangePlace(second, id).ToCursor());
        Assert.Equal(new ChangePlace(second, id), ChangePlace.FromCursor(cursor));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("MTY5")]
    [InlineData("fHx8")]
    [InlineData("MTY5NTA1MjY2My4wfHwtNXw=")]
    [InlineData("MTY5NTA1MjY2My4wfHx8fHx8")]
    public void Another_text_is_not_a_cursor(string text) => Assert.Null(ChangePlace.FromCursor(text));

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1969-12-31T23:59:59Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    public void A_second_has_one_key(string instant)
    {
        var time = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
        var key = ChangePlace.KeyOf(time.UtcDateTime);

        Assert.Equal(key, ChangePlace.KeyOf(time.ToUnixTimeSeconds()));
        Assert.Equal(time.ToUnixTimeSeconds(), ChangePlace.SecondOf(key));
    }

    private static IEnumerable<ChangePlace> Places(string seconds) => seconds
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select((second, i) => new ChangePlace(long.Parse(second, System.Globalization.CultureInfo.InvariantCulture), i + 1));

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MaxValue - 62_135_596_799)]
    public void No_second_is_so_late_that_it_sorts_before_others(long second) =>
        Assert.True(ChangePlace.KeyOf(second) > ChangePlace.KeyOf(253_402_300_799));
}
