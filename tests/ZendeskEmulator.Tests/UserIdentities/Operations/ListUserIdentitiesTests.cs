using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.UserIdentities.Operations;

public sealed class ListUserIdentitiesTests
{
    [Fact]
    public async Task The_primary_comes_first_and_every_identity_has_the_recorded_keys()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","identities":[{"type":"twitter","value":"roger"},{"type":"email","value":"roger@example.com"}]
            """);

        var response = await account.GetAsync($"/api/v2/users/{created.UserId}/identities.json");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        var first = response.Json.GetProperty("identities")[0];
        Assert.Equal(
            [
                "url",
                "id",
                "user_id",
                "type",
                "value",
                "verified",
                "primary",
                "created_at",
                "updated_at",
                "undeliverable_count",
                "deliverable_state"
            ],
            first.EnumerateObject().Select(property => property.Name).Take(11));
        Assert.Equal($"http://localhost/api/v2/users/{created.UserId}/identities/{first.Number("id")}.json", first.Text("url"));
        Assert.Equal(created.UserId, first.Number("user_id"));
        Assert.Equal("email", first.Text("type"));
        Assert.Equal("roger@example.com", first.Text("value"));
        Assert.True(first.Flag("primary"));
        Assert.Equal("2024-01-01T00:00:00Z", first.Text("created_at"));
        Assert.Equal(0, first.Number("undeliverable_count"));
        Assert.Equal("deliverable", first.Text("deliverable_state"));
    }

    [Fact]
    public async Task The_list_has_a_count_and_null_links()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com","phone":"+15550100"
            """);

        var response = await account.GetAsync($"/api/v2/users/{created.UserId}/identities");

        Assert.Equal(
            ["identities", "next_page", "previous_page", "count"],
            response.Json.EnumerateObject().Select(property => property.Name));
        Assert.Null(response.Json.Text("next_page"));
        Assert.Null(response.Json.Text("previous_page"));
        Assert.Equal(2, response.Json.Number("count"));
    }

    [Fact]
    public async Task A_user_without_identities_has_an_empty_list()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger"
            """);

        var response = await account.GetAsync($"/api/v2/users/{created.UserId}/identities");

        Assert.Equal("""{"identities":[],"next_page":null,"previous_page":null,"count":0}""", response.Body);
    }

    [Fact]
    public async Task Pages_link_to_each_other()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","identities":[{"type":"email","value":"a@example.com"},{"type":"email","value":"b@example.com"},
            {"type":"email","value":"c@example.com"}]
            """);

        var response = await account.GetAsync($"/api/v2/users/{created.UserId}/identities.json?page=2&per_page=1");

        Assert.Equal("b@example.com", Assert.Single(response.Json.GetProperty("identities").EnumerateArray()).Text("value"));
        Assert.Equal($"http://localhost/api/v2/users/{created.UserId}/identities.json?page=3&per_page=1", response.Json.Text("next_page"));
        Assert.Equal(
            $"http://localhost/api/v2/users/{created.UserId}/identities.json?page=1&per_page=1",
            response.Json.Text("previous_page"));
        Assert.Equal(3, response.Json.Number("count"));
    }

    [Fact]
    public async Task Only_the_users_own_identities_are_listed()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Other","email":"other@example.com"
            """);

        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com"
            """);

        Assert.Equal(["email roger@example.com primary"], await account.IdentitiesAsync(created.UserId));
    }
}
