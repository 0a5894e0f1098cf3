using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Organizations.Operations;

public sealed class DeleteOrganizationTests
{
    [Fact]
    public async Task Deleting_returns_204_and_removes_the_organization()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateOrganizationAsync("\"name\":\"Space Quest\",\"external_id\":\"O-1\"");

        var response = await account.DeleteAsync($"/api/v2/organizations/{id}.json");
        var shown = await account.GetAsync($"/api/v2/organizations/{id}");
        var again = await account.DeleteAsync($"/api/v2/organizations/{id}");

        Assert.Equal(HttpStatusCode.NoContent, response.Status);
        Assert.Empty(response.Body);
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, shown.Status);
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.Empty((await account.GetAsync("/api/v2/organizations")).Ids("organizations"));
    }

    [Fact]
    public async Task Name_and_external_id_are_free_at_once()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateOrganizationAsync("\"name\":\"Space Quest\",\"external_id\":\"O-1\"");
        await account.DeleteAsync($"/api/v2/organizations/{id}");

        var response = await account.PostAsync("/api/v2/organizations", """{"organization":{"name":"Space Quest","external_id":"O-1"}}""");

        Assert.Equal(HttpStatusCode.Created, response.Status);
        Assert.NotEqual(id, response.Id("organization"));
    }

    [Fact]
    public async Task Deleting_removes_the_members_and_another_membership_becomes_the_default()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var gone = await account.CreateOrganizationAsync("\"name\":\"Gone\"");
        var stays = await account.CreateOrganizationAsync("\"name\":\"Stays\"");
        var both = await account.CreateUserAsync($"\"name\":\"Both\",\"organization_ids\":[{gone},{stays}]");
        var only = await account.CreateUserAsync($"\"name\":\"Only\",\"organization_id\":{gone}");
        var before = await account.GetAsync($"/api/v2/users/{both}");

        await account.DeleteAsync($"/api/v2/organizations/{gone}");

        var after = await account.GetAsync($"/api/v2/users/{both}");
        Assert.Equal(gone, before.User.Number("organization_id"));
        Assert.Equal(stays, after.User.Number("organization_id"));
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Null((await account.GetAsync($"/api/v2/users/{only}")).User.Number("organization_id"));
        var memberships = await account.GetAsync("/api/v2/organization_memberships");
        var left = Assert.Single(memberships.Json.GetProperty("organization_memberships").EnumerateArray());
        Assert.Equal(both, left.Number("user_id"));
        Assert.True(left.Flag("default"));
    }

    [Fact]
    public async Task After_a_deletion_the_other_organization_with_the_domain_name_maps_new_end_users()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var stays = await account.CreateOrganizationAsync("\"name\":\"Stays\",\"domain_names\":[\"example.com\"]");
        var gone = await account.CreateOrganizationAsync("\"name\":\"Gone\",\"domain_names\":[\"example.com\"]");

        await account.DeleteAsync($"/api/v2/organizations/{gone}");
        var response = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");

        Assert.Equal(stays, response.User.Number("organization_id"));
    }
}
