using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Organizations.Operations;

public sealed class ShowOrganizationsTests
{
    [Theory]
    [InlineData("")]
    [InlineData(".json")]
    [InlineData("?per_page=100&page=1")]
    public async Task An_organization_is_shown_as_it_was_created(string suffix)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.PostAsync("/api/v2/organizations", """{"organization":{"name":"Space Quest"}}""");

        var response = await account.GetAsync($"/api/v2/organizations/{created.Id("organization")}{suffix}");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(created.Body, response.Body);
        Assert.Null(response.Headers.Location);
    }

    [Fact]
    public async Task Many_come_in_order_of_id_each_once_and_unknown_ones_are_left_out()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = await account.CreateOrganizationAsync("\"name\":\"One\",\"external_id\":\"O-1\"");
        var two = await account.CreateOrganizationAsync("\"name\":\"Two\",\"external_id\":\"O-2\"");

        var byId = await account.GetAsync($"/api/v2/organizations/show_many.json?ids={two},42,{one},{two}");
        var byExternalId = await account.GetAsync("/api/v2/organizations/show_many?external_ids=O-2,nobody,O-1");

        Assert.Equal(["organizations", "next_page", "previous_page", "count"], byId.Json.Keys());
        Assert.Equal([one, two], byId.Ids("organizations"));
        Assert.Equal(2, byId.Json.Number("count"));
        Assert.Equal([one, two], byExternalId.Ids("organizations"));
    }

    [Theory]
    [InlineData("ids")]
    [InlineData("external_ids")]
    public async Task More_than_100_are_too_many(string name)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var hundred = await account.GetAsync($"/api/v2/organizations/show_many?{name}={string.Join(',', Enumerable.Range(1, 100))}");
        var more = await account.GetAsync($"/api/v2/organizations/show_many?{name}={string.Join(',', Enumerable.Range(1, 101))}");

        Assert.Equal(HttpStatusCode.OK, hundred.Status);
        Assert.Equal(HttpStatusCode.BadRequest, more.Status);
        Assert.Equal(
            """{"error":"TooManyValues","description":"Parameter  cannot specify more than 100 values","max_count":100}""",
            more.Body);
        Assert.Equal("no-cache", more.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("external_id=O-1", "Space Quest")]
    [InlineData("name=Space+Quest", "Space Quest")]
    [InlineData("name=space%20QUEST", "Space Quest")]
    [InlineData("name=Space", "")]
    [InlineData("external_id=O", "")]
    public async Task Search_finds_the_one_with_exactly_the_name_or_external_id(string query, string expected)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrganizationAsync("\"name\":\"Space Quest\",\"external_id\":\"O-1\"");
        await account.CreateOrganizationAsync("\"name\":\"Space Quest II\",\"external_id\":\"O-12\"");

        var response = await account.GetAsync($"/api/v2/organizations/search.json?{query}");

        Assert.Equal(["organizations", "next_page", "previous_page", "count"], response.Json.Keys());
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), response.Names("organizations"));
    }

    [Theory]
    [InlineData("sp", "Space Quest,spare parts")]
    [InlineData("SPACE+q", "Space Quest")]
    [InlineData("quest", "")]
    public async Task Autocomplete_finds_those_whose_name_begins_so(string name, string expected)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrganizationAsync("\"name\":\"Space Quest\"");
        await account.CreateOrganizationAsync("\"name\":\"Other\"");
        await account.CreateOrganizationAsync("\"name\":\"spare parts\"");

        var response = await account.GetAsync($"/api/v2/organizations/autocomplete.json?name={name}");

        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), response.Names("organizations"));
    }

    [Theory]
    [InlineData("?name=s")]
    [InlineData("?name=")]
    [InlineData("")]
    public async Task Assumed_autocomplete_of_fewer_than_two_characters_is_400(string query)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync($"/api/v2/organizations/autocomplete{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
    }

    [Fact]
    public async Task The_count_is_an_object_with_value_and_refreshed_at()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await account.CreateOrganizationAsync("\"name\":\"Space Quest\"");

        var response = await account.GetAsync("/api/v2/organizations/count.json");

        Assert.Equal("""{"count":{"value":1,"refreshed_at":"2024-01-01T00:00:00Z"}}""", response.Body);
    }

    [Fact]
    public async Task Related_counts_the_users()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateOrganizationAsync("\"name\":\"Space Quest\"");
        await account.CreateUserAsync($"\"name\":\"Roger\",\"organization_id\":{id}");

        var response = await account.GetAsync($"/api/v2/organizations/{id}/related.json");

        Assert.Equal("""{"organization_related":{"tickets_count":0,"users_count":1}}""", response.Body);
    }

    [Fact]
    public async Task An_id_that_is_not_an_integer_is_400()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync("/api/v2/organizations/abc");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.EndsWith(
            "id must be an integer from api/v2/organizations/show",
            response.Json.GetProperty("error").Text("message"),
            StringComparison.Ordinal);
    }
}
