using Xunit;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator.Tests.Settings;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("40s", 40)]
    [InlineData("0s", 0)]
    [InlineData("1m30s", 90)]
    [InlineData("2h", 7_200)]
    [InlineData("1d", 86_400)]
    [InlineData("1d2h3m4s", 93_784)]
    [InlineData("500ms", 0.5)]
    [InlineData("1m250ms", 60.25)]
    [InlineData("2147483647s", 2_147_483_647)]
    [InlineData("PT40S", 40)]
    [InlineData("PT1M30S", 90)]
    [InlineData("PT0.25S", 0.25)]
    [InlineData("PT2M", 120)]
    [InlineData("P1D", 86_400)]
    [InlineData("P1DT1H", 90_000)]
    public void Durations_are_read_as_people_write_them_and_as_ISO_8601(string text, double seconds)
    {
        Assert.True(DurationText.TryParse(text, out var duration));

        Assert.Equal(TimeSpan.FromSeconds(seconds), duration);
    }

    [Theory]
    [InlineData("")]
    [InlineData("40")]
    [InlineData("s")]
    [InlineData("s40")]
    [InlineData("40 s")]
    [InlineData("40S")]
    [InlineData("40sec")]
    [InlineData("-40s")]
    [InlineData("+40s")]
    [InlineData("1.5s")]
    [InlineData("٤٠s")]
    [InlineData("40s5")]
    [InlineData("2147483648s")]
    [InlineData("2147483647d")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1M")]
    [InlineData("P1Y")]
    [InlineData("-PT40S")]
    [InlineData("PT-40S")]
    [InlineData("P99999999999D")]
    [InlineData("pt40s")]
    public void A_text_that_is_not_a_duration_or_has_no_fixed_length_is_refused(string text) =>
        Assert.False(DurationText.TryParse(text, out _));

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(250, "250ms")]
    [InlineData(90_000, "1m30s")]
    [InlineData(93_784_005, "1d2h3m4s5ms")]
    public void A_duration_is_written_as_it_is_read(int milliseconds, string text) =>
        Assert.Equal(text, DurationText.Of(TimeSpan.FromMilliseconds(milliseconds)));
}
