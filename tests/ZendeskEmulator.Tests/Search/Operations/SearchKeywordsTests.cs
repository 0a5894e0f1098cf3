using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Search.Operations;

public sealed class SearchKeywordsTests
{
    [Theory]
    [InlineData("roger", true)]
    [InlineData("ROG", true)]
    [InlineData("rog*", true)]
    [InlineData("wil", true)]
    [InlineData("oger", false)]
    [InlineData("roger wilco", true)]
    [InlineData("wilco roger", true)]
    [InlineData("\"roger wilco\"", true)]
    [InlineData("\"roger wil\"", false)]
    [InlineData("\"wilco roger\"", false)]
    [InlineData("roger@exa", true)]
    [InlineData("R-1", true)]
    [InlineData("15550100", true)]
    [InlineData("*", true)]
    [InlineData("name:wilco", true)]
    [InlineData("name:\"roger wilco\"", true)]
    [InlineData("name:roger@example.com", false)]
    [InlineData("NAME:roger", true)]
    [InlineData("email:roger@example.com", true)]
    [InlineData("email:roger@*", true)]
    [InlineData("email:*@example.com", true)]
    [InlineData("email:roger*com", true)]
    [InlineData("email:roger", false)]
    [InlineData("email:janitor", false)]
    [InlineData("email:jan*", false)]
    [InlineData("email:+1*", false)]
    [InlineData("email:none", false)]
    [InlineData("phone:+15550100", true)]
    [InlineData("phone:\"+1 555 0100\"", true)]
    [InlineData("phone:5550100", false)]
    [InlineData("phone:*5550100", true)]
    [InlineData("phone:x", false)]
    [InlineData("role:end-user", true)]
    [InlineData("role:agent", false)]
    [InlineData("role:agent role:end-user", true)]
    [InlineData("type:user", true)]
    [InlineData("type:user type:group", true)]
    [InlineData("type:group", false)]
    [InlineData("type:ticket", false)]
    [InlineData("-type:user roger", false)]
    [InlineData("external_id:r-1", true)]
    [InlineData("external_id:R", false)]
    [InlineData("external_id:R*", true)]
    [InlineData("external_id:none name:roger", false)]
    [InlineData("tags:vip", true)]
    [InlineData("tags:vip tags:gold", true)]
    [InlineData("tags:vip tags:silver", true)]
    [InlineData("tags:silver tags:lead", false)]
    [InlineData("tags:vi", false)]
    [InlineData("tags:vi*", true)]
    [InlineData("tags:none", false)]
    [InlineData("notes:mops", true)]
    [InlineData("details:sanitation", true)]
    [InlineData("details:none", false)]
    [InlineData("is_suspended:false", true)]
    [InlineData("is_suspended:true", false)]
    [InlineData("organization:\"space quest\"", true)]
    [InlineData("organization:space*", true)]
    [InlineData("organization:{organization}", true)]
    [InlineData("organization_id:{organization}", true)]
    [InlineData("organization:78", false)]
    [InlineData("organization:none", false)]
    [InlineData("-organization:none roger", true)]
    [InlineData("group:Support", false)]
    [InlineData("group:none", true)]
    [InlineData("-role:admin", true)]
    [InlineData("-tags:vip", false)]
    [InlineData("-tags:silver -tags:lead", true)]
    [InlineData("roger -wilco", false)]
    [InlineData("-\"wilco roger\"", true)]
    [InlineData("role:end-user tags:vip organization:{organization} rog", true)]
    [InlineData("role:end-user tags:vip organization:78 rog", false)]
    [InlineData("shoe_size:42", false)]
    [InlineData("-shoe_size:42", true)]
    [InlineData("user:roger", true)]
    [InlineData("user:roger@example.com", true)]
    [InlineData("user:{roger}", true)]
    [InlineData("created>2025-12-31", true)]
    [InlineData("created:2026-01-01", true)]
    [InlineData("created<2026-01-01", false)]
    [InlineData("created>=2026-01-01 created<=2026-01-01", true)]
    [InlineData("created>1hour", true)]
    [InlineData("created<1hour", false)]
    [InlineData("updated>2026-01-01", false)]
    [InlineData("created:soon", false)]
    [InlineData("name>5", false)]
    [InlineData("seats:42", true)]
    [InlineData("seats>41", true)]
    [InlineData("seats<=41", false)]
    [InlineData("since<2025", true)]
    public async Task A_query_finds_a_user_or_not(string query, bool isFound)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
        await account.CreateFieldAsync("\"key\":\"seats\",\"title\":\"Seats\",\"type\":\"integer\"");
        await account.CreateFieldAsync("\"key\":\"since\",\"title\":\"Since\",\"type\":\"date\"");
        var organization = await account.CreateOrganizationAsync("\"name\":\"Space Quest\"");
        var roger = await account.CreateUserAsync($$"""
            "name":"Roger Wilco","email":"roger@example.com","phone":"+1 (555) 0100","external_id":"R-1","tags":["gold","vip"],
            "notes":"likes mops","details":"sanitation","organization_id":{{organization}},"user_fields":{"seats":42,"since":"2024-02-29"}
            """);
        await account.CreateIdentityAsync(roger, "twitter", "janitor");
        var sent = Uri.EscapeDataString(query
            .Replace("{organization}", $"{organization}", StringComparison.Ordinal)
            .Replace("{roger}", $"{roger}", StringComparison.Ordinal));

