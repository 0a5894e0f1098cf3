using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Requests;

public sealed class VerifyTests
{
    private static readonly RequestMatch Upsert = new() { Operation = "CreateOrUpdateUser" };

    [Fact]
    public async Task Requests_that_came_are_returned()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"email\":\"roger@example.org\"");

        var requests = await account.Account.Requests.VerifyAsync(
            Upsert with { Body = new Dictionary<string, string?> { ["user.email"] = "roger@example.org" } },
            RequestTimes.Once,
            cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(201, Assert.Single(requests).Status);
    }

    [Fact]
    public async Task The_message_has_counts_and_the_nearest_misses_field_by_field()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.GetAsync("/api/v2/users/me");
        await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"email\":\"rogr@example.org\"");

        var failure = await Assert.ThrowsAsync<RequestVerificationException>(() => account.Account.Requests.VerifyAsync(
            Upsert with { Body = new Dictionary<string, string?> { ["user.email"] = "roger@example.org" }, Status = 201 },
            RequestTimes.Once,
            cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(
            """
            Expected exactly 1 request that matches
              operation: CreateOrUpdateUser
              body user.email: roger@example.org
              status: 201
            but found 0 among 2 requests:
            Nearly: #2 POST /api/v2/users/create_or_update 201
              body user.email: expected "roger@example.org", was "rogr@example.org"
            """,
            failure.Message);
        Assert.False(failure.Verification!.IsVerified);
    }

    [Theory]
    [InlineData("""{"exactly":2}""", true)]
    [InlineData("""{"exactly":1}""", false)]
    [InlineData("""{"exactly":3}""", false)]
    [InlineData("""{"at_least":2}""", true)]
    [InlineData("""{"at_least":3}""", false)]
    [InlineData("""{"at_most":2}""", true)]
    [InlineData("""{"at_most":1}""", false)]
    [InlineData("""{"at_least":1,"at_most":5}""", true)]
    [InlineData("\"never\"", false)]
    public async Task Over_HTTP_the_answer_is_200_or_409(string times, bool holds)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("\"name\":\"Roger\"");
        await account.CreateOrUpdateAsync("\"name\":\"Wilco\"");

        var response = await account.PostAsync(
            "/_emulator/verify",
            $$"""{"match":{"operation":"CreateOrUpdateUser"},"times":{{times}} }""");

        Assert.Equal(holds ? HttpStatusCode.OK : HttpStatusCode.Conflict, response.Status);
        Assert.Equal(holds, response.Json.Flag("verified"));
        Assert.Equal(2, response.Json.Number("count"));
        Assert.Equal(!holds, response.Json.TryGetProperty("error", out _));
    }

    [Fact]
    public async Task A_409_has_the_differences()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("\"name\":\"Roger\"");

        var response = await account.PostAsync(
            "/_emulator/verify",
            """{"match":{"operation":"CreateOrUpdateUser","body":{"user.name":"Wilco"}},"name":"Wilco is sent"}""");

        var miss = Assert.Single(response.Json.GetProperty("nearest").EnumerateArray());
        Assert.Equal(
            """[{"field":"body user.name","expected":"Wilco","actual":"Roger"}]""",
            miss.GetProperty("differences").GetRawText());
        Assert.Equal("Wilco is sent", response.Json.Text("name"));
    }

    [Fact]
    public async Task Order_is_verified_with_any_requests_in_between()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("\"name\":\"Roger\"");
        await account.GetAsync("/api/v2/users/me");
        await account.GetAsync("/api/v2/users");

        var inOrder = await account.PostAsync(
            "/_emulator/verify",
            """{"order":[{"operation":"CreateOrUpdateUser"},{"operation":"ListUsers"}]}""");
        var outOfOrder = await account.PostAsync(
            "/_emulator/verify",
            """{"order":[{"operation":"ListUsers"},{"operation":"CreateOrUpdateUser"}]}""");

        Assert.Equal(HttpStatusCode.OK, inOrder.Status);
        Assert.Equal(HttpStatusCode.Conflict, outOfOrder.Status);
        Assert.Contains(
            "2. operation: CreateOrUpdateUser (missing)",
            outOfOrder.Json.GetProperty("error").Text("message"),
            StringComparison.Ordinal);
        await account.Account.Requests.VerifyInOrderAsync(
            [Upsert, new RequestMatch { Method = "GET" }], cancellationToken: TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Waiting_ends_with_the_request_and_not_with_the_time()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var verifying = account.Account.Requests.VerifyAsync(
            Upsert,
            RequestTimes.Exactly(2),
            TimeSpan.FromMinutes(5),
            cancellationToken: TestContext.Current.CancellationToken);

        await account.CreateOrUpdateAsync("\"name\":\"Roger\"");
        Assert.False(verifying.IsCompleted);
        await account.CreateOrUpdateAsync("\"name\":\"Wilco\"");

        Assert.Equal(2, (await verifying.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task A_request_too_many_fails_at_once()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var verifying = account.Account.Requests.VerifyAsync(
            Upsert,
            RequestTimes.Never,
            TimeSpan.FromMinutes(5),
            cancellationToken: TestContext.Current.CancellationToken);

        await account.CreateOrUpdateAsync("\"name\":\"Roger\"");

        await Assert.ThrowsAsync<RequestVerificationException>(
            () => verifying.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Never_holds_when_the_time_is_over()
    {
        using var account = await TestEmulator.NewAccountAsync();

        Assert.Empty(await account.Account.Requests.VerifyAsync(
            Upsert,
            RequestTimes.Never,
            TimeSpan.FromMilliseconds(50),
            cancellationToken: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("""{}""", "either match, with times if there are any, or order must be there")]
    [InlineData("""{"match":{},"order":[{}]}""", "either match, with times if there are any, or order must be there")]
    [InlineData("""{"match":{},"times":{}}""", "times must be \"never\", {\"exactly\":1}, or at_least, at_most or both")]
    [InlineData(
        """{"match":{},"times":{"exactly":1,"at_most":2}}""", "times must be \"never\", {\"exactly\":1}, or at_least, at_most or both")]
    [InlineData("""{"match":{},"times":{"exactli":1}}""", "'times.exactli' is unknown here; the nearest known name is 'times.exactly'")]
    [InlineData("""{"match":{},"within":"10m"}""", "within can be 5m at most")]
    [InlineData("""{"order":[]}""", "order must be a list of 1 to 100 matches")]
    [InlineData("""{"order":[{"operation":"ShowUsr"}]}""", "there is no operation 'ShowUsr'; the nearest is 'ShowUser'")]
    public async Task What_is_wrong_is_told(string body, string message)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync("/_emulator/verify", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(message, response.Json.GetProperty("error").Text("message"));
    }

    [Fact]
    public async Task Verifications_are_kept_for_reports()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());

        await account.PostAsync("/_emulator/verify", """{"match":{},"times":"never","name":"nothing"}""");
        await account.PostAsync("/_emulator/verify", """{"match":{},"name":"something"}""");

        Assert.Equal(
            [("nothing", true), ("something", false)],
            emulator.Verifications.Select(verification => (verification.Name, verification.IsVerified)));
    }
}
