using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Requests;

/// <summary>Which requests a query lists, newest first.</summary>
public sealed class RequestListTests
{
    [Fact]
    public async Task Requests_are_listed_newest_first_with_what_happened_to_them()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"email\":\"roger@example.org\"");
        await account.GetAsync($"/api/v2/users/{created.UserId}.json?include=identities");
        await account.GetAsync("/api/v2/nonsense");

        var list = (await account.GetAsync("/_emulator/requests")).Json.GetProperty("requests").EnumerateArray().ToList();

        Assert.Equal([3, 2, 1], list.Select(one => one.Number("id")));
        Assert.Equal([404, 200, 201], list.Select(one => one.Number("status")));
        Assert.Equal([null, "ShowUser", "CreateOrUpdateUser"], list.Select(one => one.Text("operation")));
        Assert.Equal($"/api/v2/users/{created.UserId}.json?include=identities", list[1].Text("path"));
        Assert.Equal("admin", list[0].GetProperty("caller").Text("role"));
        Assert.Equal(created.Headers.GetValues("X-Request-Id").Single(), list[2].Text("request_id"));
        Assert.Equal(3, account.Account.Requests.List().Count);
    }

    [Theory]
    [InlineData("status=404", 1)]
    [InlineData("status=2xx", 2)]
    [InlineData("operation=ShowUser", 1)]
    [InlineData("operation=*User", 2)]
    [InlineData("method=get", 2)]
    [InlineData("path=/api/v2/users/*", 2)]
    [InlineData("text=roger@example.org", 2)]
    [InlineData("user=roger@example.org", 1)]
    [InlineData("user=R-1", 1)]
    [InlineData("caller=owner@*", 3)]
    [InlineData("caller=nobody@example.org", 0)]
    [InlineData("match=%7B%22body%22:%7B%22user.external_id%22:%22R-1%22%7D%7D", 1)]
    public async Task A_query_filters_them(string query, int count)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"email\":\"roger@example.org\",\"external_id\":\"R-1\"");
        await account.GetAsync($"/api/v2/users/{created.UserId}");
        await account.GetAsync("/api/v2/nonsense");

        var list = await account.GetAsync($"/_emulator/requests?{query}");

        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Equal(count, list.Json.GetProperty("requests").GetArrayLength());
    }

    [Fact]
    public async Task A_user_finds_its_requests_by_id()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"email\":\"roger@example.org\"");
        await account.GetAsync($"/api/v2/users/{created.UserId}");
        await account.GetAsync("/api/v2/users");

        var list = await account.GetAsync($"/_emulator/requests?user={created.UserId}");

        Assert.Equal([2, 1], list.Ids("requests"));
    }

    [Theory]
    [InlineData("staus=1", "'staus' is unknown here; the nearest known name is 'status'")]
    [InlineData("status=abc", "status must be a status such as 429, or 4xx")]
    [InlineData("operation=ShowUsr", "there is no operation 'ShowUsr'; the nearest is 'ShowUser'")]
    [InlineData("page[size]=0", "page[size] must be a whole number from 1 to 1000")]
    [InlineData("page[after]=x", "page[after] must be the after_cursor of another page")]
    [InlineData("match=x", "match must be a JSON object")]
    public async Task A_wrong_query_is_refused(string query, string message)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync($"/_emulator/requests?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(message, response.Json.GetProperty("error").Text("message"));
    }

    [Fact]
    public async Task Pages_follow_one_another()
    {
        using var account = await TestEmulator.NewAccountAsync();
        for (var i = 0; i < 5; i++)
        {
            await account.GetAsync("/api/v2/users/me");
        }

        var ids = new List<long>();
        var query = "page[size]=2";
        while (true)
        {
            var page = await account.GetAsync($"/_emulator/requests?{query}");
            ids.AddRange(page.Ids("requests"));
            if (page.Json.GetProperty("meta").Flag("has_more") == false)
            {
                break;
            }
            query = $"page[size]=2&page[after]={page.Json.GetProperty("meta").Text("after_cursor")}";
        }

        Assert.Equal([5, 4, 3, 2, 1], ids);
    }
}
