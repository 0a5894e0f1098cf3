using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.OrganizationMemberships.Operations;

public sealed class SetOrganizationMembershipAsDefaultTests
{
    [Fact]
    public async Task By_the_membership_the_call_returns_the_users_list()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var one = await account.CreateMembershipAsync(user, await account.CreateOrganizationAsync("\"name\":\"One\""));
        var organization = await account.CreateOrganizationAsync("\"name\":\"Two\"");
        var two = await account.CreateMembershipAsync(user, organization);

        var response = await account.PutAsync($"/api/v2/users/{user}/organization_memberships/{two}/make_default.json", "{}");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal([two, one], response.Ids("organization_memberships"));
        var memberships = response.Json.GetProperty("organization_memberships");
        Assert.True(memberships[0].Flag("default"));
        Assert.Null(memberships[1].Flag("default"));
        Assert.Equal(organization, (await account.GetAsync($"/api/v2/users/{user}")).User.Number("organization_id"));
    }

    [Fact]
    public async Task By_the_organization_the_call_returns_the_one_membership()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = await account.CreateOrganizationAsync("\"name\":\"One\"");
        var two = await account.CreateOrganizationAsync("\"name\":\"Two\"");
        var user = await account.CreateUserAsync($"\"name\":\"Roger\",\"organization_ids\":[{one},{two}]");
        var before = await account.GetAsync($"/api/v2/users/{user}");

        var response = await account.SendAsync(HttpMethod.Put, $"/api/v2/users/{user}/organizations/{two}/make_default.json");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(two, response.Json.GetProperty("organization_membership").Number("organization_id"));
        Assert.True(response.Json.GetProperty("organization_membership").Flag("default"));
        var after = await account.GetAsync($"/api/v2/users/{user}");
        Assert.Equal(two, after.User.Number("organization_id"));
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task Organization_ids_of_a_new_user_are_its_memberships_and_the_first_is_the_default()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = await account.CreateOrganizationAsync("\"name\":\"One\"");
        var two = await account.CreateOrganizationAsync("\"name\":\"Two\"");

        var user = await account.CreateUserAsync($"\"name\":\"Roger\",\"organization_ids\":[{two},{one}]");

        Assert.Equal(two, (await account.GetAsync($"/api/v2/users/{user}")).User.Number("organization_id"));
        Assert.Equal(["One", "Two"], (await account.GetAsync($"/api/v2/users/{user}/organizations")).Names("organizations").Order());
    }

    [Fact]
    public async Task Writing_organization_id_drops_the_other_memberships()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = await account.CreateOrganizationAsync("\"name\":\"One\"");
        var two = await account.CreateOrganizationAsync("\"name\":\"Two\"");
        var three = await account.CreateOrganizationAsync("\"name\":\"Three\"");
        var user = await account.CreateUserAsync($"\"name\":\"Roger\",\"organization_ids\":[{one},{two}]");

        var third = await account.PutAsync($"/api/v2/users/{user}", $$$"""{"user":{"organization_id":{{{three}}}}}""");
        var memberships = await account.GetAsync($"/api/v2/users/{user}/organization_memberships");
        var none = await account.PutAsync($"/api/v2/users/{user}", """{"user":{"organization_id":null}}""");

        Assert.Equal(three, third.User.Number("organization_id"));
        Assert.Equal(
            three,
            Assert.Single(memberships.Json.GetProperty("organization_memberships").EnumerateArray()).Number("organization_id"));
        Assert.Null(none.User.Number("organization_id"));
        Assert.Equal(0, (await account.GetAsync($"/api/v2/users/{user}/organizations/count")).Json.GetProperty("count").Number("value"));
    }

    [Fact]
    public async Task Deleting_the_user_ends_its_memberships()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = await account.CreateOrganizationAsync("\"name\":\"One\"");
        var user = await account.CreateUserAsync($"\"name\":\"Roger\",\"organization_id\":{one}");

        await account.DeleteAsync($"/api/v2/users/{user}");

        Assert.Empty((await account.GetAsync("/api/v2/organization_memberships")).Ids("organization_memberships"));
        Assert.Empty((await account.GetAsync($"/api/v2/organizations/{one}/users")).Ids("users"));
    }
}
