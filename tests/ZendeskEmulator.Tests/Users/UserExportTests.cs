using System.Net;
using Xunit;
using ZendeskEmulator.Tests.IncrementalExports;

namespace ZendeskEmulator.Tests.Users;

public sealed class UserExportTests
{
    private const string ByTime = "/api/v2/incremental/users.json";
    private const string ByCursor = "/api/v2/incremental/users/cursor.json";

    [Fact]
    public async Task An_export_by_time_has_the_recorded_form()
    {
        using var account = await ExportAccount.NewAsync();
        var id = await account.CreateUserAsync("\"name\":\"Roger\"");
        account.Account.Clock.Freeze(account.Account.Clock.UtcNow.AddMinutes(2));

        var response = await account.GetAsync($"{ByTime}?start_time=1767225600");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(["users", "next_page", "count", "end_of_stream", "end_time"], response.Json.Keys());
        Assert.Contains(id, response.Ids("users"));
        Assert.Equal(response.Ids("users").Length, response.Json.Number("count"));
        Assert.Equal(1767225600, response.Json.Number("end_time"));
        Assert.EndsWith("/api/v2/incremental/users.json?start_time=1767225600", response.Json.Text("next_page"), StringComparison.Ordinal);
        Assert.True(response.Json.Flag("end_of_stream"));
    }

    [Fact]
    public async Task An_export_by_cursor_has_the_recorded_form_and_continues_where_it_ended()
    {
        using var account = await ExportAccount.NewAsync();
        var ids = new List<long>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(await account.CreateUserAsync($"\"name\":\"Roger {i}\""));
        }
        await account.AdvanceAsync(120);

        var first = await account.GetAsync($"{ByCursor}?start_time=0&per_page=4");
        var second = await account.GetAsync($"{ByCursor}?cursor={Uri.EscapeDataString(first.Json.Text("after_cursor")!)}&per_page=4");
        var third = await account.GetAsync(
            new Uri(second.Json.Text("after_url")!).PathAndQuery.Replace(
                $"/_accounts/{account.Account.Name}", "", StringComparison.Ordinal));

