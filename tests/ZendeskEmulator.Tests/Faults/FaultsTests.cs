using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Faults;

/// <summary>Each primitive in memory and over a port; set in C# and over HTTP.</summary>
public sealed class FaultsTests
{
    private const string Upsert = """{"operation":"CreateOrUpdateUser"}""";

    public static TheoryData<bool> Transports => [false, true];

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task The_third_upsert_fails_with_503_and_the_others_work(bool overPort)
    {
        await using var emulator = await StartAsync(overPort);
        using var account = new TestAccount(emulator.CreateAccount());
        var added = await account.PostAsync(
            "/_emulator/faults",
            """{"match":{"operation":"CreateOrUpdateUser"},"when":{"nth":3},"effect":{"respond":{"status":503,"headers":{"Retry-After":"2"},"body":{"error":"x"}}}}""");
        Assert.Equal(HttpStatusCode.Created, added.Status);

        var statuses = new List<int>();
        for (var i = 1; i <= 5; i++)
        {
            var response = await account.CreateOrUpdateAsync($"\"name\":\"User {i}\",\"external_id\":\"{i}\"");
            statuses.Add((int)response.Status);
            if (response.Status == HttpStatusCode.ServiceUnavailable)
            {
                Assert.Equal("2", response.Headers.GetValues("Retry-After").Single());
                Assert.Equal("""{"error":"x"}""", response.Body);
            }
        }

        Assert.Equal([201, 201, 503, 201, 201], statuses);
        var fault = Assert.Single(account.Account.Faults.All);
        Assert.Equal((5, 1, 1), (fault.Seen, fault.Hits, fault.Used));
        Assert.Equal("f1: responds 503", account.Account.Requests.Find(3)!.Fault);
        Assert.Equal(4, account.Account.Requests.List(new RequestMatch { Status = 201 }).Count);
    }

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
    [InlineData(FaultPreset.AccountLimit, 429, "text/plain", "Number of allowed API requests per minute exceeded")]
    [InlineData(
        FaultPreset.UserLimit,
        429,
        "text/plain",
        "You have exceeded the rate limit for updating a single unique user. user email: roger@example.org id:  external_id: 7")]
    [InlineData(FaultPreset.OrganizationLimit, 429, "application/json", """{"errors":[{"code":"TooManyRequests","title":"Too many requests to update"}]}""")]
    [InlineData(
        FaultPreset.EndpointLimit,
        429,
        "application/json",
        """{"error":"APIRateLimitExceeded","description":"Number of allowed incremental export API requests per minute exceeded"}""")]
    [InlineData(
        FaultPreset.JobLimit,
        429,
        "application/json",
        """{"error":"TooManyJobs","description":"Too many UserBulkUpdateJobV2 jobs are currently queued or running. Try again later.","current_job_ids":[]}""")]
    [InlineData(FaultPreset.EdgeLimit, 429, "application/json", """{"errors":[{"code":"TooManyRequests","title":"Too many requests"}]}""")]
    [InlineData(FaultPreset.Conflict, 409, "application/json", """{"error":"DatabaseConflict","description":"Database collision"}""")]
    [InlineData(FaultPreset.Unavailable, 503, "text/html", null)]
    [InlineData(FaultPreset.BadGateway, 502, "text/html", null)]
    public async Task A_preset_answers_as_Zendesk_does(FaultPreset preset, int status, string type, string? body)
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

    [Fact]
    public async Task A_sequence_is_used_step_by_step_and_tells_what_is_left()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PostAsync(
            "/_emulator/faults",
            $$"""{"name":"bad day","match":{{Upsert}},"effects":[{"preset":"unavailable","retry_after":"1s"},{"close":"before_commit"},{"preset":"account-limit","retry_after":"2s"},{}]}""");

