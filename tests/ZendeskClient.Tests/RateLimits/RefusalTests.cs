using Xunit;

namespace Zendesk.Tests.RateLimits;

/// <summary>What a 429 does.</summary>
public sealed class RefusalTests
{
    private const string Account = "Number of allowed API requests per minute exceeded";
    private const string User = "You have exceeded the rate limit for updating a single unique user. user email:  id:  external_id: ";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("27", 27)]
    [InlineData("1", 1)]
    [InlineData("0", 1)]
    [InlineData("Mon, 05 Jan 2026 10:01:05 GMT", 45)]
    [InlineData("Mon, 05 Jan 2026 09:00:00 GMT", 1)]
    [InlineData("-5", 60)]
    [InlineData("soon", 60)]
    [InlineData("", 60)]
    [InlineData(null, 60)]
    public async Task A_refused_call_comes_back_after_Retry_After_and_not_before(string? retryAfter, int seconds)
    {
        var server = RawServer.Answering(() => Refusal(Account, retryAfter), RogerIsFound);
        using var client = server.NewClient();

        await server.RunAsync(client.Users.CreateAsync(new UserInput { Name = "Roger" }, Cancellation));

        Assert.Equal([0, seconds], SecondsOf(server));
    }

    [Fact]
    public async Task A_date_counts_by_the_servers_clock()
    {
        var server = RawServer.Answering(
            () => Refusal(Account, "Mon, 05 Jan 2026 08:00:30 GMT", ("Date", "Mon, 05 Jan 2026 08:00:00 GMT")),
            RogerIsFound);
        using var client = server.NewClient();

        await server.RunAsync(client.Users.GetAsync(1, Cancellation));

        Assert.Equal([0, 30], SecondsOf(server));
    }

    [Fact]
    public async Task Jitter_comes_on_top()
    {
        var server = RawServer.Answering(() => Refusal(Account, "10"), RogerIsFound);
        using var client = server.NewClient(options => options.Dice = () => 0.5);

        await server.RunAsync(client.Users.GetAsync(1, Cancellation));

        Assert.Equal([0, 10.5], SecondsOf(server));
    }

    [Theory]
    [InlineData("301")]
    [InlineData("86400")]
    [InlineData("99999999999999999999999999")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task A_wait_beyond_the_budget_is_given_up_at_once(string retryAfter)
    {
        var server = RawServer.Answering(() => Refusal(Account, retryAfter));
        using var client = server.NewClient(options => options.Budget = TimeSpan.FromMinutes(5));

        var refusal = await Assert.ThrowsAsync<ZendeskRateLimitedException>(() => client.Users.GetAsync(1, Cancellation));

        Assert.True(refusal.RetryAfter > TimeSpan.FromMinutes(5));
        Assert.Equal("Number of allowed API requests per minute exceeded", refusal.Description);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Refusals_are_waited_for_as_long_as_the_budget_lasts()
    {
        var server = RawServer.Answering(() => Refusal(Account, "40"));
        using var client = server.NewClient(options => options.Budget = TimeSpan.FromMinutes(5));

        await Assert.ThrowsAsync<ZendeskRateLimitedException>(() => server.RunAsync(client.Users.GetAsync(1, Cancellation)));

        Assert.Equal([0, 40, 80, 120, 160, 200, 240, 280], SecondsOf(server));
    }

    [Fact]
    public async Task Other_requests_of_the_account_are_held_back()
    {
        var server = RawServer.Answering(() => Refusal(Account, "27"), RogerIsFound);
        using var client = server.NewClient(options => options.Pacing = false);

        var first = client.Users.GetAsync(1, Cancellation);
        var second = client.Users.GetAsync(2, Cancellation);
        await server.RunAsync(Task.WhenAll(first, second));

        Assert.Equal([0, 27, 27], SecondsOf(server));
    }

    [Fact]
    public async Task A_call_that_would_wait_beyond_its_budget_fails_with_the_reason()
    {
        var server = RawServer.Answering(() => Refusal(Account, "1800"));
        using var client = server.NewClient();

        await Assert.ThrowsAsync<ZendeskRateLimitedException>(() => client.Users.GetAsync(1, Cancellation));
        await server.Time.AdvanceAsync(TimeSpan.FromMinutes(10));
        var second = await Assert.ThrowsAsync<ZendeskRateLimitedException>(() => client.Users.GetAsync(2, Cancellation));

        Assert.Equal(TimeSpan.FromMinutes(20), second.RetryAfter);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_absurd_hold_is_looked_into_after_an_hour()
    {
        var server = RawServer.Answering(() => Refusal(Account, "99999999"), RogerIsFound);
        using var client = server.NewClient();

        await Assert.ThrowsAsync<ZendeskRateLimitedException>(() => client.Users.GetAsync(1, Cancellation));
        await server.Time.AdvanceAsync(TimeSpan.FromHours(1));
        await client.Users.GetAsync(2, Cancellation);

        Assert.Equal([0, 3600], SecondsOf(server));
    }

    [Fact]
    public async Task A_refusal_for_one_user_holds_back_its_updates_only()
    {
        var server = RawServer.Answering(() => Refusal(User, "27", ("X-Rate-Limit-Remaining", "668")), RogerIsFound);
        using var client = server.NewClient(options => options.Pacing = false);

        var first = client.Users.UpdateAsync(1, new UserInput { Name = "Roger" }, Cancellation);
        var second = client.Users.UpdateAsync(1, new UserInput { Name = "Wilco" }, Cancellation);
        var other = client.Users.UpdateAsync(2, new UserInput { Name = "Other" }, Cancellation);
        await server.RunAsync(Task.WhenAll(first, second, other));

        Assert.Equal(["PUT /api/v2/users/1 0", "PUT /api/v2/users/2 0", "PUT /api/v2/users/1 27", "PUT /api/v2/users/1 27"],
            server.Requests.Zip(SecondsOf(server), (request, second) => $"{request} {second}"));
    }

    [Fact]
    public async Task A_refusal_of_an_update_for_a_second_may_be_the_rule_for_all_users_and_holds_back_their_updates()
    {
        var server = RawServer.Answering(() => Refusal(User, "1", ("X-Rate-Limit-Remaining", "668")), RogerIsFound);
        using var client = server.NewClient(options => options.Pacing = false);

        var first = client.Users.UpdateAsync(1, new UserInput { Name = "Roger" }, Cancellation);
        var other = client.Users.UpdateAsync(2, new UserInput { Name = "Other" }, Cancellation);
        var read = client.Users.GetAsync(3, Cancellation);
        await server.RunAsync(Task.WhenAll(first, other, read));

        Assert.Equal([0, 0, 1, 1], SecondsOf(server));
        Assert.Equal("GET /api/v2/users/3", server.Requests[1].ToString());
    }

    [Fact]
    public async Task Too_many_jobs_hold_back_nothing_else()
    {
        var server = RawServer.Answering(
            () => RawServer.Json(
                429,
                """{"error":"TooManyJobs","description":"Too many UserBulkUpdateJobV2 jobs are currently queued or running. Try """
                + """again later."}""",
                ("Retry-After", "60"),
                ("X-Rate-Limit-Remaining", "99")),
            RogerIsFound,
            () => RawServer.Json(200, """{"job_status":{"id":"V3-1","status":"completed","results":[{"id":7,"status":"Created"}]}}"""));
        using var client = server.NewClient();

        var bulk = client.Users.CreateOrUpdateManyAsync([new UserInput { Name = "Roger" }], cancellationToken: Cancellation);
        await server.AnsweredAsync(1);
        await client.Users.GetAsync(1, Cancellation);
        await server.RunAsync(bulk);

        Assert.Equal(
            ["POST /api/v2/users/create_or_update_many", "GET /api/v2/users/1", "POST /api/v2/users/create_or_update_many"],
            server.Requests.Select(request => request.ToString()));
        Assert.Equal([0, 0, 60], SecondsOf(server));
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_ends_at_once()
    {
        var server = RawServer.Answering(() => Refusal(Account, "27"));
        using var client = server.NewClient();
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var call = client.Users.GetAsync(1, cancelled.Token);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(server.Requests);
    }

    private static HttpResponseMessage Refusal(string text, string? retryAfter, params (string, string)[] headers) =>
        RawServer.Response(429, text, "text/plain", retryAfter is null ? headers : [("Retry-After", retryAfter), .. headers]);

    private static HttpResponseMessage RogerIsFound() => RawServer.Json(200, """{"user":{"id":1,"name":"Roger"}}""");

    private static IEnumerable<double> SecondsOf(RawServer server) =>
        server.Requests.Select(request => (request.At - server.Requests[0].At).TotalSeconds);
}
