using System.Net;
using Xunit;

namespace Zendesk.Tests.Calls;

/// <summary>What a caller learns of a response beside its record.</summary>
public sealed class ResponseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_successful_response_has_its_request_id_and_the_rate_limits()
    {
        using var client = await TestAccount.NewClientAsync();
        var user = await client.Users.CreateAsync(new UserInput { Name = "Roger" }, Cancellation);
        ZendeskResponse? response = null;

        await client.WithOptions(new CallOptions { OnResponse = told => response = told })
            .Users.UpdateAsync(user.Id, new UserInput { Name = "Wilco" }, Cancellation);

        Assert.Equal(("UpdateUser", HttpStatusCode.OK, 1), (response!.Operation, response.StatusCode, response.Attempt));
        Assert.NotEmpty(response.RequestId!);
        Assert.Equal((700, 698), (response.RateLimit!.Total, response.RateLimit.Remaining));
        Assert.Equal(
            (5, 4),
            (response.EndpointRateLimits["create-update-user"].Total, response.EndpointRateLimits["create-update-user"].Remaining));
        Assert.Equal(response.RateLimit, client.RateLimit);
    }

    [Fact]
    public async Task OnResponse_gets_every_attempt_and_every_page()
    {
        var server = RawServer.Answering(
            () => RawServer.Json(503, "", ("X-Request-Id", "a")),
            () => RawServer.Response(429, "", "text/plain", ("X-Request-Id", "b"), ("Retry-After", "2")),
            () => RawServer.Json(200, """{"users":[{"id":1}],"meta":{"has_more":true,"after_cursor":"x"}}""", ("X-Request-Id", "c")),
            () => RawServer.Json(200, """{"users":[],"meta":{"has_more":false}}""", ("X-Zendesk-Request-Id", "d")));
        var told = new List<string>();
        using var client = server.NewClient(options => options.OnResponse =
            response => told.Add(
                $"{response.RequestId} {(int)response.StatusCode} {response.Attempt} {response.RetryAfter?.TotalSeconds}"));

        await server.RunAsync(client.Users.ListAsync(cancellationToken: Cancellation).ToListAsync(Cancellation).AsTask());

        Assert.Equal(["a 503 1 ", "b 429 2 2", "c 200 3 ", "d 200 1 "], told);
    }

    [Fact]
    public async Task The_client_knows_the_latest_state_of_the_account()
    {
        var server = RawServer.Answering(
            () => RawServer.Json(
                200,
                """{"user":{"id":1}}""",
                ("ratelimit-limit", "700"),
                ("ratelimit-remaining", "691"),
                ("ratelimit-reset", "40")),
            () => RawServer.Json(200, """{"user":{"id":1}}"""));
        using var client = server.NewClient();

        Assert.Null(client.RateLimit);
        await client.Users.GetAsync(1, Cancellation);
        await client.Users.GetAsync(1, Cancellation);

        Assert.Equal(new RateLimit(700, 691, new DateTimeOffset(2026, 1, 5, 10, 1, 0, TimeSpan.Zero)), client.RateLimit);
    }

    [Theory]
    [InlineData("Zendesk-RateLimit-search-index", "total=2500; remaining=2499; resets=12", 2500, 2499)]
    [InlineData("zendesk-rate-limit-search-index", "total=2500;remaining=2499;resets=12", 2500, 2499)]
    [InlineData("Zendesk-RateLimit-search-index", "remaining=2499; resets=99999999999", null, null)]
    [InlineData("Zendesk-RateLimit-search-index", "remaining=7; resets=999999999", null, 7)]
    [InlineData("Zendesk-RateLimit-search-index", "total; remaining; ;=", null, null)]
    [InlineData("Zendesk-RateLimit-search-index", "", null, null)]
    public async Task The_limits_of_an_endpoint_are_read_in_either_spelling(string header, string value, int? total, int? remaining)
    {
        var server = RawServer.Answering(() => RawServer.Json(200, """{"user":{"id":1}}""", (header, value)));
        ZendeskResponse? response = null;
        using var client = server.NewClient(options => options.OnResponse = told => response = told);

        await client.Users.GetAsync(1, Cancellation);

        var limit = response!.EndpointRateLimits.GetValueOrDefault("search-index");
        Assert.Equal((total, remaining), (limit?.Total, limit?.Remaining));
    }
}