        var first = await account.CreateOrUpdateAsync("\"name\":\"Roger\"");
        await Assert.ThrowsAsync<HttpRequestException>(() => account.CreateOrUpdateAsync("\"name\":\"Roger\""));
        var third = await account.CreateOrUpdateAsync("\"name\":\"Roger\"");
        var shown = (await account.GetAsync("/_emulator/faults/f1")).Json.GetProperty("fault");
        var unused = Assert.Throws<UnusedFaultException>(account.Account.Faults.AssertAllUsed);
        var fourth = await account.CreateOrUpdateAsync("\"name\":\"Roger\"");

        Assert.Equal([503, 429, 201], new[] { first, third, fourth }.Select(response => (int)response.Status));
        Assert.Equal("1", first.Headers.GetValues("Retry-After").Single());
        Assert.Equal("2", third.Headers.GetValues("Retry-After").Single());
        Assert.Equal((3, 1), (shown.Number("used"), shown.Number("left")));
        Assert.Contains("bad day", unused.Message, StringComparison.Ordinal);
        account.Account.Faults.AssertAllUsed();
        Assert.True((await account.GetAsync("/_emulator/faults")).Json.Flag("all_used"));
    }

    [Fact]
    public async Task The_first_fault_that_fires_wins()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Faults.Add(new FaultDefinition { When = new() { Nth = 2 }, Effects = [FaultEffect.RespondWith(502)] });
        account.Account.Faults.Add(new FaultDefinition { Effects = [FaultEffect.RespondWith(503)] });

        var statuses = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            statuses.Add((int)(await account.GetAsync("/api/v2/users/me")).Status);
        }

        Assert.Equal([503, 502, 503], statuses);
        Assert.Equal([1, 2], account.Account.Faults.All.Select(fault => (int)fault.Hits));
    }

    [Fact]
    public async Task Faults_match_on_the_body_and_on_the_caller()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Faults.Add(
            new RequestMatch { Body = new Dictionary<string, string?> { ["user.email"] = "*@bad.example" } },
            FaultEffect.RespondWith(500));
        account.Account.Faults.Add(new RequestMatch { Caller = "other@*" }, FaultEffect.RespondWith(502));

        var good = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"email\":\"roger@example.org\"");
        var bad = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"email\":\"roger@bad.example\"");
        var other = await account.SendAsync(HttpMethod.Get, "/api/v2/users", null, TestCredentials.Token("other@example.org", "x"));

        Assert.Equal([201, 500, 502], new[] { good, bad, other }.Select(response => (int)response.Status));
        Assert.Contains("bad.example", account.Account.Requests.Find(2)!.RequestBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_comes_before_credentials_and_limits_and_costs_nothing_of_them()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Client.DefaultRequestHeaders.Authorization = null;
        account.Account.Faults.Add(new RequestMatch(), FaultEffect.RespondWith(503));

        Assert.Equal(503, (int)(await account.GetAsync("/api/v2/users")).Status);
        Assert.Empty(account.Account.Limits.Rules.SelectMany(rule => rule.Counters));
        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync("/_emulator/info")).Status);
    }

    [Fact]
    public async Task Faults_are_listed_replaced_and_removed()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var first = await account.PostAsync("/_emulator/faults", """{"effect":{"delay":{"min":"1ms","max":"2ms"}}}""");
        await account.PostAsync("/_emulator/faults", """{"when":{"probability":0.5},"effect":{"garbage":true}}""");

        var replaced = await account.PutAsync("/_emulator/faults/f1", """{"effect":{"delay":{"median":"1ms","sigma":0.5,"clock":"account"}}}""");
        var list = await account.GetAsync("/_emulator/faults");
        var removed = await account.DeleteAsync("/_emulator/faults/f1");
        var missing = await account.DeleteAsync("/_emulator/faults/f1");
        var cleared = await account.DeleteAsync("/_emulator/faults");

        Assert.Equal(
            """{"delay":{"min":"1ms","max":"2ms","clock":"real"}}""",
            first.Json.GetProperty("fault").GetProperty("effect").GetRawText());
        Assert.Equal(
            """{"delay":{"median":"1ms","sigma":0.5,"clock":"account"}}""",
            replaced.Json.GetProperty("fault").GetProperty("effect").GetRawText());
        Assert.Equal(["f1", "f2"], list.Json.GetProperty("faults").EnumerateArray().Select(fault => fault.Text("id")));
        Assert.Equal([200, 404, 200], new[] { removed, missing, cleared }.Select(response => (int)response.Status));
        Assert.Equal("""{"deleted":1}""", cleared.Body);
    }

    [Theory]
    [InlineData("""{}""", "either effect or effects must be there")]
    [InlineData("""{"effect":{},"effects":[{}]}""", "either effect or effects must be there")]
    [InlineData("""{"efect":{}}""", "'efect' is unknown here; the nearest known name is 'effect'")]
    [InlineData("""{"effect":{"prest":"x"}}""", "'effect.prest' is unknown here; the nearest known name is 'effect.preset'")]
    [InlineData("""{"effects":[{},{"delay":"x"}]}""", "effects.1.delay must be a duration such as 40s, 1m30s or PT40S, not 'x'")]
    [InlineData(
        """{"effect":{"preset":"acount-limit"}}""",
        "effect.preset must be one of account-limit, user-limit, organization-limit, endpoint-limit, job-limit, edge-limit, unavailable, conflict, bad-gateway, not 'acount-limit'")]
    [InlineData("""{"effect":{"close":"now"}}""", "effect.close must be before_commit or after_commit")]
    [InlineData(
        """{"effect":{"close":"after_commit","garbage":true}}""",
        "an effect has one of respond, preset, close, truncate, garbage, dribble and storm; delay goes with any")]
    [InlineData("""{"effects":[{},{}],"times":2}""", "several effects happen once each: leave times out")]
    [InlineData("""{"match":{"status":500},"effect":{}}""", "a fault comes before the response: its match has no status")]
    [InlineData("""{"effect":{"delay":"11m"}}""", "a delay can be 10m at most")]
    [InlineData("""{"effect":{"delay":{"min":"2s","max":"1s"}}}""", "the max of a delay must not be less than its min")]
    [InlineData("""{"effect":{"storm":{"status":500,"for":"1s"}}}""", "the status of a storm must be 429 or 503")]
    [InlineData("""{"effect":{"respond":{"status":600}}}""", "effect.respond.status must be a whole number from 200 to 599")]
    [InlineData(
        """{"effect":{"respond":{"status":200,"headers":{"a b":"c"}}}}""",
        "a header has a name of letters, digits and hyphens, and a value of one line")]
    [InlineData(
        """{"effect":{"respond":{"status":200,"headers":{"content-length":"1"}}}}""",
        "the length of a body is its own: leave Content-Length and Transfer-Encoding out; truncate sends less")]
    [InlineData("""{"when":{"nth":0},"effect":{}}""", "when.nth must be a whole number from 1 to 2147483647")]
    [InlineData("""{"when":{"probability":2},"effect":{}}""", "when.probability must be a number from 0 to 1")]
    [InlineData("""{"when":{"seed":2},"effect":{}}""", "seed goes with probability")]
    public async Task What_is_wrong_is_told(string body, string message)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync("/_emulator/faults", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(message, response.Json.GetProperty("error").Text("message"));
        Assert.Empty(account.Account.Faults.All);
    }

    [Fact]
    public async Task There_is_a_bound_and_a_reset_removes_them()
    {
        using var account = await TestEmulator.NewAccountAsync();
        for (var i = 0; i < 100; i++)
        {
            account.Account.Faults.Add(new RequestMatch { Path = "/nothing" }, FaultEffect.Ok);
        }

        Assert.Throws<ArgumentException>(() => account.Account.Faults.Add(new RequestMatch(), FaultEffect.Ok));
        await account.Account.ResetAsync();
        Assert.Empty(account.Account.Faults.All);
    }

    private static Task<Emulator> StartAsync(bool overPort) => Emulator.StartAsync(
        new EmulatorOptions { Urls = overPort ? "http://127.0.0.1:0" : null },
        TestContext.Current.CancellationToken);
}
