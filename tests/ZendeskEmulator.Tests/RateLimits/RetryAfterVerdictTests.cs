using Xunit;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Tests.RateLimits;

public sealed class RetryAfterVerdictTests
{
    [Theory]
    [InlineData(0, "Nobody was refused.")]
    [InlineData(1, "1 request was refused, and nobody came back before Retry-After was over.")]
    [InlineData(2, "2 requests were refused, and nobody came back before Retry-After was over.")]
    public void Without_violations_the_verdict_says_how_many_requests_were_refused(int refusals, string verdict) =>
        Assert.Equal(verdict, RetryAfterVerdict.Of([], refusals));

    [Fact]
    public void With_violations_every_client_has_its_sentence()
    {
        var once = new Violation(
            "roger@example.com",
            "",
            "create-update-user",
            4,
            1,
            TimeSpan.FromSeconds(26.96),
            DateTimeOffset.UnixEpoch);
        var twice = new Violation("a bearer token", "sync/1.0", "account", 1, 2, TimeSpan.FromMilliseconds(40), DateTimeOffset.UnixEpoch);

        Assert.Equal(
            "roger@example.com came back 1 time before Retry-After was over on the limit create-update-user, up to 27.0 s early. "
            + "a bearer token (sync/1.0) came back 2 times before Retry-After was over on the limit account, up to 0.0 s early.",
            RetryAfterVerdict.Of([once, twice], 5));
    }
}
