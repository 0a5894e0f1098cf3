using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Search.Operations;

public sealed class SearchSideloadTests
{
    [Theory]
    [InlineData("/api/v2/search?query=printer&include=tickets(users,organizations)")]
    [InlineData("/api/v2/search/export?query=printer&filter[type]=ticket&include=tickets(users,organizations)")]
    public async Task The_people_of_found_tickets_stand_behind_the_results(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var roger = await account.CreateUserAsync(""" "name":"Roger","organization":{"name":"Corps"} """);
        await account.CreateUserAsync(""" "name":"Printer" """);
        await account.PostAsync(
            "/api/v2/tickets",
            "{\"ticket\":{\"subject\":\"printer\","
            + "\"submitter_id\":" + roger + ",\"requester_id\":" + roger + ",\"comment\":{\"body\":\"x\"}}}");

        var found = (await account.GetAsync(path)).Json;

        Assert.Equal(["results", "users", "organizations", "facets"], found.Keys().Take(4));
        Assert.Equal([roger], found.GetProperty("users").EnumerateArray().Select(user => user.Number("id")!.Value));
        Assert.Equal(["Corps"], found.GetProperty("organizations").EnumerateArray().Select(organization => organization.Text("name")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&include=users")]
    [InlineData("&include=tickets(")]
    public async Task Without_brackets_nothing_is_added(string include)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PostAsync("/api/v2/tickets", """{"ticket":{"subject":"printer","comment":{"body":"x"}}}""");

        var found = (await account.GetAsync($"/api/v2/search?query=printer{include}")).Json;

        Assert.Equal(JsonValueKind.Array, found.GetProperty("results").ValueKind);
        Assert.Equal(["results", "facets", "next_page", "previous_page", "count"], found.Keys());
    }
}
