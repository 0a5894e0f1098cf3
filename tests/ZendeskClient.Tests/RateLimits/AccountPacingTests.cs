using Xunit;

namespace Zendesk.Tests.RateLimits;

/// <summary>A polite client is not refused at all.</summary>
public sealed class AccountPacingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sixty_four_callers_on_200_requests_a_minute_are_never_refused()
    {
        var (server, limit) = NewServer(200);
        using var client = server.NewClient(options => (options.Dice, options.Budget) = (Random.Shared.NextDouble, TimeSpan.FromHours(24)));

        await server.RunAsync(Task.WhenAll(Enumerable.Range(0, 64).Select(caller => CallAsync(client, caller, 20))));

        Assert.Equal(1280, server.Requests.Count);
        Assert.Equal(0, limit.Refused);
        // 1280 requests are seven minutes of 200, the first of which had begun.
        Assert.InRange((server.Requests[^1].At - server.Requests[0].At).TotalMinutes, 5.5, 6.5);
    }

    [Fact]
    public async Task Without_pacing_every_call_is_refused_until_it_succeeds_and_none_comes_back_early()
    {
        var (server, limit) = NewServer(20);
        using var client = server.NewClient(
            options => (options.Pacing, options.Dice, options.Budget) = (false, Random.Shared.NextDouble, TimeSpan.FromHours(24)));

        await server.RunAsync(Task.WhenAll(Enumerable.Range(0, 64).Select(caller => CallAsync(client, caller, 1))));

        Assert.Equal(64 + limit.Refused, server.Requests.Count);
        Assert.True(limit.Refused > 0);
        // Whoever was refused came back in another minute: no minute has more than the 64 callers.
        Assert.All(server.Requests.GroupBy(request => request.At.Minute), minute => Assert.InRange(minute.Count(), 1, 64));
    }

    [Fact]
    public async Task Requests_of_other_programs_in_the_minute_are_counted()
    {
        var (server, limit) = NewServer(10);
        using var client = server.NewClient();

        await client.Users.GetAsync(1, Cancellation);
        limit.Use(7);
        await client.Users.GetAsync(1, Cancellation);
        await client.Users.GetAsync(1, Cancellation);
        await server.RunAsync(client.Users.GetAsync(1, Cancellation));

        Assert.Equal([20, 20, 20, 0], server.Requests.Select(request => request.At.Second));
        Assert.Equal(0, limit.Refused);
    }

    [Fact]
    public async Task A_minute_that_is_used_up_is_waited_for()
    {
        var (server, _) = NewServer(2);
        using var client = server.NewClient();

        await server.RunAsync(CallAsync(client, 1, 5));

        Assert.Equal([0, 0, 40, 40, 100], server.Requests.Select(request => (request.At - server.Requests[0].At).TotalSeconds));
    }

    [Fact]
    public async Task Answers_without_limits_let_everybody_go()
    {
        var server = RawServer.Answering(() => RawServer.Json(200, """{"user":{"id":1}}"""));
        using var client = server.NewClient();

        await client.Users.GetAsync(1, Cancellation);
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => client.Users.GetAsync(1, Cancellation)));

        Assert.Equal(1001, server.Requests.Count);
    }

    [Fact]
    public async Task A_first_request_that_gets_no_answer_does_not_stop_the_others()
    {
        var server = RawServer.AnsweringBy(request => request.Number == 1
            ? throw new HttpRequestException("broken")
            : Task.FromResult(RawServer.Json(200, """{"user":{"id":1}}""")));
        using var client = server.NewClient(options => options.MaxRetries = 0);

        var first = client.Users.GetAsync(1, Cancellation);
        var second = client.Users.GetAsync(2, Cancellation);

        await Assert.ThrowsAsync<ZendeskConnectionException>(() => first);
        Assert.Equal(1, (await second).Id);
    }

    [Fact]
    public async Task A_minute_beyond_the_budget_is_given_up_at_once()
    {
        var (server, _) = NewServer(1);
        using var client = server.NewClient(options => options.Budget = TimeSpan.FromSeconds(30));

        await client.Users.GetAsync(1, Cancellation);
        var failure = await Assert.ThrowsAsync<ZendeskTimeoutException>(() => client.Users.GetAsync(1, Cancellation));

        Assert.Equal("ShowUser would have to wait 40 s for the rate limit, which is beyond its budget.", failure.Message);
    }

    private static (RawServer Server, MinuteLimit Limit) NewServer(int requestsAMinute)
    {
        var time = TestAccount.NewClock();
        var limit = new MinuteLimit(time, requestsAMinute);
        return (RawServer.AnsweringBy(time, _ => limit.Response(() => RawServer.Json(200, """{"user":{"id":1}}"""))), limit);
    }

    private static async Task<int> CallAsync(ZendeskClient client, int id, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await client.Users.GetAsync(id, Cancellation);
        }
        return times;
    }
}
