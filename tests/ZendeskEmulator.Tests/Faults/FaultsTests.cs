using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Faults;

/// <summary>When faults fire, and for which requests.</summary>
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
            """{"match":{"operation":"CreateOrUpdateUser"},"when":{"nth":3},"effect":{"respond":{"status":503,"headers":"""
            + """{"Retry-After":"2"},"body":{"error":"x"}}}}""");
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

    [Fact]
    public async Task A_sequence_is_used_step_by_step_and_shows_the_remaining_effects()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PostAsync(
            "/_emulator/faults",
            $$"""{"name":"bad day","match":{{Upsert}},"effects":"""
            + """[{"preset":"unavailable","retry_after":"1s"},{"close":"before_commit"},"""
            + """{"preset":"account-limit","retry_after":"2s"},{}]}""");

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

    private static Task<Emulator> StartAsync(bool overPort) => Emulator.StartAsync(
        new EmulatorOptions { Urls = overPort ? "http://127.0.0.1:0" : null },
        TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_fault_that_looks_at_bodies_lets_a_large_file_through()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PostAsync(
            "/_emulator/faults", """{"match":{"body":{"user.email":"roger@example.org"}},"effect":{"preset":"unavailable"}}""");

        var uploaded = await account.UploadAsync("filename=large.txt", new string('x', 2 << 20));

        Assert.Equal(HttpStatusCode.Created, uploaded.Status);
    }

    [Fact]
    public async Task A_storm_ends_after_its_time_on_a_clock_that_was_set_back()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(DateTimeOffset.Parse("2027-01-31T12:00:00Z", null));
        await account.PostAsync("/_emulator/faults", """{"times":1,"effect":{"storm":{"status":503,"for":"10s"}}}""");
        await account.GetAsync("/api/v2/users/me");

        account.Account.Clock.Set(DateTimeOffset.Parse("2026-01-31T12:00:00Z", null));
        var during = await account.GetAsync("/api/v2/users/me");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(10));
        var after = await account.GetAsync("/api/v2/users/me");

        Assert.Equal([503, 200], new[] { during, after }.Select(response => (int)response.Status));
        Assert.Equal("10", during.Headers.GetValues("Retry-After").Single());
    }
}
