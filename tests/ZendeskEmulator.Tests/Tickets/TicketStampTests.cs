using System.Globalization;
using Xunit;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Tests.Tickets;

/// <summary>The updated_at that a change gives a ticket.</summary>
public sealed class TicketStampTests
{
    [Theory]
    [InlineData("2027-01-31T12:00:00", "2027-01-31T12:00:00", "2027-01-31T12:00:00")]
    [InlineData("2027-01-31T12:00:00", "2027-01-31T12:00:05", "2027-01-31T12:00:05")]
    [InlineData("2027-01-31T12:00:01", "2027-01-31T12:00:00", "2027-01-31T12:00:02")]
    [InlineData("2028-01-31T12:00:00", "2027-01-31T12:00:00", "2028-01-31T12:00:01")]
    [InlineData("9999-12-31T23:59:59", "2027-01-31T12:00:00", "9999-12-31T23:59:59")]
    public void A_plain_update_has_the_accounts_time_unless_the_stamp_is_ahead(string present, string now, string after) =>
        Assert.Equal(Time(after), TicketStamp.OfUpdate(Time(present), Time(now)));

    [Theory]
    [InlineData("2027-01-31T12:00:00", "2027-01-31T12:00:00", "2027-01-31T12:00:01")]
    [InlineData("2027-01-31T12:00:00", "2027-01-31T12:00:05", "2027-01-31T12:00:05")]
    [InlineData("2027-01-31T12:00:01", "2027-01-31T12:00:00", "2027-01-31T12:00:02")]
    [InlineData("2028-01-31T12:00:00", "2027-01-31T12:00:00", "2028-01-31T12:00:01")]
    [InlineData("9999-12-31T23:59:58", "9999-12-31T23:59:58", "9999-12-31T23:59:59")]
    [InlineData("9999-12-31T23:59:59", "9999-12-31T23:59:59", "9999-12-31T23:59:59")]
    [InlineData("0001-01-01T00:00:00", "0001-01-01T00:00:00", "0001-01-01T00:00:01")]
    public void A_safe_update_has_a_stamp_of_its_own(string present, string now, string after) =>
        Assert.Equal(Time(after), TicketStamp.OfSafeUpdate(Time(present), Time(present), Time(now)));

    [Theory]
    [InlineData("2027-01-31T12:00:03", "2027-01-31T12:00:05")]
    [InlineData("2027-01-31T12:00:05", "2027-01-31T12:00:06")]
    [InlineData("9999-12-31T23:59:59", "2027-01-31T12:00:06")]
    public void A_stamp_may_be_the_time_of_reading(string sent, string after) => Assert.Equal(
        Time(after), TicketStamp.OfSafeUpdate(Time("2027-01-31T12:00:00"), Time(sent), Time("2027-01-31T12:00:05")));

    [Fact]
    public void A_stamp_is_in_utc_and_in_whole_seconds()
    {
        var end = Time("9999-12-31T23:59:59");

        var after = TicketStamp.OfSafeUpdate(end, end, end);

        Assert.Equal((DateTimeKind.Utc, end.Ticks), (after.Kind, after.Ticks));
    }

    /// <summary>A safe update that passes has read the ticket after every safe update before it, whatever the clock does.</summary>
    [Fact]
    public void No_safe_update_passes_with_a_stamp_from_before_another_one()
    {
        var random = new Random(7);
        var (present, latestBeforeSafe) = (Time("2027-01-31T12:00:00"), DateTime.MinValue);
        for (var step = 0; step < 10_000; step++)
        {
            var now = Time("2027-01-31T12:00:00").AddSeconds(random.Next(20));
            var isSafe = random.Next(2) == 0;
            var after = isSafe ? TicketStamp.OfSafeUpdate(present, present, now) : TicketStamp.OfUpdate(present, now);
            latestBeforeSafe = isSafe ? present : latestBeforeSafe;

            Assert.True(after > latestBeforeSafe, $"step {step}: {after:s} comes back after {latestBeforeSafe:s}");
            present = after;
        }
    }

    private static DateTime Time(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
