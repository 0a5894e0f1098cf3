using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.OrganizationMemberships.Operations;

public sealed class MembershipRightsTests
{
    [Fact]
    public async Task An_agent_without_a_custom_role_changes_memberships_of_end_users_only()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var organization = (await account.PostAsync(
            "/api/v2/organizations",
            """{"organization":{"name":"Corps"}}""")).Json.GetProperty("organization").GetProperty("id").GetInt64();
        var admin = (await account.CreateOrUpdateAsync("\"name\":\"Admin\",\"email\":\"admin@example.com\",\"role\":\"admin\"")).UserId;
        var end = (await account.CreateOrUpdateAsync("\"name\":\"End\",\"email\":\"end@example.com\"")).UserId;
        await account.CreateOrUpdateAsync("\"name\":\"Agnes\",\"email\":\"agnes@example.com\",\"role\":\"agent\"");
        var agnes = new EmulatorCredentials("agnes@example.com", "any").ToHeader();

        var ofAdmin = await account.SendAsync(HttpMethod.Post, "/api/v2/organization_memberships", Membership(admin, organization), agnes);
        var ofEndUser = await account.SendAsync(HttpMethod.Post, "/api/v2/organization_memberships", Membership(end, organization), agnes);
        var byName = await account.SendAsync(
            HttpMethod.Post,
            "/api/v2/users/create_or_update",
            """{"user":{"name":"New","organization":{"name":"Unknown"}}}""",
            agnes);

        Assert.Equal(HttpStatusCode.Forbidden, ofAdmin.Status);
        Assert.Equal(HttpStatusCode.Created, ofEndUser.Status);
        Assert.Equal(HttpStatusCode.Forbidden, byName.Status);
    }

    [Fact]
    public async Task A_change_of_memberships_changes_the_users_updated_at()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 0, TimeSpan.Zero));
        var user = await account.CreateOrUpdateAsync("\"name\":\"Ann\",\"organization\":{\"name\":\"Corps\"}");
        var organization = user.User.GetProperty("organization_id").GetInt64();

        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        await account.DeleteAsync($"/api/v2/users/{user.UserId}/organizations/{organization}");

        var shown = await account.GetAsync($"/api/v2/users/{user.UserId}");
        Assert.Equal("2027-01-31T12:01:00Z", shown.User.GetProperty("updated_at").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, shown.User.GetProperty("organization_id").ValueKind);
    }

    private static string Membership(long user, long organization) =>
        "{\"organization_membership\":{\"user_id\":" + user + ",\"organization_id\":" + organization + "}}";
}
