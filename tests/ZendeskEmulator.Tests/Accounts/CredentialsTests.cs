using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Accounts;

public sealed class CredentialsTests
{
    private const string Unauthorized = """{"error":"Couldn't authenticate you"}""";

    private const string Forbidden =
        """{"error":{"title":"Forbidden","message":"You do not have access to this page. Please contact the account owner of """
        + """this help desk for further help."}}""";

    [Theory]
    [InlineData(null)]
    [InlineData("Basic")]
    [InlineData("Basic not-base64!")]
    [InlineData("Basic bm9jb2xvbg==")] // nocolon
    [InlineData("Basic OnNlY3JldA==")] // :secret
    [InlineData("Basic cm9nZXJAZXhhbXBsZS5jb206")] // roger@example.com:
    [InlineData("Basic L3Rva2VuOnNlY3JldA==")] // /token:secret
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Digest abc")]
    [InlineData("abc")]
    public async Task Missing_and_malformed_credentials_are_401(string? authorization)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await SendAsync(account, "/api/v2/users.json", authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, response.Status);
        Assert.Equal(Unauthorized, response.Body);
        Assert.Equal("application/json; charset=utf-8", response.ContentHeaders.ContentType?.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Basic not-base64!")]
    [InlineData("Bearer")]
    public async Task With_missing_and_malformed_credentials_users_me_is_the_anonymous_user(string? authorization)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await SendAsync(account, "/api/v2/users/me.json", authorization);

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal("Anonymous user", response.User.Text("name"));
    }

    [Theory]
    [InlineData("Bearer anything")]
    [InlineData("bearer anything")]
    public async Task A_bearer_acts_as_the_owner(string authorization)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await SendAsync(account, "/api/v2/users/me", authorization);

