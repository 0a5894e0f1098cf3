using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Zendesk.Tests.Retries;

public sealed class RetryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_lost_after_the_server_has_committed_is_asked_for_again_and_makes_one_user()
    {
        var account = await TestAccount.NewAsync();
        using var client = TestAccount.NewClient(account, new LosesFirstResponse());

        var result = await client.Users.CreateOrUpdateAsync(new UserInput { Name = "Roger", ExternalId = "crew-7" }, Cancellation);

        // The call that got through found the user that the lost one had made.
        Assert.Equal(CreateOrUpdateOutcome.Updated, result.Outcome);
        Assert.Equal(
            ["Owner", "Roger"],
            await client.Users.ListAsync(cancellationToken: Cancellation).Select(user => user.Name).ToListAsync(Cancellation));
    }

    [Theory]
    [InlineData("POST users")]
    [InlineData("POST identities")]
    [InlineData("create_or_update without a key")]
    [InlineData("create_or_update of an organization by name")]
    [InlineData("create_or_update_many with a row without a key")]
    public async Task A_call_that_might_run_twice_is_not_retried(string call)
    {
        var server = RawServer.Answering(() => RawServer.Json(503, ""));
        using var client = server.NewClient();

        await Assert.ThrowsAnyAsync<Exception>(() => server.RunAsync(CallAsync(client, call)));

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT users")]
    [InlineData("DELETE users")]
    [InlineData("make_primary")]
    [InlineData("create_or_update by email")]
    [InlineData("create_or_update by external_id")]
    [InlineData("create_or_update by id")]
    [InlineData("create_or_update of an organization by external_id")]
    [InlineData("create_or_update_many")]
    public async Task A_call_that_may_safely_run_twice_is_retried(string call)
    {
        var server = RawServer.Answering(() => RawServer.Json(503, ""));
        using var client = server.NewClient(options => options.MaxRetries = 3);

        await Assert.ThrowsAnyAsync<Exception>(() => server.RunAsync(CallAsync(client, call)));

        Assert.Equal(4, server.Requests.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(422)]
    public async Task A_call_that_the_caller_has_to_change_is_not_retried(int status)
    {
        var server = RawServer.Answering(() => RawServer.Json(status, "{}"));
        using var client = server.NewClient();

        await Assert.ThrowsAnyAsync<ZendeskApiException>(() => client.Users.GetAsync(1, Cancellation));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Every_call_with_a_database_collision_is_retried_because_it_was_rolled_back()
    {
        var server = RawServer.Answering(
            () => RawServer.Json(409, """{"error":"DatabaseConflict","description":"Database collision"}"""),
            () => RawServer.Json(201, """{"user":{"id":1,"name":"Roger"}}"""));
        using var client = server.NewClient();

        var user = await server.RunAsync(client.Users.CreateAsync(new UserInput { Name = "Roger" }, Cancellation));

        Assert.Equal("Roger", user.Name);
    }

    [Fact]
    public async Task Every_call_whose_connection_was_not_opened_is_retried()
    {
        var server = RawServer.AnsweringBy(request => request.Number == 1
            ? throw new HttpRequestException(HttpRequestError.ConnectionError, "refused", new SocketException())
            : Task.FromResult(RawServer.Json(201, """{"user":{"id":1,"name":"Roger"}}""")));
        using var client = server.NewClient();

        var user = await server.RunAsync(client.Users.CreateAsync(new UserInput { Name = "Roger" }, Cancellation));

        Assert.Equal("Roger", user.Name);
    }

    [Fact]
    public async Task Waits_double_with_jitter_and_end_with_the_failure()
    {
        var server = RawServer.Answering(() => RawServer.Json(500, "{}"));
        using var client = server.NewClient(options => (options.MaxRetries, options.Dice) = (4, () => 0.5));

        var failure = await Assert.ThrowsAsync<ZendeskApiException>(() => server.RunAsync(client.Users.GetAsync(1, Cancellation)));

        var waits = server.Requests.Zip(server.Requests.Skip(1), (one, next) => (next.At - one.At).TotalSeconds).ToList();
        Assert.Equal(4, waits.Count);
        Assert.All(waits, wait => Assert.InRange(wait, 0.1, 30));
        Assert.True(waits[3] > waits[0]);
        Assert.Equal(HttpStatusCode.InternalServerError, failure.StatusCode);
    }

    [Fact]
    public async Task A_503_that_says_when_is_waited_for()
    {
        var server = RawServer.Answering(
            () => RawServer.Json(503, "", ("Retry-After", "42")),
            () => RawServer.Json(200, """{"user":{"id":1}}"""));
        using var client = server.NewClient();

        await server.RunAsync(client.Users.GetAsync(1, Cancellation));

        Assert.Equal(TimeSpan.FromSeconds(42), server.Requests[1].At - server.Requests[0].At);
    }

    [Fact]
    public async Task A_503_that_says_later_than_the_budget_is_given_up_at_once()
    {
        var server = RawServer.Answering(() => RawServer.Json(503, "", ("Retry-After", "3600")));
        using var client = server.NewClient();

        var failure = await Assert.ThrowsAsync<ZendeskApiException>(() => client.Users.GetAsync(1, Cancellation));

        Assert.Equal(TimeSpan.FromHours(1), failure.RetryAfter);
    }

    [Fact]
    public async Task An_attempt_without_an_answer_is_cut_and_tried_again()
    {
        var server = RawServer.AnsweringBy(async request => request.Number == 1
            ? await NeverAsync()
            : RawServer.Json(200, """{"user":{"id":1,"name":"Roger"}}"""));
        using var client = server.NewClient(options => options.AttemptTimeout = TimeSpan.FromSeconds(20));

        var call = client.Users.GetAsync(1, Cancellation);
        await server.Time.AdvanceAsync(TimeSpan.FromSeconds(20));
        var user = await server.RunAsync(call);

        Assert.Equal("Roger", user.Name);
    }

    [Fact]
    public async Task The_budget_ends_an_attempt_too_and_names_the_latest_failure()
    {
        var server = RawServer.AnsweringBy(async request => request.Number == 1 ? RawServer.Json(500, "{}") : await NeverAsync());
        using var client = server.NewClient(options => (options.Budget, options.RetryDelay) = (TimeSpan.FromSeconds(30), TimeSpan.Zero));

        var call = client.Users.GetAsync(1, Cancellation);
        await server.ReceivedAsync(2);
        await server.Time.AdvanceAsync(TimeSpan.FromSeconds(30));
        var failure = await Assert.ThrowsAsync<ZendeskTimeoutException>(() => call);

        Assert.Equal("ShowUser did not succeed within its budget of 30 s.", failure.Message);
        Assert.Equal(HttpStatusCode.InternalServerError, Assert.IsType<ZendeskApiException>(failure.InnerException).StatusCode);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_ends_at_once_and_is_not_tried_again()
    {
        var server = RawServer.AnsweringBy(_ => NeverAsync());
        using var client = server.NewClient();
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var call = client.Users.GetAsync(1, cancelled.Token);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(server.Requests);
    }

    private static Task<HttpResponseMessage> NeverAsync() => new TaskCompletionSource<HttpResponseMessage>().Task;

    private static Task CallAsync(ZendeskClient client, string call) => call switch
    {
        "GET" => client.Users.GetAsync(1, Cancellation),
        "PUT users" => client.Users.UpdateAsync(1, new UserInput { Name = "Roger" }, Cancellation),
        "DELETE users" => client.Users.DeleteAsync(1, Cancellation),
        "POST users" => client.Users.CreateAsync(new UserInput { Name = "Roger", ExternalId = "crew-7" }, Cancellation),
        "POST identities" => client.UserIdentities.CreateAsync(1, new UserIdentityInput
        {
            Type = "email",
            Value = "roger@example.org",
        }, Cancellation),
        "make_primary" => client.UserIdentities.MakePrimaryAsync(1, 2, Cancellation),
        "create_or_update without a key" => client.Users.CreateOrUpdateAsync(new UserInput
        {
            Name = "Roger",
            Email = "",
            ExternalId = null,
        }, Cancellation),
        "create_or_update by email" => client.Users.CreateOrUpdateAsync(new UserInput { Email = "roger@example.org" }, Cancellation),
        "create_or_update by external_id" => client.Users.CreateOrUpdateAsync(new UserInput { ExternalId = "crew-7" }, Cancellation),
        "create_or_update by id" => client.Users.CreateOrUpdateAsync(new UserInput { Id = 1 }, Cancellation),
        "create_or_update of an organization by name" => client.Organizations.CreateOrUpdateAsync(new OrganizationInput
        {
            Name = "Corps",
        }, Cancellation),
        "create_or_update of an organization by external_id" => client.Organizations.CreateOrUpdateAsync(new OrganizationInput
        {
            ExternalId = "corps",
        }, Cancellation),
        "create_or_update_many" => client.Users.CreateOrUpdateManyAsync([new UserInput
        {
            ExternalId = "crew-7",
        }], cancellationToken: Cancellation),
        "create_or_update_many with a row without a key" => client.Users.CreateOrUpdateManyAsync([new UserInput
        {
            ExternalId = "crew-7",
        }, new UserInput { Name = "Roger" }], cancellationToken: Cancellation),
        _ => throw new ArgumentException(call),
    };

    /// <summary>The first request reaches the server, and its response does not reach the client.</summary>
    private sealed class LosesFirstResponse : DelegatingHandler
    {
        private int requests;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (Interlocked.Increment(ref requests) == 1)
            {
                response.Dispose();
                throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was closed.");
            }
            return response;
        }
    }
}
