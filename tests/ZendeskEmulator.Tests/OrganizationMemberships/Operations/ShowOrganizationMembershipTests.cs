using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.OrganizationMemberships.Operations;

public sealed class ShowOrganizationMembershipTests
{
    [Theory]
    [InlineData("/api/v2/organization_memberships/{id}")]
    [InlineData("/api/v2/organization_memberships/{id}.json")]
    [InlineData("/api/v2/users/{user}/organization_memberships/{id}.json")]
    public async Task A_membership_is_shown_both_ways(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var organization = await account.CreateOrganizationAsync("\"name\":\"Space Quest\"");
        var id = await account.CreateMembershipAsync(user, organization);

        var response = await account.GetAsync(path.Replace("{user}", $"{user}", StringComparison.Ordinal).Replace(
            "{id}",
            $"{id}",
            StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(["organization_membership"], response.Json.Keys());
        Assert.Equal(id, response.Id("organization_membership"));
        Assert.Equal(organization, response.Json.GetProperty("organization_membership").Number("organization_id"));
    }

    [Theory]
    [InlineData("GET", "organization_memberships/42")]
    [InlineData("DELETE", "organization_memberships/42")]
    [InlineData("GET", "users/{other}/organization_memberships/{id}")]
    [InlineData("DELETE", "users/{other}/organization_memberships/{id}")]
    [InlineData("PUT", "users/{other}/organization_memberships/{id}/make_default")]
    [InlineData("PUT", "users/{other}/organizations/{organization}/make_default")]
    [InlineData("DELETE", "users/{other}/organizations/{organization}")]
    [InlineData("PUT", "users/{user}/organizations/42/make_default")]
    public async Task An_unknown_one_and_one_of_another_user_are_404(string method, string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var other = await account.CreateUserAsync("\"name\":\"Other\"");
        var organization = await account.CreateOrganizationAsync("\"name\":\"Space Quest\"");
        var id = await account.CreateMembershipAsync(user, organization);
        path = path
            .Replace("{user}", $"{user}", StringComparison.Ordinal)
            .Replace("{other}", $"{other}", StringComparison.Ordinal)
            .Replace("{organization}", $"{organization}", StringComparison.Ordinal)
            .Replace("{id}", $"{id}", StringComparison.Ordinal);

        var response = await account.SendAsync(new HttpMethod(method), $"/api/v2/{path}");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal("""{"error":"RecordNotFound","description":"Not found"}""", response.Body);
        Assert.Equal(organization, (await account.GetAsync($"/api/v2/users/{user}")).User.Number("organization_id"));
    }

    [Theory]
    [InlineData("organization_memberships/abc")]
    [InlineData("users/abc/organization_memberships/1")]
    [InlineData("users/1/organization_memberships/abc")]
    public async Task An_id_that_is_not_an_integer_is_400(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync($"/api/v2/{path}");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
    }
}
