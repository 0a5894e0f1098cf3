using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class ShowManyUsersTests
{
    [Fact]
    public async Task Users_come_in_order_of_id_each_once_and_unknown_ids_are_left_out()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = await account.CreateUserAsync("\"name\":\"One\",\"external_id\":\"R-1\"");
        var two = await account.CreateUserAsync("\"name\":\"Two\",\"external_id\":\"R-2\"");

        var byId = await account.GetAsync($"/api/v2/users/show_many.json?ids={two},42,{one},{two}");
        var byExternalId = await account.GetAsync("/api/v2/users/show_many.json?external_ids=R-2,nobody,R-1");

        Assert.Equal(["users", "next_page", "previous_page", "count"], byId.Json.Keys());
        Assert.Equal([one, two], byId.Ids("users"));
        Assert.Equal(2, byId.Json.Number("count"));
        Assert.Null(byId.Json.Text("next_page"));
        Assert.Equal([one, two], byExternalId.Ids("users"));
    }

    [Fact]
    public async Task Deleted_users_are_shown_when_asked_for()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = await account.CreateUserAsync("\"name\":\"One\"");
        var gone = await account.CreateUserAsync("\"name\":\"Gone\"");
        await account.DeleteAsync($"/api/v2/users/{gone}");

        var without = await account.GetAsync($"/api/v2/users/show_many?ids={one},{gone}");
        var with = await account.GetAsync($"/api/v2/users/show_many?ids={one},{gone}&include_deleted=true");

        Assert.Equal([one], without.Ids("users"));
        Assert.Equal([one, gone], with.Ids("users"));
        Assert.Equal([true, false], with.Json.GetProperty("users").EnumerateArray().Select(user => user.Flag("active")));
    }

    [Fact]
    public async Task Show_many_is_never_paged_by_cursor()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = await account.CreateUserAsync("\"name\":\"One\"");
        var two = await account.CreateUserAsync("\"name\":\"Two\"");

        var response = await account.GetAsync($"/api/v2/users/show_many?ids={one},{two}&page[size]=1&per_page=1");

        Assert.Equal(["users", "next_page", "previous_page", "count"], response.Json.Keys());
        Assert.Equal([one, two], response.Ids("users"));
    }

    [Theory]
    [InlineData("ids")]
    [InlineData("external_ids")]
    public async Task More_than_100_are_too_many(string name)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var hundred = await account.GetAsync($"/api/v2/users/show_many?{name}={string.Join(',', Enumerable.Range(1, 100))}");
        var more = await account.GetAsync($"/api/v2/users/show_many?{name}={string.Join(',', Enumerable.Range(1, 101))}");

        Assert.Equal(HttpStatusCode.OK, hundred.Status);
        Assert.Equal(HttpStatusCode.BadRequest, more.Status);
        Assert.Equal(
            """{"error":"TooManyValues","description":"Parameter  cannot specify more than 100 values","max_count":100}""",
            more.Body);
    }

    [Fact]
    public async Task Related_has_the_recorded_keys()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        var response = await account.GetAsync($"/api/v2/users/{user}/related.json");
        var unknown = await account.GetAsync("/api/v2/users/42/related.json");

        Assert.Equal(["user_related"], response.Json.Keys());
        Assert.Equal(
            [
                "assigned_tickets", "requested_tickets", "topics", "topic_comments", "votes", "subscriptions", "entry_subscriptions",
                "forum_subscriptions", "organization_subscriptions", "followed_tickets", "ccd_tickets",
            ],
            response.Json.GetProperty("user_related").Keys());
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
    }

    [Fact]
    public async Task Identities_and_organizations_are_included_with_one_and_with_many()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = await account.CreateOrganizationAsync("\"name\":\"One\"");
        var two = await account.CreateOrganizationAsync("\"name\":\"Two\"");
        var roger = await account.CreateUserAsync(
            $"\"name\":\"Roger\",\"email\":\"roger@example.com\",\"phone\":\"+15550100\",\"organization_ids\":[{one},{two}]");
        await account.CreateUserAsync($"\"name\":\"Wilco\",\"organization_id\":{two}");

        var shown = await account.GetAsync($"/api/v2/users/{roger}.json?include=identities,organizations");
        var listed = await account.GetAsync("/api/v2/users.json?include=identities,organizations&role=end-user");
        var unknown = await account.GetAsync($"/api/v2/users/{roger}.json?include=shoes");

        Assert.Equal(["user", "identities", "organizations"], shown.Json.Keys());
        Assert.Equal(["roger@example.com", "+15550100"], shown.Json.GetProperty("identities")
            .EnumerateArray()
            .Select(identity => identity.Text("value")));
        Assert.Equal(["One", "Two"], shown.Names("organizations"));
        Assert.Equal(["users", "identities", "organizations", "next_page", "previous_page", "count"], listed.Json.Keys());
        Assert.Equal(2, listed.Ids("identities").Length);
        Assert.Equal(["One", "Two"], listed.Names("organizations").Order());
        Assert.Equal(["user"], unknown.Json.Keys());
    }
}
