using Xunit;

namespace Zendesk.Tests.RateLimits;

/// <summary>What the client knows of the account's minute after a response.</summary>
public sealed class AccountWindowTests
{
    private static readonly DateTimeOffset Ten = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("nothing known: what the response says, less what is under way", null, 20, 199, 40, 3, 60, 196)]
    [InlineData("the same minute, nobody else: what is left is known better here", 150, 20, 180, 40, 3, 60, 150)]
    [InlineData("the same minute, others use it: the response knows better", 150, 20, 90, 40, 3, 60, 90)]
    [InlineData("the same minute told two seconds late", 150, 22, 180, 40, 3, 60, 150)]
    [InlineData("a new minute, told before the old one seemed over", 150, 59, 199, 60, 3, 119, 196)]
    [InlineData("the old minute is over", 0, 61, 199, 59, 0, 120, 199)]
    [InlineData("an response of the minute before, long under way", 150, 5, 0, 1, 3, 60, 150)]
    public void An_answer_is_of_this_minute_of_the_next_or_of_the_last(
        string what, int? knownLeft, int second, int remaining, int reset, int inFlight, int endSecond, int left)
    {
        AccountWindow? known = knownLeft is { } count ? new AccountWindow(Ten.AddSeconds(60), count) : null;

        var window = AccountWindow.After(
            known,
            new RateLimitHeaders(Total: null, remaining, TimeSpan.FromSeconds(reset)),
            Ten.AddSeconds(second),
            inFlight);

        Assert.True(new AccountWindow(Ten.AddSeconds(endSecond), left) == window, $"{what}: {window}");
    }

    [Theory]
    [InlineData("ratelimit-limit: 700|ratelimit-remaining: 691|ratelimit-reset: 49|X-Rate-Limit-Remaining: 5", 691, 49)]
    [InlineData("rate-limit-remaining: 691|rate-limit-reset: 49", 691, 49)]
    [InlineData("X-Rate-Limit: 700|X-Rate-Limit-Remaining: 668|Date: Mon, 05 Jan 2026 10:00:33 GMT", 668, 27)]
    [InlineData("X-Rate-Limit-Remaining: 668", 668, 60)]
    [InlineData("ratelimit-remaining: 1|ratelimit-reset: 999999", 1, 60)]
    [InlineData("ratelimit-remaining: many", null, null)]
    [InlineData("X-Request-Id: a", null, null)]
    public void Headers_of_each_year_are_read(string headers, int? remaining, int? reset)
    {
        using var response = new HttpResponseMessage();
        foreach (var header in headers.Split('|').Select(line => line.Split(": ")))
        {
            response.Headers.TryAddWithoutValidation(header[0], header[1]);
        }

        var read = RateLimitHeaders.Read(new ApiResponse(response.StatusCode, response.Headers, null, []));

        Assert.Equal((remaining, (double?)reset), (read?.Remaining, read?.Reset.TotalSeconds));
    }
}