        Assert.Equal("Owner", response.User.Text("name"));
    }

    [Fact]
    public async Task An_access_token_in_the_query_acts_as_the_owner()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await SendAsync(account, "/api/v2/users/me?access_token=anything", null);

        Assert.Equal("Owner", response.User.Text("name"));
    }

    [Fact]
    public async Task An_access_token_does_not_come_back_in_links()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("\"name\":\"Roger\"");

        var response = await SendAsync(account, "/api/v2/users.json?access_token=secret&per_page=1", null);

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.DoesNotContain("secret", response.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/api/v2/users")]
    [InlineData("GET", "/api/v2/users/1")]
    [InlineData("GET", "/api/v2/users/search?external_id=1")]
    [InlineData("GET", "/api/v2/users/1/identities")]
    [InlineData("POST", "/api/v2/users")]
    [InlineData("POST", "/api/v2/users/create_or_update")]
    [InlineData("PUT", "/api/v2/users/1")]
    [InlineData("DELETE", "/api/v2/users/1")]
    public async Task An_end_user_is_forbidden_what_agents_may(string method, string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("""
            "name":"Erik","email":"erik@example.com"
            """);

        var response = await account.SendAsync(
            new HttpMethod(method),
            path,
            """{"user":{"name":"X"}}""",
            TestCredentials.Password("Erik@example.com", "any"));

        Assert.Equal(HttpStatusCode.Forbidden, response.Status);
        Assert.Equal(Forbidden, response.Body);
    }

    [Fact]
    public async Task An_end_user_is_shown_itself_as_users_me()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var erik = await account.CreateOrUpdateAsync("""
            "name":"Erik","email":"erik@example.com"
            """);

        var response = await account.SendAsync(
            HttpMethod.Get,
            "/api/v2/users/me",
            authorization: TestCredentials.Password("erik@example.com", "any"));

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(erik.UserId, response.UserId);
    }

    [Fact]
    public async Task A_password_of_nobody_acts_as_the_owner()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.SendAsync(
            HttpMethod.Get,
            "/api/v2/users/me",
            authorization: TestCredentials.Password("nobody@example.com", "a:b"));

        Assert.Equal("Owner", response.User.Text("name"));
    }

    [Theory]
    [InlineData("POST", "/api/v2/users", """{"user":{"name":"New","email":"new@example.com","role":"agent"}}""")]
    [InlineData("POST", "/api/v2/users/create_or_update", """{"user":{"name":"New","email":"new@example.com","role":"admin"}}""")]
    [InlineData("POST", "/api/v2/users/create_or_update", """{"user":{"email":"other@example.com","notes":"n"}}""")]
    [InlineData("POST", "/api/v2/users/create_or_update", """{"user":{"external_id":"erik","role":"agent"}}""")]
    [InlineData("PUT", "/api/v2/users/{other}", """{"user":{"notes":"n"}}""")]
    [InlineData("DELETE", "/api/v2/users/{erik}", null)]
    public async Task An_agent_without_a_custom_role_may_neither_touch_agents_nor_delete(string method, string path, string? body)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (other, erik) = await AgentAndEndUserAsync(account);
        await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com","role":"agent"
            """);
        path = path.Replace("{other}", $"{other}", StringComparison.Ordinal).Replace("{erik}", $"{erik}", StringComparison.Ordinal);

        var response = await account.SendAsync(new HttpMethod(method), path, body, TestCredentials.Token("roger@example.com", "any"));

        Assert.Equal(HttpStatusCode.Forbidden, response.Status);
        Assert.Equal(Forbidden, response.Body);
    }

    [Theory]
    [InlineData("POST", "/api/v2/users", """{"user":{"name":"New","email":"new@example.com"}}""", HttpStatusCode.Created)]
    [InlineData("POST", "/api/v2/users/create_or_update", """{"user":{"name":"New","email":"new@example.com"}}""", HttpStatusCode.Created)]
    [InlineData("POST", "/api/v2/users/create_or_update", """{"user":{"external_id":"erik","notes":"n"}}""", HttpStatusCode.OK)]
    [InlineData("PUT", "/api/v2/users/{erik}", """{"user":{"notes":"n"}}""", HttpStatusCode.OK)]
    [InlineData("GET", "/api/v2/users/{other}", null, HttpStatusCode.OK)]
    [InlineData("GET", "/api/v2/users", null, HttpStatusCode.OK)]
    public async Task An_agent_without_a_custom_role_may_make_and_change_end_users(
        string method,
        string path,
        string? body,
        HttpStatusCode expected)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (other, erik) = await AgentAndEndUserAsync(account);
        await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com","role":"agent"
            """);
        path = path.Replace("{other}", $"{other}", StringComparison.Ordinal).Replace("{erik}", $"{erik}", StringComparison.Ordinal);

        var response = await account.SendAsync(new HttpMethod(method), path, body, TestCredentials.Token("roger@example.com", "any"));

        Assert.Equal(expected, response.Status);
    }

    [Theory]
    [InlineData("PUT", "/api/v2/users/{other}", """{"user":{"notes":"n"}}""")]
    [InlineData("DELETE", "/api/v2/users/{other}", null)]
    public async Task Assumed_an_agent_whose_role_manages_end_users_may_do_what_an_admin_may(string method, string path, string? body)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var (other, _) = await AgentAndEndUserAsync(account);
        var roleId = await account.CustomRoleIdAsync("Staff");
        await account.CreateOrUpdateAsync($$"""
            "name":"Roger","email":"roger@example.com","custom_role_id":{{roleId}}
            """);

        var response = await account.SendAsync(
            new HttpMethod(method),
            path.Replace("{other}", $"{other}", StringComparison.Ordinal),
            body,
            TestCredentials.Token("roger@example.com", "any"));

        Assert.Equal(HttpStatusCode.OK, response.Status);
    }

    private static async Task<(long Agent, long EndUser)> AgentAndEndUserAsync(TestAccount account)
    {
        var agent = await account.CreateOrUpdateAsync("""
            "name":"Other","email":"other@example.com","role":"agent"
            """);
        var endUser = await account.CreateOrUpdateAsync("""
            "name":"Erik","email":"erik@example.com","external_id":"erik"
            """);
        return (agent.UserId, endUser.UserId);
    }

    private static async Task<TestResponse> SendAsync(TestAccount account, string path, string? authorization)
    {
        using var client = await TestEmulator.NewClientAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Emulator-Account", account.Account.Name);
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await TestResponse.ReadAsync(response);
    }
}
