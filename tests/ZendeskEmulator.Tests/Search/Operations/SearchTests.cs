using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Search.Operations;

public sealed class SearchTests
{
    [Fact]
    public async Task A_search_has_the_recorded_form()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var organization = await account.CreateOrganizationAsync("\"name\":\"Roger and Sons\"");
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        var response = await account.GetAsync("/api/v2/search.json?query=roger");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(["results", "facets", "next_page", "previous_page", "count"], response.Json.Keys());
        Assert.Contains("\"facets\":null", response.Body, StringComparison.Ordinal);
        Assert.Equal([organization, user], response.Ids("results"));
        Assert.All(response.Json.GetProperty("results").EnumerateArray(), row => Assert.Equal("result_type", row.Keys()[^1]));
        Assert.Equal(
            ["organization", "user"], response.Json.GetProperty("results").EnumerateArray().Select(row => row.Text("result_type")!));
        Assert.Equal("max-age=10, private", response.Headers.NonValidated["Cache-Control"].ToString());
        Assert.StartsWith(
            "total=2500; remaining=2499;", response.Headers.GetValues("Zendesk-RateLimit-search-index").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v2/search?query=x&page[size]=2", 400, "page must be an integer from api/v2/search/index")]
    [InlineData(
        "/api/v2/search?query=x&page=11&per_page=100",
        422,
        "{\"error\":\"invalid\",\"description\":\"Invalid search: Requested response size was greater than Search Response Limits\"}")]
    [InlineData("/api/v2/search?query=x&page=1001&per_page=1", 422, "Search Response Limits")]
    [InlineData("/api/v2/search?query=x&page=1000&per_page=1", 200, "\"count\":0")]
    [InlineData("/api/v2/search?query=x&page=x", 400, "page must be an integer")]
    [InlineData("/api/v2/search", 400, "query must be present from api/v2/search/index")]
    [InlineData("/api/v2/search?query=%20", 400, "query must be present")]
    [InlineData("/api/v2/search/count", 400, "query must be present")]
    [InlineData("/api/v2/search/export?filter[type]=user", 400, "query must be present")]
    [InlineData("/api/v2/search/export?query=x&page[size]=0", 400, "page[size] is not valid")]
    [InlineData("/api/v2/search/export?query=x&page[after]=x", 400, "page[after] is not valid")]
    [InlineData("/api/v2/search/count?query=x", 200, "{\"count\":0}")]
    public async Task Pages_and_parameters_have_their_bounds(string path, int status, string body)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync(path);

        Assert.Equal(status, (int)response.Status);
        Assert.Contains(body, response.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sort_by=created_at&sort_order=asc", "A,B,C")]
    [InlineData("sort_by=created_at&sort_order=desc", "C,B,A")]
    [InlineData("sort_by=created_at", "C,B,A")]
    [InlineData("sort_by=updated_at", "A,C,B")]
    [InlineData("sort_by=nonsense", "A,B,C")]
    [InlineData("sort_by=priority&sort_order=asc", "A,B,C")]
    [InlineData("", "A,B,C")]
    [InlineData("sort_by=created_at&per_page=2", "C,B")]
    [InlineData("sort_by=created_at&per_page=2&page=2", "A")]
    public async Task Results_are_sorted_as_asked_for(string query, string names)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        var ids = new List<long>();
        foreach (var name in (string[])["A", "B", "C"])
        {
            ids.Add(await account.CreateUserAsync($"\"name\":\"{name}\",\"tags\":[\"x\"]"));
            await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        }
        await account.PutAsync($"/api/v2/users/{ids[0]}", """{"user":{"notes":"x"}}""");

        var response = await account.GetAsync($"/api/v2/search?query=tags:x&{query}");

        Assert.Equal(names.Split(','), response.Names("results"));
        Assert.Equal(3, response.Json.Number("count"));
    }

    [Fact]
    public async Task An_export_goes_through_all_results_by_cursor_the_newest_first()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        var created = new List<long>();
        for (var i = 0; i < 7; i++)
        {
            created.Add(await account.CreateUserAsync("\"name\":\"Roger\""));
            await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(i % 2));
        }
        await account.CreateOrganizationAsync("\"name\":\"Roger\"");

        var found = new List<long>();
        var path = "/api/v2/search/export.json?query=roger&filter[type]=user&page[size]=3";
        for (var hasMore = true; hasMore;)
        {
            var page = await account.GetAsync(path);
            Assert.Equal(["results", "facets", "meta", "links"], page.Json.Keys());
            Assert.Equal(["has_more", "after_cursor", "before_cursor"], page.Json.GetProperty("meta").Keys());
            Assert.Null(page.Json.GetProperty("meta").Text("before_cursor"));
            Assert.Null(page.Json.GetProperty("links").Text("prev"));
            found.AddRange(page.Ids("results"));
            hasMore = page.Json.GetProperty("meta").Flag("has_more") == true;
            path = page.Json.GetProperty("links").Text("next")!;
        }
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(3601));
        var late = await account.GetAsync(path);

        Assert.Equal(Enumerable.Reverse(created), found);
        Assert.Equal(HttpStatusCode.BadRequest, late.Status);
    }

    [Fact]
    public async Task Deleted_records_are_not_found()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\",\"tags\":[\"x\"]");
        var organization = await account.CreateOrganizationAsync("\"name\":\"Roger Inc\"");
        await account.GetAsync("/api/v2/search?query=roger");
        await account.DeleteAsync($"/api/v2/users/{user}");
        await account.DeleteAsync($"/api/v2/organizations/{organization}");

        foreach (var query in (string[])["roger", "email:roger@example.com", "tags:x", "type:organization", "rog*"])
        {
            var response = await account.GetAsync($"/api/v2/search?query={Uri.EscapeDataString(query)}");
            Assert.Equal("[]", response.Json.GetProperty("results").GetRawText());
            Assert.Equal(0, response.Json.Number("count"));
        }
    }

    [Fact]
    public async Task Exports_have_a_limit_of_their_own()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await account.GetAsync("/api/v2/search/export?query=x")).Status);
        }

        var response = await account.GetAsync("/api/v2/search/export?query=x");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.Status);
        Assert.Contains("Number of allowed search export API requests per minute exceeded", response.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task End_users_may_not_search()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");

        var response = await account.SendAsync(
            HttpMethod.Get, "/api/v2/search?query=x", authorization: TestCredentials.Password("roger@example.com", "secret"));

        Assert.Equal(HttpStatusCode.Forbidden, response.Status);
    }
}
