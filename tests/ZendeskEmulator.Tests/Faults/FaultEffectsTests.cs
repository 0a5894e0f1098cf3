using System.Net;
using System.Text.Json;
using Xunit;
using ZendeskEmulator.Tests.Hostile;

namespace ZendeskEmulator.Tests.Faults;

/// <summary>What a fault does to a response, in memory and over a port.</summary>
public sealed class FaultEffectsTests
{
    public static TheoryData<bool> Transports => [false, true];

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_connection_that_is_closed_before_the_commit_leaves_nothing(bool overPort)
    {
        await using var emulator = await StartAsync(overPort);
        using var account = new TestAccount(emulator.CreateAccount());
        account.Account.Faults.Add(new RequestMatch { Method = "POST" }, FaultEffect.CloseBeforeCommit, FaultEffect.Ok);

        await Assert.ThrowsAsync<HttpRequestException>(() => account.CreateOrUpdateAsync("\"name\":\"Roger\",\"external_id\":\"1\""));
        var retried = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"external_id\":\"1\"");

        Assert.Equal(HttpStatusCode.Created, retried.Status);
        Assert.Null(account.Account.Requests.Find(1)!.Status);
        Assert.Empty(account.Account.Requests.Find(1)!.Explanation.Written);
        Assert.Equal("f1: closes before the commit (1 of 2)", account.Account.Requests.Find(1)!.Fault);
        account.Account.Faults.AssertAllUsed();
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_connection_that_is_closed_after_the_commit_leaves_the_write(bool overPort)
    {
        await using var emulator = await StartAsync(overPort);
        using var account = new TestAccount(emulator.CreateAccount());
        account.Account.Faults.Add(new FaultDefinition
        {
            Match = new() { Operation = "CreateOrUpdateUser" },
            Times = 1,
            Effects = [FaultEffect.CloseAfterCommit],
        });

        await Assert.ThrowsAsync<HttpRequestException>(() => account.CreateOrUpdateAsync("\"name\":\"Roger\",\"external_id\":\"1\""));
        var retried = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"external_id\":\"1\"");

