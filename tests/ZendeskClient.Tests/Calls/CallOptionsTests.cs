using System.Net;
using Xunit;

namespace Zendesk.Tests.Calls;

public sealed class CallOptionsTests
{
    private static readonly UserInput Roger = new() { Name = "Roger" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_has_a_budget_of_its_own()
    {
        var server = RawServer.Answering(() => RawServer.Response(429, "", "text/plain", ("Retry-After", "27")));
        using var client = server.NewClient();

        await Assert.ThrowsAsync<ZendeskRateLimitedException>(
            () => client.WithOptions(new CallOptions { Budget = TimeSpan.FromSeconds(10) }).Users.GetAsync(1, Cancellation));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_call_has_a_time_out_of_its_own()
    {
        var server = RawServer.AnsweringBy(_ => new TaskCompletionSource<HttpResponseMessage>().Task);
        using var client = server.NewClient();
        var hurried = client.WithOptions(new CallOptions { AttemptTimeout = TimeSpan.FromSeconds(2), MaxRetries = 0 });

        var call = hurried.Users.GetAsync(1, Cancellation);
        await server.ReceivedAsync(1);
        await server.Time.AdvanceAsync(TimeSpan.FromSeconds(2));

        await Assert.ThrowsAsync<ZendeskTimeoutException>(() => call);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 3)]
    public async Task A_call_has_a_number_of_retries_of_its_own(int maxRetries, int requests)
    {
        var server = RawServer.Answering(() => RawServer.Json(503, ""));
        using var client = server.NewClient();

        await Assert.ThrowsAsync<ZendeskApiException>(
            () => server.RunAsync(client.WithOptions(new CallOptions { MaxRetries = maxRetries }).Users.GetAsync(1, Cancellation)));

        Assert.Equal(requests, server.Requests.Count);
    }

    [Fact]
    public async Task A_creation_is_retried_where_the_caller_says_that_it_may_be()
    {
        var server = RawServer.Answering(() => RawServer.Json(503, ""), () => RawServer.Json(201, """{"user":{"id":1}}"""));
        using var client = server.NewClient();

        await server.RunAsync(client.WithOptions(new CallOptions { IsIdempotent = true }).Users.CreateAsync(Roger, Cancellation));

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task An_update_is_not_retried_where_the_caller_says_that_it_may_not_be()
    {
        var server = RawServer.Answering(() => RawServer.Json(503, ""));
        using var client = server.NewClient();

        await Assert.ThrowsAsync<ZendeskApiException>(
            () => server.RunAsync(client.WithOptions(new CallOptions { IsIdempotent = false }).Users.UpdateAsync(1, Roger, Cancellation)));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Headers_are_added_and_credentials_stay_the_clients()
    {
        var asked = new List<HttpRequestMessage>();
        using var http = new HttpClient(new Recording(asked));
        using var client = new ZendeskClient(
            http, new ZendeskClientOptions
            {
                BaseAddress = new Uri("https://acme.zendesk.test"),
                Credentials = ZendeskCredentials.OAuth("secret"),
            });
        var onBehalf = client.WithOptions(new CallOptions
        {
            Headers = new Dictionary<string, string> { ["X-On-Behalf-Of"] = "roger@example.org" },
        });

        await onBehalf.WithOptions(new CallOptions
        {
            Headers = new Dictionary<string, string> { ["X-Trace"] = "7" },
        }).Users.GetAsync(1, Cancellation);

        Assert.Equal("roger@example.org", Assert.Single(asked[0].Headers.GetValues("X-On-Behalf-Of")));
        Assert.Equal("7", Assert.Single(asked[0].Headers.GetValues("X-Trace")));
        Assert.Equal("Bearer secret", asked[0].Headers.Authorization!.ToString());
    }

    [Theory]
    [InlineData("Authorization", "Bearer other")]
    [InlineData("Content-Type", "text/plain")]
    [InlineData("X-Name", "two\r\nlines")]
    [InlineData("no token", "1")]
    [InlineData("", "1")]
    public void A_header_that_cannot_be_sent_is_refused_before_anything_is_sent(string name, string value)
    {
        using var client = RawServer.Answering().NewClient();

        Assert.Throws<ArgumentException>(() => client.WithOptions(new CallOptions
        {
            Headers = new Dictionary<string, string> { [name] = value },
        }));
    }

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        using var client = RawServer.Answering().NewClient();
        CallOptions[] mistakes =
        [
            new()
            {
                Budget = TimeSpan.Zero,
            }, new() { Budget = TimeSpan.FromDays(2) }, new() { AttemptTimeout = TimeSpan.Zero }, new() { MaxRetries = -1 },
            new() { MaxRetries = 101 },
        ];

        Assert.All(mistakes, mistake => Assert.Throws<ArgumentException>(() => client.WithOptions(mistake)));
    }

    [Fact]
    public async Task Settings_add_up_and_the_client_itself_keeps_its_own()
    {
        var server = RawServer.Answering(() => RawServer.Json(503, ""));
        using var client = server.NewClient(options => options.MaxRetries = 4);
        var told = new List<string>();
        var twice = client.WithOptions(new CallOptions { MaxRetries = 1, OnResponse = response => told.Add($"first {response.Attempt}") })
            .WithOptions(new CallOptions { OnResponse = response => told.Add($"second {response.Attempt}") });

        await Assert.ThrowsAsync<ZendeskApiException>(() => server.RunAsync(twice.Users.GetAsync(1, Cancellation)));
        await Assert.ThrowsAsync<ZendeskApiException>(() => server.RunAsync(client.Users.GetAsync(1, Cancellation)));

        Assert.Equal(["first 1", "second 1", "first 2", "second 2"], told);
        Assert.Equal(2 + 5, server.Requests.Count);
    }

    [Fact]
    public async Task Limits_are_shared_with_the_client()
    {
        var server = RawServer.Answering(() => RawServer.Response(429, "", "text/plain", ("Retry-After", "3600")));
        using var client = server.NewClient();

        await Assert.ThrowsAsync<ZendeskRateLimitedException>(() => client.Users.GetAsync(1, Cancellation));
        await Assert.ThrowsAsync<ZendeskRateLimitedException>(() => client.WithOptions(new CallOptions
        {
            MaxRetries = 1,
        }).Users.GetAsync(2, Cancellation));

        Assert.Single(server.Requests);
    }

    private sealed class Recording(List<HttpRequestMessage> asked) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked.Add(request);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"user":{"id":1}}""") });
        }
    }
}
