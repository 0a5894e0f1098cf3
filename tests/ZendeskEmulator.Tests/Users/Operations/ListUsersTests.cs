using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class ListUsersTests
{
    /// <summary>As recorded in 2024.</summary>
    private const string TooDeep =
        """{"errors":[{"code":"InvalidPaginationDepth","title":"Pagination """
        + """requests using Offset Pagination are limited to page 100 or up to 10000 records (page * per_page)","detail":"There """
        + """are limits to the page depth in Offset Pagination. """
        + """Offset Pagination will be deprecated fully in the near future."""
        + """\nPlease switch to Cursor Pagination at the earliest. Cursor Pagination does not have any limits."""
        + """\nSee https://developer.zendesk.com/documentation/api-basics/pagination/"""
        + """comparing-cursor-pagination-and-offset-pagination\n"}]}""";

    [Fact]
    public async Task Users_are_listed_in_ascending_order_of_id_and_the_owner_is_the_first()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateUsersAsync(account, 3);

        var response = await account.GetAsync("/api/v2/users.json");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(["Owner", "User 1", "User 2", "User 3"], Names(response));
        var ids = response.Json.GetProperty("users").EnumerateArray().Select(user => user.Number("id")).ToArray();
        Assert.Equal(ids.Order(), ids);
        Assert.Equal(["users", "next_page", "previous_page", "count"], response.Json.EnumerateObject().Select(property => property.Name));
        Assert.Null(response.Json.Text("next_page"));
        Assert.Null(response.Json.Text("previous_page"));
        Assert.Equal(4, response.Json.Number("count"));
    }

    [Fact]
    public async Task Pages_link_to_each_other_with_page_before_per_page()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateUsersAsync(account, 4);

        var first = await account.GetAsync("/api/v2/users.json?per_page=2");
        var second = await account.GetAsync("/api/v2/users.json?per_page=2&page=2");
        var third = await account.GetAsync("/api/v2/users.json?page=3&per_page=2");

        Assert.Equal(["Owner", "User 1"], Names(first));
        Assert.Null(first.Json.Text("previous_page"));
        Assert.Equal("http://localhost/api/v2/users.json?page=2&per_page=2", first.Json.Text("next_page"));
        Assert.Equal(["User 2", "User 3"], Names(second));
        Assert.Equal("http://localhost/api/v2/users.json?page=1&per_page=2", second.Json.Text("previous_page"));
        Assert.Equal("http://localhost/api/v2/users.json?page=3&per_page=2", second.Json.Text("next_page"));
        Assert.Equal(["User 4"], Names(third));
        Assert.Null(third.Json.Text("next_page"));
        Assert.Equal(5, third.Json.Number("count"));
    }

    [Fact]
    public async Task A_last_page_that_is_full_has_no_next()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateUsersAsync(account, 3);

        var response = await account.GetAsync("/api/v2/users?per_page=2&page=2");

        Assert.Equal(["User 2", "User 3"], Names(response));
        Assert.Null(response.Json.Text("next_page"));
    }

    [Fact]
    public async Task A_page_behind_the_end_is_empty()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync("/api/v2/users?page=3");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Empty(Names(response));
        Assert.Null(response.Json.Text("next_page"));
        Assert.Equal(1, response.Json.Number("count"));
    }

    [Theory]
    [InlineData("/api/v2/users.json")]
    [InlineData("/api/v2/users.json?per_page=100")]
    [InlineData("/api/v2/users.json?per_page=500")]
    public async Task A_page_holds_100_at_most(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateUsersAsync(account, 101);

        var response = await account.GetAsync(path);

        Assert.Equal(100, Names(response).Length);
        Assert.Equal("http://localhost/api/v2/users.json?page=2&per_page=100", response.Json.Text("next_page"));
        Assert.Equal(102, response.Json.Number("count"));
    }

    [Fact]
    public async Task Links_keep_the_rest_of_the_query()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateUsersAsync(account, 2);

        var response = await account.GetAsync("/api/v2/users.json?sort_order=a%26b&per_page=1");

        Assert.Equal("http://localhost/api/v2/users.json?page=2&per_page=1&sort_order=a%26b", response.Json.Text("next_page"));
    }

    [Theory]
    [InlineData("page=101&per_page=100")]
    [InlineData("page=101")]
    [InlineData("page=10001&per_page=1")]
    [InlineData("page=2147483648")]
    public async Task Beyond_10000_records_is_400(string query)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync($"/api/v2/users?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(TooDeep, response.Body);
    }

    [Theory]
    [InlineData("page=100&per_page=100")]
    [InlineData("page=10000&per_page=1")]
    public async Task The_ten_thousandth_record_is_within_reach(string query)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync($"/api/v2/users?{query}");

        Assert.Equal(HttpStatusCode.OK, response.Status);
    }

    [Theory]
    [InlineData("page")]
    [InlineData("per_page")]
    public async Task A_page_that_is_not_an_integer_is_400(string name)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync($"/api/v2/users?{name}=abc");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(
            $$$"""{"error":{"title":"Invalid attribute","message":"You passed an invalid value for the {{{name}}} attribute. """
            + $$$"""Invalid parameter: {{{name}}} must be an integer from api/v2/users/index"}}""",
            response.Body);
    }

    [Theory]
    [InlineData("role=agent", "Agent")]
    [InlineData("role[]=agent&role[]=end-user", "Agent,User 1")]
    [InlineData("role%5B%5D=agent", "Agent")]
    [InlineData("role=admin", "Owner")]
    [InlineData("external_id=A-1", "Agent")]
    public async Task A_list_can_be_filtered(string query, string expected)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Agent","email":"agent@example.com","role":"agent","external_id":"A-1"
            """);
        await CreateUsersAsync(account, 1);

        var response = await account.GetAsync($"/api/v2/users.json?{query}");

        Assert.Equal(expected.Split(','), Names(response));
    }

    private static string[] Names(TestResponse response) =>
        [.. response.Json.GetProperty("users").EnumerateArray().Select((JsonElement user) => user.Text("name")!)];

    private static async Task CreateUsersAsync(TestAccount account, int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await account.CreateOrUpdateAsync($"\"name\":\"User {i}\"");
        }
    }
}