        Assert.Equal(HttpStatusCode.OK, retried.Status);
        var lost = account.Account.Requests.Find(1)!;
        Assert.Null(lost.Status);
        Assert.Contains("users", lost.Explanation.Written.Select(written => written.Kind));
        Assert.NotNull(lost.Explanation.CommittedAfter);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_body_is_cut_garbled_or_dribbled(bool overPort)
    {
        await using var emulator = await StartAsync(overPort);
        using var account = new TestAccount(emulator.CreateAccount());
        var usual = await account.GetAsync("/api/v2/users/me");
        account.Account.Faults.Add(
            new RequestMatch(),
            new FaultEffect { Truncate = 20 },
            new FaultEffect { Garbage = true },
            new FaultEffect { Dribble = new FaultDribble(200, TimeSpan.FromMilliseconds(1)) },
            FaultEffect.Ok);

        await Assert.ThrowsAsync<HttpRequestException>(() => account.GetAsync("/api/v2/users/me"));
        using var garbage = await account.Client.GetAsync("/api/v2/users/me", TestContext.Current.CancellationToken);
        var bytes = await garbage.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var dribbled = await account.GetAsync("/api/v2/users/me");
        var last = await account.GetAsync("/api/v2/users/me");

        Assert.Equal(System.Text.Encoding.UTF8.GetByteCount(usual.Body), bytes.Length);
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(bytes));
        Assert.Equal("application/json", garbage.Content.Headers.ContentType!.MediaType);
        Assert.Equal(usual.Body, dribbled.Body);
        Assert.Equal(usual.Body, last.Body);
        Assert.Equal(0, account.Account.Faults.All[0].Left);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public async Task The_client_gets_the_bytes_before_the_cut(int bytes)
    {
        await using var emulator = await StartAsync(overPort: true);
        using var account = new TestAccount(emulator.CreateAccount());
        var usual = await account.GetAsync("/api/v2/users/me");
        account.Account.Faults.Add(new RequestMatch(), new FaultEffect { Truncate = bytes });

        var response = await WireClient.SendAsync(
            emulator.BaseUrl,
            $"GET /api/v2/users/me HTTP/1.1\r\nHost: a\r\nX-Emulator-Account: {account.Account.Name}\r\n"
            + $"Authorization: {account.Account.Credentials.ToHeader()}\r\n\r\n",
            TestContext.Current.CancellationToken);

        Assert.Equal(200, response.Status);
        Assert.Contains(usual.Body[..bytes], response.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FaultPreset.AccountLimit, 429, "text/plain", "Number of allowed API requests per minute exceeded")]
    [InlineData(
        FaultPreset.UserLimit,
        429,
        "text/plain",
        "You have exceeded the rate limit for updating a single unique user. user email: roger@example.org id:  external_id: 7")]
    [InlineData(
        FaultPreset.OrganizationLimit,
        429,
        "application/json",
        """{"errors":[{"code":"TooManyRequests","title":"Too many requests to update"}]}""")]
    [InlineData(
        FaultPreset.EndpointLimit,
        429,
        "application/json",
        """{"error":"APIRateLimitExceeded","description":"Number of allowed incremental export API requests per minute exceeded"}""")]
    [InlineData(
        FaultPreset.JobLimit,
        429,
        "application/json",
        """{"error":"TooManyJobs","description":"Too many UserBulkUpdateJobV2 jobs are currently queued or running. Try again """
        + """later.","current_job_ids":[]}""")]
    [InlineData(FaultPreset.EdgeLimit, 429, "application/json", """{"errors":[{"code":"TooManyRequests","title":"Too many requests"}]}""")]
    [InlineData(FaultPreset.Conflict, 409, "application/json", """{"error":"DatabaseConflict","description":"Database collision"}""")]
    [InlineData(FaultPreset.Unavailable, 503, "text/html", null)]
    [InlineData(FaultPreset.BadGateway, 502, "text/html", null)]
    public async Task A_preset_returns_Zendesks_response(FaultPreset preset, int status, string type, string? body)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 33, TimeSpan.Zero));
        account.Account.Faults.Add(new RequestMatch(), FaultEffect.Of(preset));

        var response = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"email\":\"roger@example.org\",\"external_id\":\"7\"");

        Assert.Equal(status, (int)response.Status);
        Assert.Equal(type, response.ContentHeaders.ContentType!.MediaType);
        Assert.Equal(body ?? $"{status}", body is null ? response.Body[21..24] : response.Body);
        Assert.Equal(
            status != 429 ? null : preset == FaultPreset.JobLimit ? "60" : "27",
            response.Headers.TryGetValues("Retry-After", out var after) ? after.Single() : null);
        if (preset == FaultPreset.AccountLimit)
        {
            Assert.Equal("0", response.Headers.GetValues("X-Rate-Limit-Remaining").Single());
            Assert.Equal("700", response.Headers.GetValues("X-Rate-Limit").Single());
            Assert.Equal("27", response.Headers.GetValues("RateLimit-Reset").Single());
        }
    }

    [Fact]
    public async Task A_storm_refuses_everything_that_matches_until_it_is_over_on_the_accounts_clock()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        account.Account.Faults.Add(new FaultDefinition
        {
            Match = new() { Method = "GET" },
            When = new() { Nth = 2 },
            Effects = [new FaultEffect { Storm = new FaultStorm(429, TimeSpan.FromSeconds(10)) }],
        });

        var calm = await account.GetAsync("/api/v2/users/me");
        var begun = await account.GetAsync("/api/v2/users/me");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(6));
        var later = await account.GetAsync("/api/v2/users/me");
        var other = await account.CreateOrUpdateAsync("\"name\":\"Roger\"");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(4));
        var over = await account.GetAsync("/api/v2/users/me");

        Assert.Equal([200, 429, 429, 201, 200], new[] { calm, begun, later, other, over }.Select(response => (int)response.Status));
        Assert.Equal("10", begun.Headers.GetValues("Retry-After").Single());
        Assert.Equal("4", later.Headers.GetValues("Retry-After").Single());
        Assert.Equal(2, account.Account.Limits.Refusals);
    }

    [Fact]
    public async Task A_client_that_comes_back_during_a_storm_is_a_violation()
    {
        var options = new EmulatorOptions();
        options.Limits.RetryAfterTolerance = TimeSpan.Zero;
        await using var emulator = await Emulator.StartAsync(options, TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());
        account.Account.Clock.Freeze();
        account.Account.Faults.Add(new RequestMatch(), new FaultEffect { Storm = new FaultStorm(429, TimeSpan.FromSeconds(10)) });

        await account.GetAsync("/api/v2/users/me");
        await account.GetAsync("/api/v2/users/me");

        Assert.Equal(1, Assert.Single(account.Account.Limits.Violations).Early);
    }

    [Fact]
    public async Task A_delay_on_the_accounts_clock_ends_when_the_clock_is_moved()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        account.Account.Faults.Add(
            new RequestMatch { Operation = "ShowCurrentUser" },
            new FaultEffect { Delay = new FaultDelay(TimeSpan.FromMinutes(10)) { OnAccountClock = true } });

        var began = account.Account.Clock.UtcNow;
        var response = await account.Account.Clock.RunAsync(account.GetAsync("/api/v2/users/me"));

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(TimeSpan.FromMinutes(10), account.Account.Clock.UtcNow - began);
    }

    [Fact]
    public async Task A_delay_in_real_time_holds_the_clock()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        account.Account.Faults.Add(new RequestMatch(), FaultEffect.Wait(TimeSpan.FromMilliseconds(300)));
        var began = account.Account.Clock.UtcNow;
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(100), account.Account.Clock);

        using var response = await account.Account.Clock.RunAsync(account.Client.GetAsync("/api/v2/users/me", timeout.Token));

        Assert.Equal(began, account.Account.Clock.UtcNow);
        Assert.True(account.Account.Requests.Latest!.Duration >= TimeSpan.FromMilliseconds(290));
    }

    [Fact]
    public async Task A_response_after_the_commit_hides_the_write()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PostAsync(
            "/_emulator/faults",
            """{"match":{"operation":"CreateOrUpdateUser"},"times":1,"effect":{"preset":"bad-gateway","after_commit":true}}""");

        var hidden = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"external_id\":\"1\"");
        var again = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"external_id\":\"1\"");

        Assert.Equal([502, 200], new[] { hidden, again }.Select(response => (int)response.Status));
    }

    private static Task<Emulator> StartAsync(bool overPort) => Emulator.StartAsync(
        new EmulatorOptions { Urls = overPort ? "http://127.0.0.1:0" : null },
        TestContext.Current.CancellationToken);
}
