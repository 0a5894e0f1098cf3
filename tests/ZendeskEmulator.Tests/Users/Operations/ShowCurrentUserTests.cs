using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class ShowCurrentUserTests
{
    [Fact]
    public async Task The_caller_is_shown_with_an_authenticity_token_behind_verified()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync("/api/v2/users/me.json");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal($"owner@{account.Account.Name}.example", response.User.Text("email"));
        Assert.Equal("admin", response.User.Text("role"));
        string[] names = [.. response.User.EnumerateObject().Select(property => property.Name)];
        Assert.Equal(40, names.Length);
        Assert.Equal(["verified", "authenticity_token", "external_id"], names[(Array.IndexOf(names, "authenticity_token") - 1)..][..3]);
        Assert.False(string.IsNullOrEmpty(response.User.Text("authenticity_token")));
    }

    [Theory]
    [InlineData("/api/v2/users/me")]
    [InlineData("/api/v2/users/me.json")]
    public async Task Without_credentials_it_is_the_anonymous_user_with_200(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        using var client = await TestEmulator.NewClientAsync();
        client.DefaultRequestHeaders.Add("X-Emulator-Account", account.Account.Name);

        using var http = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var response = await TestResponse.ReadAsync(http);

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Null(response.User.Number("id"));
        Assert.Equal("Anonymous user", response.User.Text("name"));
    }

    [Theory]
    [InlineData("agent", "agent")]
    [InlineData("admin", "admin")]
    public async Task A_token_of_an_agent_or_admin_acts_as_that_user(string role, string expected)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var agent = await account.CreateOrUpdateAsync($"\"name\":\"Roger\",\"email\":\"roger@example.com\",\"role\":\"{role}\"");

        var response = await account.SendAsync(
            HttpMethod.Get,
            "/api/v2/users/me",
            authorization: TestCredentials.Token("Roger@example.com", "any"));

        Assert.Equal(agent.UserId, response.UserId);
        Assert.Equal(expected, response.User.Text("role"));
    }

    [Theory]
    [InlineData("erik@example.com")]
    [InlineData("nobody@example.com")]
    public async Task A_token_of_anybody_else_acts_as_the_owner(string email)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Erik","email":"erik@example.com"
            """);

        var response = await account.SendAsync(HttpMethod.Get, "/api/v2/users/me", authorization: TestCredentials.Token(email, "any"));

        Assert.Equal("Owner", response.User.Text("name"));
    }

    [Fact]
    public async Task Only_the_current_user_has_an_authenticity_token()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var me = await account.GetAsync("/api/v2/users/me");

        var shown = await account.GetAsync($"/api/v2/users/{me.UserId}");

        Assert.False(shown.User.TryGetProperty("authenticity_token", out _));
        Assert.Equal(39, shown.User.EnumerateObject().Count());
    }
}
