using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

/// <summary>Deletion statuses, requests for a user, own settings, entitlements, and the sideloads roles and abilities.</summary>
public sealed class UserExtrasTests
{
    [Fact]
    public async Task The_statuses_of_a_permanent_deletion_are_shown_once_it_was_asked_for()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var owner = (await account.GetAsync("/api/v2/users/me")).UserId;
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        var path = $"/api/v2/users/{user}/compliance_deletion_statuses";

        var alive = await account.GetAsync(path);
        await account.DeleteAsync($"/api/v2/users/{user}");
        var deleted = await account.GetAsync(path);
        await account.DeleteAsync($"/api/v2/deleted_users/{user}");
        var gone = await account.GetAsync(path);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (alive.Status, deleted.Status));
        var rows = gone.Json.GetProperty("compliance_deletion_statuses").EnumerateArray().ToArray();
        Assert.Equal(["request_deletion", "started", "complete"], rows.Select(row => row.Text("action")));
        Assert.Equal(
            ["action", "application", "account_subdomain", "executer_id", "user_id", "created_at"], rows[0].Keys());
        Assert.Equal((owner, user, "all"), (rows[0].Number("executer_id"), rows[0].Number("user_id"), rows[0].Text("application")));
        Assert.Equal(3, await CountAsync(account, $"{path}?application=all"));
        Assert.Equal(3, await CountAsync(account, $"{path}?application=support"));
        Assert.Equal(1, await CountAsync(account, $"{path}?application=chat"));
    }

    [Fact]
    public async Task A_request_for_a_user_returns_null_and_creates_nobody()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var asked = await account.PostAsync("/api/v2/users/request_create", """{"user":{"name":"Roger","email":"roger@example.com"}}""");
        var nameless = await account.PostAsync("/api/v2/users/request_create", """{"user":{"email":"x"}}""");

        Assert.Equal((HttpStatusCode.OK, "null"), (asked.Status, asked.Body));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nameless.Status);
        Assert.Equal(["name", "email"], nameless.Json.GetProperty("details").Keys());
        Assert.Equal(1, (await account.GetAsync("/api/v2/users/count")).Json.GetProperty("count").Number("value"));
    }

    [Fact]
    public async Task An_agent_has_settings_of_its_own()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync("\"name\":\"Anna\",\"email\":\"anna@example.com\",\"role\":\"agent\"");
        const string Path = "/api/v2/users/me/settings";

        var changed = await account.PutAsync(
            Path,
            """{"settings":{"lotus":{"keyboard_shortcuts_enabled":false,"two_factor_authentication":true},"shared_views_order":[3,1]}}""");
        var refused = await account.PutAsync(Path, """{"settings":{"lotus":{"agent_workspace_theme_preference":"7"}}}""");
        var ofAnna = await account.SendAsync(HttpMethod.Get, Path, authorization: TestCredentials.Token("anna@example.com", "any"));

        var lotus = changed.Json.GetProperty("settings").GetProperty("lotus");
        Assert.Equal(
            (false, true, false),
            (lotus.Flag("keyboard_shortcuts_enabled"), lotus.Flag("macro_shortcuts_enabled"), lotus.Flag("two_factor_authentication")));
        Assert.Equal(changed.Body, (await account.GetAsync(Path)).Body);
        Assert.Equal("[3,1]", changed.Json.GetProperty("settings").GetProperty("shared_views_order").GetRawText());
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.True(ofAnna.Json.GetProperty("settings").GetProperty("lotus").Flag("keyboard_shortcuts_enabled"));
    }

    [Theory]
    [InlineData("\"role\":\"admin\"", "admin admin admin admin")]
    [InlineData("\"role\":\"agent\"", "agent studio agent agent")]
    [InlineData("\"custom_role_id\":{light}", "none viewer viewer none")]
    public async Task Entitlements_follow_from_the_role(string role, string expected)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var light = await account.CustomRoleIdAsync("Light agent");
        var user = await account.CreateUserAsync(
            $"\"name\":\"Anna\",\"email\":\"anna@example.com\",{role.Replace("{light}", $"{light}", StringComparison.Ordinal)}");

        var entitlements = (await account.GetAsync($"/api/v2/users/{user}/entitlements/full")).Json.GetProperty("entitlements");

        Assert.Equal(["chat", "explore", "guide", "talk"], entitlements.Keys());
        Assert.Equal(expected, string.Join(' ', entitlements.EnumerateObject().Select(product => product.Value.Text("name"))));
        Assert.All(
            entitlements.EnumerateObject(), product => Assert.Equal(product.Value.Text("name") != "none", product.Value.Flag("is_active")));
    }

    [Fact]
    public async Task An_end_user_has_no_entitlements()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"/api/v2/users/{user}/entitlements/full")).Status);
    }

    [Fact]
    public async Task Roles_and_abilities_are_sideloaded()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var role = await account.CustomRoleIdAsync("Staff");
        await account.CreateUserAsync($"\"name\":\"Anna\",\"email\":\"anna@example.com\",\"custom_role_id\":{role}");
        await account.CreateUserAsync("\"name\":\"Bea\",\"email\":\"bea@example.com\",\"role\":\"agent\"");
        await account.CreateUserAsync("\"name\":\"Roger\"");

        var list = await account.SendAsync(
            HttpMethod.Get, "/api/v2/users?include=roles,abilities", authorization: TestCredentials.Token("bea@example.com", "any"));

        Assert.Equal(["Admin", "Staff"], list.Names("roles"));
        Assert.Equal(
            ["False False", "False False", "False True", "True False"],
            list.Json.GetProperty("abilities").EnumerateArray().Select(row => $"{row.Flag("can_edit")} {row.Flag("can_change_password")}"));
        Assert.All(list.Json.GetProperty("abilities").EnumerateArray(), row => Assert.False(row.Flag("can_delete")));
    }

    private static async Task<int> CountAsync(TestAccount account, string path) =>
        (await account.GetAsync(path)).Json.GetProperty("compliance_deletion_statuses").GetArrayLength();
}
