using System.Globalization;
using Xunit;
using ZendeskEmulator.Schedules;

namespace ZendeskEmulator.Tests.Schedules;

public sealed class BusinessHoursTests
{
    /// <summary>From nine to five, Monday to Friday; 2027-02-01 is a Monday.</summary>
    [Theory]
    [InlineData("2027-02-01T10:00:00Z", "2027-02-01T10:30:00Z", 30)]
    [InlineData("2027-02-01T08:00:00Z", "2027-02-01T09:30:00Z", 30)]
    [InlineData("2027-02-01T16:30:00Z", "2027-02-02T09:30:00Z", 60)]
    [InlineData("2027-02-05T16:30:00Z", "2027-02-08T09:30:00Z", 60)]
    [InlineData("2027-02-06T00:00:00Z", "2027-02-08T00:00:00Z", 0)]
    [InlineData("2027-02-01T00:00:00Z", "2027-02-08T00:00:00Z", 5 * 8 * 60)]
    [InlineData("2027-02-03T12:00:00Z", "2027-02-17T12:00:00Z", 10 * 8 * 60)]
    [InlineData("2027-02-01T10:00:00Z", "2027-02-01T10:00:30Z", 0.5)]
    [InlineData("2027-02-01T10:30:00Z", "2027-02-01T10:00:00Z", 0)]
    public void Only_the_hours_of_the_schedule_count(string from, string to, double minutes) =>
        Assert.Equal(minutes, In("UTC").MinutesBetween(At(from), At(to)), 6);

    [Theory]
    [InlineData("Tokyo", "2027-02-01T00:30:00Z", "2027-02-01T01:00:00Z", 30)]
    [InlineData("Tokyo", "2027-01-31T23:00:00Z", "2027-02-01T00:30:00Z", 30)]
    [InlineData("Pacific Time (US & Canada)", "2027-02-01T16:00:00Z", "2027-02-01T17:30:00Z", 30)]
    [InlineData("Pacific Time (US & Canada)", "2027-07-05T16:00:00Z", "2027-07-05T17:30:00Z", 90)]
    [InlineData("America/Los_Angeles", "2027-07-05T16:00:00Z", "2027-07-05T17:30:00Z", 90)]
    public void Hours_are_those_of_the_time_zone_in_summer_and_in_winter(string timeZone, string from, string to, double minutes) =>
        Assert.Equal(minutes, In(timeZone).MinutesBetween(At(from), At(to)), 6);

    [Fact]
    public void A_week_has_the_same_work_when_the_clocks_change_in_it()
    {
        var hours = In("Berlin");

        Assert.Equal(5 * 8 * 60, hours.MinutesBetween(At("2027-03-24T08:00:00Z"), At("2027-03-31T07:00:00Z")), 6);
        Assert.Equal(5 * 8 * 60, hours.MinutesBetween(At("2027-10-27T07:00:00Z"), At("2027-11-03T08:00:00Z")), 6);
    }

    [Fact]
    public void Holidays_have_no_work_and_may_overlap()
    {
        var hours = In("UTC", ("2027-02-02", "2027-02-03"), ("2027-02-03", "2027-02-04"), ("2027-02-02", "2027-02-02"));

        Assert.Equal(2 * 8 * 60, hours.MinutesBetween(At("2027-02-01T00:00:00Z"), At("2027-02-08T00:00:00Z")), 6);
        Assert.Equal(60, hours.MinutesBetween(At("2027-02-01T16:00:00Z"), At("2027-02-03T12:00:00Z")), 6);
        Assert.Equal(0, hours.MinutesBetween(At("2027-02-02T10:00:00Z"), At("2027-02-04T12:00:00Z")), 6);
    }

    [Fact]
    public void The_ends_of_the_calendar_and_dates_that_are_none_are_no_failures()
    {
        var hours = In("Tokyo", ("9999-12-31", "9999-12-31"), ("never", "2027-02-01"));

        Assert.True(hours.MinutesBetween(DateTime.MinValue, DateTime.MaxValue) > 0);
    }

    private static BusinessHours In(string timeZone, params (string First, string Last)[] holidays) => new(
        new Schedule { TimeZone = timeZone },
        holidays.Select(days => new Holiday { StartDate = days.First, EndDate = days.Last }));

    private static DateTime At(string time) => DateTime.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
