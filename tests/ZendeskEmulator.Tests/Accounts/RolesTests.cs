using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Accounts;

public sealed class RolesTests
{
    private const string Forbidden =
        """{"error":{"title":"Forbidden","message":"You do not have access to this page. Please contact the account owner of """
        + """this help desk for further help."}}""";

    [Theory]
    [InlineData("GET", "users/count")]
    [InlineData("GET", "users/show_many?ids=1")]
    [InlineData("GET", "users/search?query=roger")]
    [InlineData("GET", "users/autocomplete?name=roger")]
    [InlineData("POST", "users/autocomplete")]
    [InlineData("GET", "users/{erik}")]
    [InlineData("GET", "users/{erik}/related")]
    [InlineData("GET", "users/{erik}/tags")]
    [InlineData("PUT", "users/{erik}/tags")]
    [InlineData("GET", "users/{erik}/organizations")]
    [InlineData("GET", "users/{erik}/organization_memberships")]
    [InlineData("POST", "users/{erik}/organization_memberships")]
    [InlineData("GET", "deleted_users")]
    [InlineData("GET", "deleted_users/count")]
    [InlineData("DELETE", "deleted_users/{erik}")]
    [InlineData("GET", "organizations")]
    [InlineData("POST", "organizations")]
    [InlineData("POST", "organizations/create_or_update")]
    [InlineData("GET", "organizations/show_many?ids=1")]
    [InlineData("GET", "organizations/search?name=x")]
    [InlineData("GET", "organizations/autocomplete?name=xy")]
    [InlineData("GET", "organizations/count")]
    [InlineData("GET", "organizations/1")]
    [InlineData("PUT", "organizations/1")]
    [InlineData("DELETE", "organizations/1")]
    [InlineData("GET", "organizations/1/related")]
    [InlineData("GET", "organizations/1/users")]
    [InlineData("POST", "organizations/1/tags")]
    [InlineData("GET", "user_fields")]
    [InlineData("POST", "user_fields")]
    [InlineData("PUT", "user_fields/reorder")]
    [InlineData("GET", "user_fields/1")]
    [InlineData("GET", "user_fields/1/options")]
    [InlineData("GET", "organization_fields")]
    [InlineData("DELETE", "organization_fields/1")]
    [InlineData("GET", "organization_memberships")]
    [InlineData("POST", "organization_memberships")]
    [InlineData("DELETE", "organization_memberships/1")]
    public async Task An_end_user_is_forbidden_every_path_of_agents(string method, string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var erik = await account.CreateUserAsync("\"name\":\"Erik\",\"email\":\"erik@example.com\",\"verified\":true");

        var response = await account.SendAsync(
            new HttpMethod(method),
            $"/api/v2/{path.Replace("{erik}", $"{erik}", StringComparison.Ordinal)}",
            method == "GET" ? null : "{}",
            TestCredentials.Password("erik@example.com", "any"));

        Assert.Equal(HttpStatusCode.Forbidden, response.Status);
        Assert.Equal(Forbidden, response.Body);
    }

    [Theory]
    [InlineData("GET", "users", HttpStatusCode.OK)]
    [InlineData("GET", "users/count", HttpStatusCode.OK)]
    [InlineData("GET", "users/show_many?ids=1", HttpStatusCode.OK)]
    [InlineData("GET", "users/search?query=roger", HttpStatusCode.OK)]
    [InlineData("GET", "users/autocomplete?name=roger", HttpStatusCode.OK)]
    [InlineData("GET", "users/{erik}/related", HttpStatusCode.OK)]
    [InlineData("GET", "organizations", HttpStatusCode.OK)]
    [InlineData("GET", "user_fields", HttpStatusCode.OK)]
    [InlineData("GET", "user_fields/show_many?keys=plan", HttpStatusCode.OK)]
    [InlineData("POST", "user_fields", HttpStatusCode.Forbidden)]
    [InlineData("PUT", "user_fields/1", HttpStatusCode.Forbidden)]
    [InlineData("DELETE", "user_fields/1", HttpStatusCode.Forbidden)]
    [InlineData("PUT", "user_fields/reorder", HttpStatusCode.Forbidden)]
    [InlineData("POST", "user_fields/1/options", HttpStatusCode.Forbidden)]
    [InlineData("DELETE", "user_fields/1/options/1", HttpStatusCode.Forbidden)]
    [InlineData("GET", "organization_fields", HttpStatusCode.OK)]
    [InlineData("POST", "organization_fields", HttpStatusCode.Forbidden)]
    [InlineData("DELETE", "organization_fields/1", HttpStatusCode.Forbidden)]
    [InlineData("GET", "deleted_users", HttpStatusCode.OK)]
    [InlineData("GET", "deleted_users/count", HttpStatusCode.OK)]
    [InlineData("GET", "deleted_users/{gone}", HttpStatusCode.OK)]
    [InlineData("DELETE", "deleted_users/{gone}", HttpStatusCode.Forbidden)]
    [InlineData("DELETE", "users/{erik}", HttpStatusCode.Forbidden)]
    [InlineData("PUT", "users/{erik}/tags", HttpStatusCode.OK)]
    [InlineData("PUT", "users/{agent}/tags", HttpStatusCode.Forbidden)]
    public async Task An_agent_without_a_custom_role_sees_all_and_changes_end_users_only(
        string method,
        string path,
        HttpStatusCode expected)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var erik = await account.CreateUserAsync("\"name\":\"Erik\"");
        var agent = await account.CreateUserAsync("\"name\":\"Other\",\"email\":\"other@example.com\",\"role\":\"agent\"");
        var gone = await account.CreateUserAsync("\"name\":\"Gone\"");
        await account.DeleteAsync($"/api/v2/users/{gone}");
        await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\",\"role\":\"agent\"");
        path = path
            .Replace("{erik}", $"{erik}", StringComparison.Ordinal)
            .Replace("{agent}", $"{agent}", StringComparison.Ordinal)
            .Replace("{gone}", $"{gone}", StringComparison.Ordinal);

        var response = await account.SendAsync(
            new HttpMethod(method),
            $"/api/v2/{path}",
            method == "PUT" ? """{"tags":["vip"]}""" : null,
            TestCredentials.Token("roger@example.com", "any"));

        Assert.Equal(expected, response.Status);
    }
}
