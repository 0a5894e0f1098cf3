using System.Net;
using Xunit;
using ZendeskEmulator.CustomRoles;
using ZendeskEmulator.Users;
using ZendeskEmulator.Users.Operations;

namespace ZendeskEmulator.Tests.CustomRoles.Operations;

public sealed class CustomRolesTests
{
    private const string Path = "/api/v2/custom_roles";

    [Fact]
    public async Task A_new_account_has_Zendesks_own_roles_and_its_owner_is_an_admin()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var list = await account.GetAsync(Path);
        var owner = (await account.GetAsync("/api/v2/users/me")).User;

        Assert.Equal(
            ["Staff 0", "Team lead 0", "Advisor 0", "Light agent 1", "Contributor 3", "Billing admin 5", "Admin 4"],
            list.Json.GetProperty("custom_roles").EnumerateArray().Select(role => $"{role.Text("name")} {role.Number("role_type")}"));
        Assert.Equal(7, list.Json.Number("count"));
        Assert.Equal(await account.CustomRoleIdAsync("Admin"), owner.Number("custom_role_id"));
    }

    [Fact]
    public async Task A_role_has_the_recorded_keys_without_a_url()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var created = await account.PostAsync(Path, """{"custom_role":{"name":"Tier 2","configuration":{"ticket_access":"all"}}}""");

        Assert.Equal(HttpStatusCode.Created, created.Status);
        var role = created.Json.GetProperty("custom_role");
        Assert.Equal(
            ["id", "name", "description", "role_type", "created_at", "updated_at", "configuration", "team_member_count"],
            role.Keys());
        Assert.Equal((0, 0), (role.Number("role_type"), role.Number("team_member_count")));
        Assert.Equal("all", role.GetProperty("configuration").Text("ticket_access"));
        Assert.True(role.GetProperty("configuration").Flag("ticket_editing"));
    }

    [Fact]
    public async Task An_update_of_some_keys_leaves_the_others()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await CreateAsync(account, "Tier 2", """{"ticket_access":"assigned-only","ticket_deletion":true}""");

        await account.PutAsync($"{Path}/{id}", """{"custom_role":{"configuration":{"ticket_merge":"0"}}}""");

        var shown = (await account.GetAsync($"{Path}/{id}")).Json.GetProperty("custom_role");
        var configuration = shown.GetProperty("configuration");
        Assert.Equal("Tier 2", shown.Text("name"));
        Assert.Equal(
            ("assigned-only", true, false),
            (configuration.Text("ticket_access"), configuration.Flag("ticket_deletion"), configuration.Flag("ticket_merge")));
    }

    [Theory]
    [InlineData("""{"name":""}""", "name")]
    [InlineData("""{"name":" staff "}""", "name")]
    [InlineData("""{"name":"Tier 2","configuration":{"ticket_access":"everything"}}""", "configuration")]
    public async Task A_wrong_role_is_refused(string role, string field)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAsync(Path, $$"""{"custom_role":{{role}}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal([field], refused.Json.GetProperty("details").Keys());
    }

    [Theory]
    [InlineData("Admin")]
    [InlineData("Light agent")]
    public async Task Zendesks_own_roles_stay_as_they_are(string name)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CustomRoleIdAsync(name);

        Assert.Equal(HttpStatusCode.Forbidden, (await account.PutAsync($"{Path}/{id}", """{"custom_role":{"name":"x"}}""")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await account.DeleteAsync($"{Path}/{id}")).Status);
    }

    [Fact]
    public async Task A_role_is_deleted_once_nobody_has_it()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await CreateAsync(account, "Tier 2", "{}");
        var user = await account.CreateUserAsync($"\"name\":\"Anna\",\"email\":\"anna@example.com\",\"custom_role_id\":{id}");

        var counted = (await account.GetAsync($"{Path}/{id}")).Json.GetProperty("custom_role").Number("team_member_count");
        var refused = await account.DeleteAsync($"{Path}/{id}");
        await account.DeleteAsync($"/api/v2/users/{user}");
        var deleted = await account.DeleteAsync($"{Path}/{id}");

        Assert.Equal(1, counted);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"{Path}/{id}")).Status);
    }

    [Fact]
    public async Task An_account_has_at_most_197_roles()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Limits.Mode = LimitsMode.Off;
        for (var i = 7; i < 197; i++)
        {
            await CreateAsync(account, $"Role {i}", "{}");
        }

        var refused = await account.PostAsync(Path, """{"custom_role":{"name":"One more"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
    }

    [Theory]
    [InlineData("EndUser", false, null, "EndUser", null)]
    [InlineData("Agent", true, "staff", "Agent", "staff")]
    [InlineData("Agent", true, "admin", "Admin", "admin")]
    [InlineData("Admin", false, null, "Admin", "admin")]
    [InlineData("Admin", true, "staff", "Admin", "admin")]
    [InlineData("Admin", false, "billing", "Admin", "billing")]
    [InlineData("Agent", false, "admin", "Agent", null)]
    [InlineData("Agent", false, "staff", "Agent", "staff")]
    public void Role_and_custom_role_are_decided_together(string role, bool isSent, string? custom, string expected, string? expectedCustom)
    {
        var roles = new Dictionary<string, CustomRole>
        {
            ["staff"] = new() { Id = 1, RoleType = 0 },
            ["admin"] = new() { Id = 2, RoleType = RoleTypes.Admin },
            ["billing"] = new() { Id = 3, RoleType = RoleTypes.BillingAdmin },
        };

        var decided = UserCustomRole.Decide(Enum.Parse<UserRole>(role), isSent, custom is null ? null : roles[custom], roles["admin"]);

        Assert.Equal((Enum.Parse<UserRole>(expected), expectedCustom is null ? null : roles[expectedCustom]), decided);
    }

    [Fact]
    public async Task A_demoted_admin_loses_the_role_of_admins()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateUserAsync("\"name\":\"Ada\",\"email\":\"ada@example.com\",\"role\":\"admin\"");

        var agent = await account.PutAsync($"/api/v2/users/{id}", """{"user":{"role":"agent"}}""");

        Assert.Equal(("agent", null, null), (agent.User.Text("role"), agent.User.Number("custom_role_id"), agent.User.Number("role_type")));
    }

    [Fact]
    public async Task A_light_agent_has_its_type_and_changes_nobody_else()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var role = await account.CustomRoleIdAsync("Light agent");
        var light = await account.CreateUserAsync($"\"name\":\"Lea\",\"email\":\"lea@example.com\",\"custom_role_id\":{role}");
        var agent = await account.CreateUserAsync("\"name\":\"Anna\",\"email\":\"anna@example.com\",\"role\":\"agent\"");

        var shown = (await account.GetAsync($"/api/v2/users/{light}")).User;
        var refused = await account.SendAsync(
            HttpMethod.Put, $"/api/v2/users/{agent}", """{"user":{"notes":"n"}}""", TestCredentials.Token("lea@example.com", "any"));

        Assert.Equal(("agent", 1), (shown.Text("role"), shown.Number("role_type")));
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
    }

    [Fact]
    public async Task Users_are_filtered_by_their_custom_role()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var role = await account.CustomRoleIdAsync("Staff");
        var id = await account.CreateUserAsync($"\"name\":\"Anna\",\"email\":\"anna@example.com\",\"custom_role_id\":{role}");

        Assert.Equal([id], (await account.GetAsync($"/api/v2/users?permission_set={role}")).Ids("users"));
    }

    [Fact]
    public async Task A_role_that_is_sent_back_as_it_is_shown_does_not_change()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        var id = await CreateAsync(account, "Tier 2", """{"ticket_access":"assigned-only"}""");
        var shown = await account.GetAsync($"{Path}/{id}");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));

        var again = await account.PutAsync($"{Path}/{id}", shown.Body);

        Assert.Equal(shown.Body, again.Body);
    }

    private static async Task<long> CreateAsync(TestAccount account, string name, string configuration) =>
        (await account.PostAsync(Path, $$$"""{"custom_role":{"name":"{{{name}}}","configuration":{{{configuration}}}}}"""))
            .Id("custom_role");
}