        Assert.Equal(["users", "after_url", "before_url", "after_cursor", "before_cursor", "end_of_stream"], first.Json.Keys());
        Assert.Equal(4, first.Ids("users").Length);
        Assert.False(first.Json.Flag("end_of_stream"));
        Assert.True(second.Json.Flag("end_of_stream"));
        Assert.Equal(ids.Order(), first.Ids("users").Concat(second.Ids("users")).Except([account.OwnerId]).Order());
        Assert.Empty(third.Ids("users"));
        Assert.Equal(second.Json.Text("after_cursor"), third.Json.Text("after_cursor"));
        Assert.Null(first.Json.Text("before_url"));
    }

    [Fact]
    public async Task Changes_of_the_last_minute_are_left_out_until_it_is_over()
    {
        using var account = await ExportAccount.NewAsync();
        await account.AdvanceAsync(3600);
        var start = account.Account.Clock.UtcNow.ToUnixTimeSeconds() - 100;
        var id = await account.CreateUserAsync("\"name\":\"Roger\"");

        await account.AdvanceAsync(60);
        var early = await account.GetAsync($"{ByTime}?start_time={start}");
        await account.AdvanceAsync(1);
        var late = await account.GetAsync($"{ByTime}?start_time={start}");

        Assert.Empty(early.Ids("users"));
        Assert.True(early.Json.Flag("end_of_stream"));
        Assert.Equal(start, early.Json.Number("end_time"));
        Assert.Equal([id], late.Ids("users"));
    }

    [Theory]
    [InlineData(ByTime, "", 400, "start_time must be present")]
    [InlineData(ByTime, "start_time=x", 400, "start_time must be an integer")]
    [InlineData(ByTime, "start_time=0&per_page=x", 400, "per_page must be an integer")]
    [InlineData(ByTime, "start_time=99999999999999999999", 422, "Too recent start_time. Use a start_time older than 5 minutes")]
    [InlineData(ByCursor, "", 400, "start_time must be present")]
    [InlineData(ByCursor, "cursor=x", 400, "cursor is not valid")]
    [InlineData(ByCursor, "start_time=32503680000", 422, "Too recent start_time")]
    public async Task An_invalid_export_request_gets_an_error_that_names_it(string path, string query, int status, string text)
    {
        using var account = await ExportAccount.NewAsync();

        var response = await account.GetAsync($"{path}?{query}");

        Assert.Equal(status, (int)response.Status);
        Assert.Contains(text, response.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleted_users_stay_in_the_export_with_permanently_deleted()
    {
        using var account = await ExportAccount.NewAsync();
        var deleted = await account.CreateUserAsync("\"name\":\"Roger\"");
        var forgotten = await account.CreateUserAsync("\"name\":\"Wilco\"");
        await account.AdvanceAsync(10);
        await account.DeleteAsync($"/api/v2/users/{deleted}");
        await account.DeleteAsync($"/api/v2/users/{forgotten}");
        await account.DeleteAsync($"/api/v2/deleted_users/{forgotten}");
        await account.AdvanceAsync(120);

        var response = await account.GetAsync($"{ByTime}?start_time=0");

        var rows = response.Json.GetProperty("users").EnumerateArray().ToDictionary(user => user.Number("id")!.Value);
        Assert.False(rows[deleted].Flag("active"));
        Assert.False(rows[deleted].Flag("permanently_deleted"));
        Assert.True(rows[forgotten].Flag("permanently_deleted"));
        Assert.Equal("permanently_deleted", rows[deleted].Keys()[^1]);
        Assert.DoesNotContain("permanently_deleted", rows[account.OwnerId].Keys());
    }

    [Fact]
    public async Task Five_thousand_users_changed_in_one_second_do_not_make_a_client_loop()
    {
        using var account = await ExportAccount.NewAsync();
        await account.SeedAsync(0, 5_000);
        await account.AdvanceAsync(1);
        await account.SeedAsync(5_000, 10);
        await account.AdvanceAsync(120);

        var seen = new HashSet<long>();
        var pages = 0;
        for (var start = 0L; ;)
        {
            var page = await account.GetAsync($"{ByTime}?start_time={start}&per_page=100");
            seen.UnionWith(page.Ids("users"));
            start = page.Json.Number("end_time")!.Value;
            pages++;
            if (page.Json.Flag("end_of_stream") == true)
            {
                break;
            }
        }

        Assert.Equal(5_011, seen.Count);
        Assert.InRange(pages, 1, 4);
    }

    [Fact]
    public async Task An_export_sideloads_organizations()
    {
        using var account = await ExportAccount.NewAsync();
        var organization = await account.CreateOrganizationAsync("\"name\":\"Space Corps\"");
        await account.CreateUserAsync($"\"name\":\"Roger\",\"organization_id\":{organization}");
        await account.AdvanceAsync(120);

        var response = await account.GetAsync($"{ByTime}?start_time=0&include=organizations");

        Assert.Equal(["users", "organizations", "next_page", "count", "end_of_stream", "end_time"], response.Json.Keys());
        Assert.Equal([organization], response.Ids("organizations"));
        Assert.Contains("&include=organizations", response.Json.Text("next_page"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agents_may_not_export()
    {
        using var account = await ExportAccount.NewAsync();
        await account.CreateUserAsync("\"name\":\"Agent\",\"email\":\"agent@example.com\",\"role\":\"agent\"");

        var response = await account.SendAsync(
            HttpMethod.Get,
            $"{ByTime}?start_time=0",
            authorization: TestCredentials.Token("agent@example.com", "secret"));

        Assert.Equal(HttpStatusCode.Forbidden, response.Status);
    }

    [Theory]
    [InlineData(ByTime, 10, "Zendesk-RateLimit-incremental-exports")]
    [InlineData(ByCursor, 20, "Zendesk-RateLimit-incremental-exports-cursor")]
    [InlineData("/api/v2/incremental/users/sample.json", 10, null)]
    public async Task Each_export_has_a_limit_of_its_own(string path, int total, string? header)
    {
        using var account = await ExportAccount.NewAsync();
        for (var i = 0; i < total; i++)
        {
            var taken = await account.GetAsync($"{path}?start_time=0");
            Assert.Equal(HttpStatusCode.OK, taken.Status);
            if (header is not null)
            {
                Assert.StartsWith(
                    $"total={total}; remaining={total - i - 1}; ", taken.Headers.GetValues(header).Single(), StringComparison.Ordinal);
            }
        }

        var response = await account.GetAsync($"{path}?start_time=0");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.Status);
        Assert.Equal(
            """{"error":"APIRateLimitExceeded","description":"Number of allowed incremental export API requests per minute exceeded"}""",
            response.Body);
        Assert.True(response.Headers.RetryAfter!.Delta > TimeSpan.Zero);
    }
}
