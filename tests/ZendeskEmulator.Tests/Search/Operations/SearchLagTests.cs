using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Search.Operations;

public sealed class SearchLagTests
{
    [Fact]
    public async Task With_a_lag_searches_see_writes_late_and_reads_by_id_at_once()
    {
        using var account = await NewAsync(TimeSpan.FromSeconds(30));
        var id = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\",\"external_id\":\"R-1\"");

        var shown = await account.GetAsync($"/api/v2/users/{id}");
        var early = await account.GetAsync("/api/v2/search?query=roger");
        var byEmail = await account.GetAsync("/api/v2/users/search?query=roger@example.com");
        var byExternalId = await account.GetAsync("/api/v2/users/search?external_id=R-1");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(29));
        var stillEarly = await account.GetAsync("/api/v2/search/count?query=roger");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        var late = await account.GetAsync("/api/v2/search?query=roger");

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Empty(early.Ids("results"));
        Assert.Empty(byEmail.Ids("users"));
        Assert.Empty(byExternalId.Ids("users"));
        Assert.Equal(0, stillEarly.Json.Number("count"));
        Assert.Equal([id], late.Ids("results"));
    }

    [Fact]
    public async Task Each_state_of_a_record_is_seen_in_its_time()
    {
        using var account = await NewAsync(TimeSpan.Zero);
        var id = await account.CreateUserAsync("\"name\":\"Roger\"");
        account.Account.Search.Lag = TimeSpan.FromMinutes(1);
        await account.PutAsync($"/api/v2/users/{id}", """{"user":{"name":"Wilco"}}""");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(30));
        await account.PutAsync($"/api/v2/users/{id}", """{"user":{"name":"Moore"}}""");

        Assert.Equal("Roger", await NameAsync(account));
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("Wilco", await NameAsync(account));
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("Moore", await NameAsync(account));
    }

    [Fact]
    public async Task Records_of_a_user_and_its_deletion_are_also_seen_late()
    {
        using var account = await NewAsync(TimeSpan.Zero);
        var organization = await account.CreateOrganizationAsync("\"name\":\"Space Corps\"");
        var id = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        account.Account.Search.Lag = TimeSpan.FromMinutes(1);
        await account.CreateMembershipAsync(id, organization);
        await account.CreateIdentityAsync(id, "email", "second@example.com");

        Assert.Equal("", await FindAsync(account, $"organization:{organization}"));
        Assert.Equal("", await FindAsync(account, "email:second@example.com"));
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal($"{id}", await FindAsync(account, $"organization:{organization}"));
        Assert.Equal($"{id}", await FindAsync(account, "email:second@example.com"));
        await account.DeleteAsync($"/api/v2/users/{id}");
        Assert.Equal($"{id}", await FindAsync(account, "email:second@example.com"));
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("", await FindAsync(account, "email:second@example.com"));
    }

    [Fact]
    public async Task The_lag_is_set_over_the_control_plane_and_reset_with_the_account()
    {
        using var account = await NewAsync(TimeSpan.Zero);

        var set = await account.PutAsync("/_emulator/search", """{"lag":"1m30s"}""");
        var tooLong = await account.PutAsync("/_emulator/search", """{"lag":"2d"}""");
        var shown = await account.GetAsync("/_emulator/search");

        Assert.Equal("""{"lag":"1m30s"}""", set.Body);
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.Status);
        Assert.Equal(set.Body, shown.Body);
        Assert.Equal(TimeSpan.FromSeconds(90), account.Account.Search.Lag);
        Assert.Throws<ArgumentOutOfRangeException>(() => account.Account.Search.Lag = TimeSpan.FromDays(2));
        await account.Account.ResetAsync();
        Assert.Equal(TimeSpan.Zero, account.Account.Search.Lag);
    }

    [Fact]
    public async Task With_too_many_late_writes_the_oldest_are_seen_early()
    {
        using var account = await NewAsync(TimeSpan.FromHours(1));
        account.Account.Limits.Mode = LimitsMode.Off;
        var first = await account.CreateUserAsync("\"name\":\"Firstborn\"");
        for (var i = 0; i < 101; i++)
        {
            var users = string.Join(',', Enumerable.Range(0, 100).Select(_ => "{\"name\":\"Roger\"}"));
            var job = await account.PostAsync("/api/v2/users/create_many", $"{{\"users\":[{users}]}}");
            await account.Account.Jobs.CompleteAsync(job.Json.GetProperty("job_status").Text("id")!);
        }

        Assert.Equal($"{first}", await FindAsync(account, "firstborn"));
        var count = await account.GetAsync("/api/v2/search/count?query=roger");
        Assert.Equal(100, count.Json.Number("count"));
    }

    private static async Task<string?> NameAsync(TestAccount account) =>
        (await account.GetAsync("/api/v2/search?query=type:user%20role:end-user")).Names("results").Single();

    private static async Task<string> FindAsync(TestAccount account, string query) =>
        string.Join(',', (await account.GetAsync($"/api/v2/search?query={Uri.EscapeDataString(query)}")).Ids("results"));

    private static async Task<TestAccount> NewAsync(TimeSpan lag)
    {
        var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        // The owner is there before the lag.
        await account.CreateUserAsync("\"name\":\"Zed\",\"role\":\"admin\",\"email\":\"zed@example.com\"");
        account.Account.Search.Lag = lag;
        return account;
    }
}
