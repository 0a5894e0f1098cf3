using Xunit;
using ZendeskEmulator.Locales;

namespace ZendeskEmulator.Tests.Locales;

public sealed class TimeZonesTests
{
    [Theory]
    [InlineData("Arizona", "America/Phoenix")]
    [InlineData("Pacific Time (US & Canada)", "America/Los_Angeles")]
    [InlineData("International Date Line West", "Etc/GMT+12")]
    [InlineData("Osaka", "Asia/Tokyo")]
    [InlineData("Amsterdam", "Europe/Amsterdam")]
    [InlineData("Buenos Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("Nuku'alofa", "Pacific/Tongatapu")]
    [InlineData("St. Petersburg", "Europe/Moscow")]
    [InlineData("UTC", "Etc/UTC")]
    public void A_Rails_name_is_shown_with_its_IANA_name(string timeZone, string iana) =>
        Assert.Equal(iana, TimeZones.Iana(timeZone));

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("America/Argentina/Ushuaia")]
    [InlineData("America/Port-au-Prince")]
    [InlineData("US/Hawaii")]
    [InlineData("Etc/UTC")]
    [InlineData("Etc/GMT+12")]
    public void An_IANA_name_is_shown_as_it_is(string timeZone) => Assert.Equal(timeZone, TimeZones.Iana(timeZone));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Atlantis")]
    [InlineData("arizona")]
    [InlineData("Arizona ")]
    [InlineData("GMT-7")]
    [InlineData("N/A")]
    [InlineData("america/new_york")]
    [InlineData("America/New York")]
    [InlineData("America/")]
    [InlineData("America/Nowhere")]
    [InlineData("EST")]
    [InlineData("/New_York")]
    [InlineData("America//New_York")]
    [InlineData("America/Argentina/Ushuaia/South")]
    [InlineData("Europe/Zürich")]
    public void An_unknown_time_zone_has_no_IANA_name(string timeZone) => Assert.Null(TimeZones.Iana(timeZone));

    [Fact]
    public void An_account_is_in_New_York() => Assert.Equal("America/New_York", TimeZones.AccountDefault);
}
