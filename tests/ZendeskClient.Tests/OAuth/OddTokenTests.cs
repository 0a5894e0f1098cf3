using Xunit;

namespace Zendesk.Tests.OAuth;

/// <summary>What a token endpoint may answer and no client expects.</summary>
public sealed class OddTokenTests
{
    private const string User = """{"user":{"id":1}}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("-9223372036854775808")]
    [InlineData("0")]
    [InlineData("null")]
    public async Task Any_lifetime_is_good_for_a_call(string seconds)
    {
        var tokens = $$"""{"access_token":"a","refresh_token":"r","expires_in":{{seconds}},"refresh_token_expires_in":{{seconds}}}""";
        var server = RawServer.AnsweringBy(TestAccount.NewClock(), request => RawServer.Json(200, IsForTokens(request) ? tokens : User));
        using var client = NewClient(server);

        Assert.Equal(1, (await client.Users.GetAsync(1, Cancellation)).Id);
    }

    [Theory]
    [InlineData(200, """{"access_token":"a\nb"}""")]
    [InlineData(200, """{"access_token":"geheimnüs"}""")]
    [InlineData(401, """{"error":"invalid_token"}""")]
    public async Task An_answer_without_a_token_that_can_be_sent_ends_the_call(int status, string answer)
    {
        var server = RawServer.AnsweringBy(
            TestAccount.NewClock(), request => IsForTokens(request) ? RawServer.Json(status, answer) : RawServer.Json(200, User));
        using var client = NewClient(server);

        var call = server.RunAsync(client.Users.GetAsync(1, Cancellation));
        var failure = await Assert.ThrowsAsync<ZendeskAuthorizationException>(() => call);

        Assert.StartsWith("The client got no access token: ", failure.Message, StringComparison.Ordinal);
        Assert.All(server.Requests, request => Assert.True(IsForTokens(request)));
    }

    private static ZendeskClient NewClient(RawServer server) =>
        server.NewClient(options => options.Credentials = ZendeskCredentials.OAuth("sync", "secret"));

    private static bool IsForTokens(RawRequest request) => request.Url.AbsolutePath.EndsWith("/oauth/tokens", StringComparison.Ordinal);
}