        var everything = await account.GetAsync($"/api/v2/search.json?query={sent}");
        var users = await account.GetAsync($"/api/v2/users/search.json?query={sent}");
        var count = await account.GetAsync($"/api/v2/search/count.json?query={sent}");

        Assert.Equal(HttpStatusCode.OK, everything.Status);
        Assert.Equal(isFound, everything.Ids("results").Contains(roger));
        Assert.Equal(isFound, users.Ids("users").Contains(roger));
        Assert.Equal(everything.Json.Number("count"), count.Json.Number("count"));
        Assert.Equal(everything.Ids("results").Length, count.Json.Number("count"));
    }

    [Theory]
    [InlineData("space", true)]
    [InlineData("name:quest", true)]
    [InlineData("name:\"space quest\"", true)]
    [InlineData("SQ-1", true)]
    [InlineData("external_id:sq-1", true)]
    [InlineData("external_id:sq*", true)]
    [InlineData("tags:mining", true)]
    [InlineData("tags:min*", true)]
    [InlineData("domain_names:quest.example", true)]
    [InlineData("notes:big", true)]
    [InlineData("-name:quest", false)]
    [InlineData("tags:none", false)]
    [InlineData("created:today", true)]
    public async Task A_query_finds_an_organization_or_not(string query, bool isFound)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateOrganizationAsync(
            "\"name\":\"Space Quest\",\"external_id\":\"SQ-1\",\"tags\":[\"mining\"],\"domain_names\":[\"quest.example\"],"
            + "\"notes\":\"big\"");

        var response = await account.GetAsync($"/api/v2/search.json?query={Uri.EscapeDataString("type:organization " + query)}");

        Assert.Equal(isFound, response.Ids("results").Contains(id));
    }

    [Fact]
    public async Task A_query_finds_groups_and_their_agents()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var group = (await account.PostAsync("/api/v2/groups", """{"group":{"name":"Janitors"}}""")).Id("group");
        var agent = await account.CreateUserAsync(
            $"\"name\":\"Agnes\",\"email\":\"agnes@example.com\",\"role\":\"agent\",\"default_group_id\":{group}");

        var groups = await account.GetAsync("/api/v2/search?query=type:group%20jani");
        var agents = await account.GetAsync("/api/v2/search?query=type:user%20group:janitors");
        var byId = await account.GetAsync($"/api/v2/search?query=type:user%20group_id:{group}");

        Assert.Equal([group], groups.Ids("results"));
        Assert.Equal("group", groups.Json.GetProperty("results")[0].Text("result_type"));
        Assert.Equal([agent], agents.Ids("results"));
        Assert.Equal([agent], byId.Ids("results"));
    }
}
