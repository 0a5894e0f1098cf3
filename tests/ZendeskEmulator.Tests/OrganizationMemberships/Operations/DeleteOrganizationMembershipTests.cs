using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.OrganizationMemberships.Operations;

public sealed class DeleteOrganizationMembershipTests
{
    [Theory]
    [InlineData("/api/v2/organization_memberships/{id}.json")]
    [InlineData("/api/v2/users/{user}/organization_memberships/{id}.json")]
    [InlineData("/api/v2/users/{user}/organizations/{organization}.json")]
    public async Task Deleting_returns_204_and_removes_the_user(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var organization = await account.CreateOrganizationAsync("\"name\":\"Space Quest\"");
        var id = await account.CreateMembershipAsync(user, organization);
        path = Fill(path, user, organization, id);

        var response = await account.DeleteAsync(path);
        var again = await account.DeleteAsync(path);

        Assert.Equal(HttpStatusCode.NoContent, response.Status);
        Assert.Empty(response.Body);
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.Null((await account.GetAsync($"/api/v2/users/{user}")).User.Number("organization_id"));
        Assert.Empty((await account.GetAsync("/api/v2/organization_memberships")).Ids("organization_memberships"));
    }

    [Theory]
    [InlineData("/api/v2/organization_memberships/{id}")]
    [InlineData("/api/v2/users/{user}/organization_memberships/{id}")]
    [InlineData("/api/v2/users/{user}/organizations/{organization}")]
    public async Task After_the_default_went_another_is_the_default(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var one = await account.CreateOrganizationAsync("\"name\":\"One\"");
        var two = await account.CreateOrganizationAsync("\"name\":\"Two\"");
        var id = await account.CreateMembershipAsync(user, one);
        await account.CreateMembershipAsync(user, two);
        var before = await account.GetAsync($"/api/v2/users/{user}");

        await account.DeleteAsync(Fill(path, user, one, id));

        var after = await account.GetAsync($"/api/v2/users/{user}");
        Assert.Equal(one, before.User.Number("organization_id"));
        Assert.Equal(two, after.User.Number("organization_id"));
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        var left = await account.GetAsync($"/api/v2/users/{user}/organization_memberships");
        Assert.True(Assert.Single(left.Json.GetProperty("organization_memberships").EnumerateArray()).Flag("default"));
    }

    [Fact]
    public async Task After_another_went_the_default_stays()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var one = await account.CreateOrganizationAsync("\"name\":\"One\"");
        var two = await account.CreateOrganizationAsync("\"name\":\"Two\"");
        var user = await account.CreateUserAsync($"\"name\":\"Roger\",\"organization_ids\":[{one},{two}]");

        await account.DeleteAsync($"/api/v2/users/{user}/organizations/{two}");

        Assert.Equal(one, (await account.GetAsync($"/api/v2/users/{user}")).User.Number("organization_id"));
    }

    private static string Fill(string path, long user, long organization, long id) => path
        .Replace("{user}", $"{user}", StringComparison.Ordinal)
        .Replace("{organization}", $"{organization}", StringComparison.Ordinal)
        .Replace("{id}", $"{id}", StringComparison.Ordinal);
}
