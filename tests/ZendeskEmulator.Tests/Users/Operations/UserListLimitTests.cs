using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

/// <summary>Limits of single endpoints (facts §6.3).</summary>
public sealed class UserListLimitTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Pages_beyond_10_000_of_the_list_are_400_a_hundred_times_a_minute_then_429()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon.AddSeconds(15));
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await account.GetAsync("/api/v2/users?page=10001&per_page=1")).Status);
        }

        var refused = await account.GetAsync("/api/v2/users?page=10001&per_page=1");
        var last = await account.GetAsync("/api/v2/users?page=10000&per_page=1");

        AssertRefused(
            refused,
            "45",
            """{"error":"APIRateLimitExceeded","description":"Number of allowed user list API requests per minute exceeded"}""");
        Assert.Equal(HttpStatusCode.OK, last.Status);
    }

    [Fact]
    public async Task Five_pages_of_deleted_users_beyond_page_100_are_allowed_a_minute()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await account.GetAsync("/api/v2/deleted_users?page=101&per_page=1")).Status);
        }

        var refused = await account.GetAsync("/api/v2/deleted_users?page=101&per_page=1");
        var last = await account.GetAsync("/api/v2/deleted_users?page=100&per_page=1");

        AssertRefused(
            refused,
            "60",
            """{"error":"APIRateLimitExceeded","description":"Number of allowed deleted user list API requests per minute exceeded"}""");
        Assert.Equal(HttpStatusCode.OK, last.Status);
    }

    [Fact]
    public async Task Seven_hundred_users_are_deleted_for_good_in_ten_minutes()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon.AddMinutes(2.5));
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        await account.DeleteAsync($"/api/v2/users/{user}");
        account.Account.Limits.Exhaust("permanently-delete-users");

        var refused = await account.DeleteAsync($"/api/v2/deleted_users/{user}");
        var stillThere = await account.GetAsync($"/api/v2/deleted_users/{user}");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(450));
        var deleted = await account.DeleteAsync($"/api/v2/deleted_users/{user}");

        AssertRefused(
            refused,
            "450",
            """{"error":"APIRateLimitExceeded","description":"Number of allowed permanent user deletion API requests per 10 """
            + """minutes exceeded"}""");
        Assert.Equal("Roger", stillThere.Json.GetProperty("deleted_user").Text("name"));
        Assert.Equal(HttpStatusCode.OK, deleted.Status);
    }

    private static void AssertRefused(TestResponse response, string retryAfter, string body)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, response.Status);
        Assert.Equal(body, response.Body);
        Assert.Equal("application/json; charset=utf-8", response.ContentHeaders.ContentType!.ToString());
        Assert.Equal([retryAfter], response.Headers.GetValues("Retry-After"));
    }
}
