using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class SearchUsersQueryTests
{
    [Theory]
    [InlineData("email:roger@example.com", "Roger Wilco")]
    [InlineData("email:ROGER@example.com", "Roger Wilco")]
    [InlineData("email:second@example.com", "Roger Wilco")]
    [InlineData("email:nobody@example.com", "")]
    [InlineData("type:user email:roger@example.com", "Roger Wilco")]
    [InlineData("type:ticket email:roger@example.com", "")]
    [InlineData("rog", "Roger Wilco,Roger Moore")]
    [InlineData("rog*", "Roger Wilco,Roger Moore")]
    [InlineData("wilco", "Roger Wilco")]
    [InlineData("roger wilco", "Roger Wilco")]
    [InlineData("\"roger wilco\"", "Roger Wilco")]
    [InlineData("\"wilco roger\"", "")]
    [InlineData("name:moore", "Roger Moore")]
    [InlineData("name:\"roger moore\"", "Roger Moore")]
    [InlineData("+15550100", "Roger Wilco")]
    [InlineData("phone:+15550100", "Roger Wilco")]
    [InlineData("phone:15550100", "Roger Wilco")]
    [InlineData("role:admin", "Owner")]
    [InlineData("role:agent", "Agnes Agent")]
    [InlineData("role:end-user", "Roger Wilco,Roger Moore,Nobody Else")]
    [InlineData("organization:\"Space Quest\"", "Roger Wilco,Roger Moore")]
    [InlineData("organization:{organization}", "Roger Wilco,Roger Moore")]
    [InlineData("organization_id:{organization}", "Roger Wilco,Roger Moore")]
    [InlineData("role:end-user organization:none", "Nobody Else")]
    [InlineData("external_id:R-1", "Roger Wilco")]
    [InlineData("external_id:r-1", "Roger Wilco")]
    [InlineData("external_id:R-*", "Roger Wilco,Roger Moore")]
    [InlineData("tags:vip", "Roger Wilco,Nobody Else")]
    [InlineData("tags:VIP", "Roger Wilco,Nobody Else")]
    [InlineData("tags:vip -organization:none", "Roger Wilco")]
    [InlineData("-role:end-user", "Owner,Agnes Agent")]
    [InlineData("roger -wilco", "Roger Moore")]
    [InlineData("role:end-user organization:\"space quest\" tags:vip", "Roger Wilco")]
    [InlineData("role:agent tags:vip", "")]
    public async Task A_query_finds(string query, string expected)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var organization = await CreateAsync(account);
        var sent = Uri.EscapeDataString(query.Replace("{organization}", $"{organization}", StringComparison.Ordinal));

        var response = await account.GetAsync($"/api/v2/users/search.json?query={sent}");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        string[] names = expected.Split(',', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(names, response.Names("users"));
        Assert.Equal(names.Length, response.Json.Number("count"));
    }

    [Theory]
    [InlineData("page[size]=10")]
    [InlineData("page%5Bsize%5D=10")]
    [InlineData("page[after]=x")]
    public async Task A_cursor_is_400(string paging)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync($"/api/v2/users/search?query=roger&{paging}");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(
            """{"error":{"title":"Invalid attribute","message":"You passed an invalid value for the page attribute. Invalid parameter: page must be an integer from api/v2/users/search"}}""",
            response.Body);
    }

    [Theory]
    [InlineData("query=%20")]
    [InlineData("query=+")]
    public async Task Assumed_a_search_for_nothing_but_blanks_is_400_as_one_for_nothing(string query)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync($"/api/v2/users/search?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
    }

    [Fact]
    public async Task It_is_paged_by_offset_and_links_keep_the_query()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateAsync(account);

        var first = await account.GetAsync("/api/v2/users/search.json?query=roger%20role%3Aend-user&per_page=1");
        var second = await account.GetAsync(first.Json.Text("next_page")!);

        Assert.Equal(["users", "next_page", "previous_page", "count"], first.Json.Keys());
        Assert.Equal(["Roger Wilco"], first.Names("users"));
        Assert.Equal(["Roger Moore"], second.Names("users"));
        Assert.Equal(2, second.Json.Number("count"));
    }

    [Theory]
    [InlineData("name=Ro", "Roger Wilco,Roger Moore")]
    [InlineData("name=wilco", "Roger Wilco")]
    [InlineData("name=nobody%40", "")]
    [InlineData("phone=%2B15550100", "Roger Wilco")]
    public async Task Autocomplete_finds_by_the_beginning_of_a_name_or_by_a_phone(string query, string expected)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateAsync(account);

        var response = await account.GetAsync($"/api/v2/users/autocomplete.json?{query}");

        Assert.Equal(["users", "next_page", "previous_page", "count"], response.Json.Keys());
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), response.Names("users"));
    }

    [Fact]
    public async Task Autocomplete_takes_its_values_from_a_body_too()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateAsync(account);

        var byName = await account.PostAsync("/api/v2/users/autocomplete.json", """{"name":"moo"}""");
        var byPhone = await account.PostAsync("/api/v2/users/autocomplete.json", """{"phone":"+15550100"}""");

        Assert.Equal(HttpStatusCode.OK, byName.Status);
        Assert.Equal(["Roger Moore"], byName.Names("users"));
        Assert.Equal(["Roger Wilco"], byPhone.Names("users"));
    }

    [Fact]
    public async Task Autocomplete_of_fewer_than_two_characters_is_400()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var one = await account.GetAsync("/api/v2/users/autocomplete?name=r");
        var none = await account.GetAsync("/api/v2/users/autocomplete");
        var posted = await account.PostAsync("/api/v2/users/autocomplete", """{"name":" r "}""");

        Assert.Equal(HttpStatusCode.BadRequest, one.Status);
        Assert.Equal(HttpStatusCode.BadRequest, none.Status);
        Assert.Equal(HttpStatusCode.BadRequest, posted.Status);
    }

    private static async Task<long> CreateAsync(TestAccount account)
    {
        var organization = await account.CreateOrganizationAsync("\"name\":\"Space Quest\"");
        var roger = await account.CreateUserAsync($"""
            "name":"Roger Wilco","email":"roger@example.com","phone":"+15550100","external_id":"R-1","tags":["vip"],"organization_id":{organization}
            """);
        await account.CreateIdentityAsync(roger, "email", "second@example.com");
        await account.CreateUserAsync($"\"name\":\"Roger Moore\",\"external_id\":\"R-2\",\"organization_id\":{organization}");
        await account.CreateUserAsync("\"name\":\"Nobody Else\",\"tags\":[\"vip\"]");
        await account.CreateUserAsync("\"name\":\"Agnes Agent\",\"email\":\"agnes@example.com\",\"role\":\"agent\"");
        return organization;
    }
}
