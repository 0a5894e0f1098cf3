using System.Globalization;
using Xunit;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Tests.RateLimits;

public sealed class FixedWindowTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("2021-11-15T23:20:00Z", 60)]
    [InlineData("2021-11-15T23:20:00.0000001Z", 60)]
    [InlineData("2021-11-15T23:20:00.9999999Z", 60)]
    [InlineData("2021-11-15T23:20:01Z", 59)]
    [InlineData("2021-11-15T23:20:33Z", 27)]
    [InlineData("2021-11-15T23:20:33.0000001Z", 27)]
    [InlineData("2021-11-15T23:20:33.5Z", 27)]
    [InlineData("2021-11-15T23:20:59Z", 1)]
    [InlineData("2021-11-15T23:20:59.9999999Z", 1)]
    public void The_seconds_left_of_a_minute_are_rounded_up_and_never_0(string now, int seconds)
    {
        var instant = At(now);

        var end = FixedWindow.EndOf(FixedWindow.IndexOf(instant, Minute), Minute);

        Assert.Equal(At("2021-11-15T23:21:00Z"), end);
        Assert.Equal(seconds, FixedWindow.SecondsUntil(end, instant));
    }

    [Theory]
    [InlineData(1, "2024-05-05T18:52:12.3Z", "2024-05-05T18:52:13Z", 1)]
    [InlineData(600, "2024-05-05T18:52:12Z", "2024-05-05T19:00:00Z", 468)]
    [InlineData(3600, "2024-05-05T18:52:12Z", "2024-05-05T19:00:00Z", 468)]
    public void Windows_begin_at_whole_multiples_of_their_length(int window, string now, string end, int seconds)
    {
        var length = TimeSpan.FromSeconds(window);

        var found = FixedWindow.EndOf(FixedWindow.IndexOf(At(now), length), length);

        Assert.Equal(At(end), found);
        Assert.Equal(seconds, FixedWindow.SecondsUntil(found, At(now)));
    }

    [Fact]
    public void The_boundary_belongs_to_the_next_window()
    {
        var last = FixedWindow.IndexOf(At("2021-11-15T23:20:59.9999999Z"), Minute);

        Assert.Equal(last + 1, FixedWindow.IndexOf(At("2021-11-15T23:21:00Z"), Minute));
    }

    [Fact]
    public void The_last_window_ends_with_time_itself() =>
        Assert.Equal(DateTimeOffset.MaxValue, FixedWindow.EndOf(FixedWindow.IndexOf(DateTimeOffset.MaxValue, Minute), Minute));

    [Fact]
    public void The_first_window_begins_with_time_itself()
    {
        Assert.Equal(0, FixedWindow.IndexOf(DateTimeOffset.MinValue, Minute));
        Assert.Equal(At("0001-01-01T00:01:00Z"), FixedWindow.EndOf(0, Minute));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
