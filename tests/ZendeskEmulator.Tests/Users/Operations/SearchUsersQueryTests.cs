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
            """{"error":{"title":"Invalid attribute","message":"You passed an invalid value for the page attribute. Invalid """
            + """parameter: page must be an integer from api/v2/users/search"}}""",
            response.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("query=")]
    [InlineData("query=%20")]
    [InlineData("query=+")]
    [InlineData("external_id=")]
    public async Task A_search_for_nothing_finds_everybody(string query)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync("\"name\":\"Roger\"");

        var response = await account.GetAsync($"/api/v2/users/search?{query}");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(["Owner", "Roger"], response.Names("users"));
    }

    [Theory]
    [InlineData("phone:*(111) 222-3333")]
    [InlineData("phone:(111)222.3333")]
    [InlineData("phone:1112223333")]
    [InlineData("phone:*3333")]
    [InlineData("phone:(111*")]
    [InlineData("phone:*222*")]
    [InlineData("role:end-user phone:(111) 222 - 3333 roger")]
    [InlineData("PHONE:(111) 222-3333")]
    public async Task A_phone_is_found_with_any_characters_between_its_digits(string query)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync("\"name\":\"Roger\",\"phone\":\"(111) 222-3333\"");
        await account.CreateUserAsync("\"name\":\"Wilco\",\"phone\":\"(111) 222-4444\"");

        var response = await account.GetAsync($"/api/v2/users/search?query={Uri.EscapeDataString(query)}");

        Assert.Contains("Roger", response.Names("users"));
        Assert.DoesNotContain("Owner", response.Names("users"));
    }

    [Theory]
    [InlineData("phone:(111) 222-333")]
    [InlineData("phone:222*")]
    [InlineData("phone:*111")]
    [InlineData("phone:*")]
    [InlineData("phone:()")]
    [InlineData("-phone:(111) 222-3333")]
    public async Task A_different_phone_is_not_found(string query)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync("\"name\":\"Roger\",\"phone\":\"(111) 222-3333\"");

        var response = await account.GetAsync($"/api/v2/users/search?query={Uri.EscapeDataString(query)}");

        Assert.DoesNotContain("Roger", response.Names("users"));
    }

    [Fact]
    public async Task Links_to_other_pages_have_their_brackets_encoded()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync("\"name\":\"Roger\"");

        var response = await account.GetAsync("/api/v2/users.json?role[]=admin&role%5B%5D=end-user&per_page=1&x=\"ä\"");

        Assert.Equal(
            "http://localhost/api/v2/users.json?page=2&per_page=1&role%5B%5D=admin&role%5B%5D=end-user&x=%22%C3%A4%22",
            response.Json.Text("next_page"));
    }

    [Fact]
    public async Task The_search_is_paged_by_offset_and_links_keep_the_query()
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
            "name":"Roger Wilco","email":"roger@example.com","phone":"+15550100","external_id":"R-1","tags":["vip"],
            "organization_id":{organization}
            """);
        await account.CreateIdentityAsync(roger, "email", "second@example.com");
        await account.CreateUserAsync($"\"name\":\"Roger Moore\",\"external_id\":\"R-2\",\"organization_id\":{organization}");
        await account.CreateUserAsync("\"name\":\"Nobody Else\",\"tags\":[\"vip\"]");
        await account.CreateUserAsync("\"name\":\"Agnes Agent\",\"email\":\"agnes@example.com\",\"role\":\"agent\"");
        return organization;
    }
}
