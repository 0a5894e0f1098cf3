using Xunit;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Tests.Tickets;

public sealed class TicketTimesTests
{
    [Theory]
    [InlineData("2027-01-31T12:00:00Z")]
    [InlineData("2027-01-31T12:00:00z")]
    [InlineData("2027-01-31T12:00:00")]
    [InlineData("2027-01-31T12:00Z")]
    [InlineData(" 2027-01-31T12:00:00Z ")]
    [InlineData("2027-01-31T12:00:00.999Z")]
    [InlineData("2027-01-31T12:00:00.123456789Z")]
    [InlineData("2027-01-31T13:00:00+01:00")]
    [InlineData("2027-01-31T13:00:00+0100")]
    [InlineData("2027-01-31T02:00:00-10:00")]
    [InlineData("2027-01-31 12:00:00 +0000")]
    [InlineData("2027-01-31 12:00:00 UTC")]
    [InlineData("Sun, 31 Jan 2027 12:00:00 GMT")]
    public void An_instant_is(string text) =>
        Assert.Equal(new DateTime(2027, 1, 31, 12, 0, 0, DateTimeKind.Utc), TicketTimes.Parse(text));

    [Fact]
    public void A_date_is_its_first_second() =>
        Assert.Equal(new DateTime(2027, 1, 31, 0, 0, 0, DateTimeKind.Utc), TicketTimes.Parse("2027-01-31"));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("soon")]
    [InlineData("now")]
    [InlineData("12:00")]
    [InlineData("31 Jan")]
    [InlineData("Jan 31")]
    [InlineData("1-31")]
    [InlineData("12/31/2099")]
    [InlineData("1801396800")]
    [InlineData("2027-02-30T00:00:00Z")]
    [InlineData("2027-01-31T24:00:00Z")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("99999-01-01T00:00:00Z")]
    [InlineData("\u0662\u0660\u0662\u0667-01-31T12:00:00Z")]
    [InlineData("2027-")]
    public void No_instant_is(string text) => Assert.Null(TicketTimes.Parse(text));
}
