using Xunit;

namespace Zendesk.Tests;

public sealed class ZendeskClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://acme.zendesk.com", "https://acme.zendesk.com/api/v2/users/1")]
    [InlineData("https://acme.zendesk.com/", "https://acme.zendesk.com/api/v2/users/1")]
    [InlineData("http://localhost:8080/_accounts/test/", "http://localhost:8080/_accounts/test/api/v2/users/1")]
    [InlineData("http://localhost:8080/_accounts/test", "http://localhost:8080/_accounts/test/api/v2/users/1")]
    public async Task The_base_address_is_kept_with_its_path(string address, string asked)
    {
        var server = RawServer.Answering(() => RawServer.Json(200, """{"user":{"id":1}}"""));
        using var client = server.NewClient(options => options.BaseAddress = new Uri(address));

        await client.Users.GetAsync(1, Cancellation);

        Assert.Equal(asked, server.Requests[0].Url.AbsoluteUri);
    }

    [Theory]
    [InlineData("API token", "Basic cm9nZXJAZXhhbXBsZS5vcmcvdG9rZW46c2VjcmV0")]
    [InlineData("password", "Basic cm9nZXJAZXhhbXBsZS5vcmc6c2VjcmV0")]
    [InlineData("OAuth token", "Bearer secret")]
    public async Task Credentials_go_with_every_request_and_are_not_shown(string kind, string header)
    {
        ZendeskCredentials[] all = [ZendeskCredentials.ApiToken(
            "roger@example.org",
            "secret"), ZendeskCredentials.Password("roger@example.org", "secret"), ZendeskCredentials.OAuth("secret")];
        var credentials = all.Single(one => one.ToString() == kind);
        var server = RawServer.Answering(() => RawServer.Json(200, """{"user":{"id":1}}"""));
        using var client = server.NewClient(options => options.Credentials = credentials);

        await client.Users.GetAsync(1, Cancellation);

        Assert.Equal(header, server.Requests[0].Authorization);
    }

    [Fact]
    public async Task A_token_that_expires_is_asked_for_before_each_request()
    {
        var server = RawServer.Answering(() => RawServer.Json(503, ""), () => RawServer.Json(200, """{"user":{"id":1}}"""));
        var made = 0;
        using var client = server.NewClient(
            options => options.Credentials = ZendeskCredentials.OAuth(_ => ValueTask.FromResult($"token-{++made}")));

        await server.RunAsync(client.Users.GetAsync(1, Cancellation));

        Assert.Equal(["Bearer token-1", "Bearer token-2"], server.Requests.Select(request => request.Authorization));
    }

    [Theory]
    [InlineData("secret\n")]
    [InlineData("se cret")]
    [InlineData("geheimnüs")]
    public async Task A_token_that_no_header_can_have_is_told_without_its_content(string token)
    {
        using var client = RawServer.Answering(() => RawServer.Json(200, """{"user":{"id":1}}"""))
            .NewClient(options => options.Credentials = ZendeskCredentials.OAuth(_ => ValueTask.FromResult(token)));

        var failure = await Assert.ThrowsAsync<ZendeskAuthorizationException>(() => client.Users.GetAsync(1, Cancellation));
        var mistake = Assert.Throws<ArgumentException>(() => ZendeskCredentials.OAuth(token));

        Assert.False(failure.IsTransient);
        Assert.All([failure.Message, mistake.Message], message => Assert.DoesNotContain(token, message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_option_or_one_out_of_range_is_reported_at_once()
    {
        Action<ZendeskClientOptions>[] mistakes =
        [
            options => options.BaseAddress = null,
            options => options.BaseAddress = new Uri("api/v2", UriKind.Relative),
            options => options.BaseAddress = new Uri("ftp://acme.zendesk.com"),
            options => options.BaseAddress = new Uri("https://acme.zendesk.com/api/v2/"),
            options => options.BaseAddress = new Uri("https://acme.zendesk.com/?a=1"),
            options => options.BaseAddress = new Uri("https://roger:secret@acme.zendesk.com"),
            options => options.Credentials = null,
            options => options.Budget = TimeSpan.Zero,
            options => options.AttemptTimeout = TimeSpan.Zero,
            options => options.MaxRetries = -1,
            options => options.UserUpdatesPerSecond = -1,
            options => options.RetryDelay = TimeSpan.FromMinutes(1),
        ];

        Assert.All(mistakes, mistake => Assert.Throws<ArgumentException>(() => RawServer.Answering().NewClient(mistake)));
    }

    [Fact]
    public async Task An_answer_of_a_server_that_redirects_elsewhere_is_an_error()
    {
        var server = RawServer.Answering(() => RawServer.Response(302, "", "text/html", ("Location", "https://evil.example/")));
        using var client = server.NewClient();

        var failure = await Assert.ThrowsAsync<ZendeskApiException>(() => client.Users.GetAsync(1, Cancellation));

        Assert.Equal(302, (int)failure.StatusCode);
    }
}
