using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class SearchUsersTests
{
    [Theory]
    [InlineData("external_id=R-1")]
    [InlineData("external_id=r-1")]
    [InlineData("query=roger@example.com")]
    [InlineData("query=ROGER%40example.com")]
    [InlineData("query=wilco@example.com")]
    public async Task A_user_is_found_by_external_id_and_by_any_of_its_addresses(string query)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1","identities":[{"type":"email","value":"roger@example.com"},
            {"type":"email","value":"wilco@example.com"}]
            """);

        var response = await account.GetAsync($"/api/v2/users/search.json?{query}");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(created.UserId, Assert.Single(response.Json.GetProperty("users").EnumerateArray()).Number("id"));
        Assert.Equal(1, response.Json.Number("count"));
    }

    [Theory]
    [InlineData("query=email:roger@example.com")]
    [InlineData("query=type:user+email:roger@example.com")]
    [InlineData("query=type%3Auser%20email%3Aroger%40example.com")]
    public async Task A_query_may_name_the_property_that_is_looked_for(string query)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com"
            """);

        var response = await account.GetAsync($"/api/v2/users/search.json?{query}");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(created.UserId, Assert.Single(response.Json.GetProperty("users").EnumerateArray()).Number("id"));
    }

    [Theory]
    [InlineData("external_id=R-2")]
    [InlineData("external_id=R")]
    [InlineData("query=nobody@example.com")]
    public async Task Nobody_found_is_an_empty_list(string query)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1","email":"roger@example.com"
            """);

        var response = await account.GetAsync($"/api/v2/users/search.json?{query}");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal("""{"users":[],"next_page":null,"previous_page":null,"count":0}""", response.Body);
    }

    [Fact]
    public async Task A_search_may_be_cached_for_ten_seconds()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync("/api/v2/users/search?external_id=R-1");

        Assert.Equal("max-age=10, private", response.Headers.NonValidated["Cache-Control"].ToString());
    }
}
