using System.Net;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.OAuth;

/// <summary>What a token that was issued here may do, and until when (facts-webhooks-oauth §5.3, §5.7).</summary>
public sealed class BearerTokenTests
{
    private const string InvalidToken =
        "{\"error\":\"invalid_token\",\"error_description\":\"The access token provided is expired, revoked,"
        + " malformed or invalid for other "
        + "reasons.\"}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_expires_on_the_accounts_clock()
    {
        using var account = await OAuthAccount.CreateAsync();
        var tokens = await account.ClientCredentialsAsync();
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(1799));
        var before = await account.GetAsync("/api/v2/users", tokens.Access());

        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        var after = await account.GetAsync("/api/v2/users", tokens.Access());

        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, after.Status);
        Assert.Equal(InvalidToken, after.Body);
    }

    [Fact]
    public async Task A_revoked_token_and_one_of_another_account_are_refused_though_any_text_is_let_in()
    {
        using var account = await OAuthAccount.CreateAsync();
        using var other = await OAuthAccount.CreateAsync();
        var token = (await account.ClientCredentialsAsync()).Access();

        var elsewhere = await other.GetAsync("/api/v2/users", token);
        await account.SendAsync(HttpMethod.Delete, "/api/v2/oauth/tokens/current", token);
        var revoked = await account.GetAsync("/api/v2/users", token);
        var any = await account.GetAsync("/api/v2/users", "any-text");

        Assert.Equal(HttpStatusCode.Unauthorized, elsewhere.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, revoked.Status);
        Assert.Equal(HttpStatusCode.OK, any.Status);
    }

    [Theory]
    [InlineData("read", "GET", "/api/v2/users", null)]
    [InlineData("users:read", "GET", "/api/v2/users", null)]
    [InlineData("write", "GET", "/api/v2/users", "users:read, read")]
    [InlineData("groups:read", "GET", "/api/v2/users", "users:read, read")]
    [InlineData("users:read", "GET", "/api/v2/groups", "groups:read, read")]
    [InlineData("users:read", "GET", "/api/v2/job_statuses", "read")]
    [InlineData("read", "POST", "/api/v2/users", "users:write, write")]
    [InlineData("users:write", "POST", "/api/v2/users", null)]
    [InlineData("misspelt", "GET", "/api/v2/users", "users:read, read")]
    public async Task A_token_needs_a_scope_of_the_operation(string scope, string method, string path, string? missing)
    {
        using var account = await OAuthAccount.CreateAsync();
        var token = (await account.ClientCredentialsAsync($",\"scope\":\"{scope}\"")).Access();

        var body = method == "POST" ? "{\"user\":{\"name\":\"Roger\"}}" : null;
        var response = await account.SendAsync(new HttpMethod(method), path, token, body);

        if (missing is null)
        {
            Assert.True((int)response.Status < 300, response.Body);
            return;
        }
        Assert.Equal(HttpStatusCode.Forbidden, response.Status);
        Assert.Equal(
            $"{{\"error\":\"Forbidden\",\"description\":\"You are missing the following required scopes: {missing}\"}}", response.Body);
    }

    [Fact]
    public async Task A_token_of_a_user_who_is_suspended_is_refused()
    {
        using var account = await OAuthAccount.CreateAsync();
        var agent = await account.Test.CreateUserAsync("\"name\":\"Agent\",\"email\":\"agent@example.com\",\"role\":\"agent\"");
        await account.Test.PutAsync($"/api/v2/oauth/clients/{account.ClientId}", $"{{\"client\":{{\"user_id\":{agent}}}}}");
        var issued = await account.ClientCredentialsAsync();
        Assert.True(issued.Status == HttpStatusCode.OK, issued.Body);
        var token = issued.Access();
        var me = await account.GetAsync("/api/v2/users/me", token);

        await account.Test.PutAsync($"/api/v2/users/{agent}", "{\"user\":{\"suspended\":true}}");
        var suspended = await account.GetAsync("/api/v2/users", token);

        Assert.True(me.Status == HttpStatusCode.OK, me.Body);
        Assert.Equal(agent, me.UserId);
        Assert.Equal(HttpStatusCode.Unauthorized, suspended.Status);
    }

    [Fact]
    public async Task Retired_API_tokens_get_a_401_and_tokens_of_OAuth_go_on()
    {
        using var account = await OAuthAccount.CreateAsync();
        var token = (await account.ClientCredentialsAsync()).Access();

        account.Account.Access.ApiTokens = ApiTokenAccess.Retired;
        var retired = await account.Test.GetAsync("/api/v2/users");
        var oauth = await account.GetAsync("/api/v2/users", token);

        Assert.Equal(HttpStatusCode.Unauthorized, retired.Status);
        Assert.Equal("{\"error\":\"Couldn't authenticate you\"}", retired.Body);
        Assert.Equal(HttpStatusCode.OK, oauth.Status);
    }

    [Fact]
    public async Task Where_no_new_API_tokens_are_created_only_those_that_were_used_go_on()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var isUsed = await IsAcceptedAsync(account, "a-used-token");

        account.Account.Access.ApiTokens = ApiTokenAccess.NoNewOnes;
        var goesOn = await IsAcceptedAsync(account, "a-used-token");
        var isNewAccepted = await IsAcceptedAsync(account, "a-new-token");
        var isNewAcceptedLater = await IsAcceptedAsync(account, "a-new-token");
        var isPrintedAccepted = await IsAcceptedAsync(account, $"acct_{account.Account.Name}");

        Assert.Equal((true, true), (isUsed, goesOn));
        Assert.Equal((false, false), (isNewAccepted, isNewAcceptedLater));
        Assert.True(isPrintedAccepted);
    }

    [Fact]
    public async Task Where_no_new_API_tokens_are_created_those_of_the_settings_go_on()
    {
        var options = new EmulatorOptions();
        options.Credentials.ApiTokens = ApiTokenAccess.NoNewOnes;
        options.Credentials.Tokens.Add(new EmulatorCredentials("owner@kept.example", "a-token-of-the-settings"));
        await using var emulator = await Emulator.StartAsync(options, Cancellation);
        using var client = new HttpClient(emulator.GetAccount("kept").CreateHandler()) { BaseAddress = new Uri("http://emulator/") };

        client.DefaultRequestHeaders.Authorization = options.Credentials.Tokens[0].ToHeader();
        var kept = await client.GetAsync("/api/v2/users", Cancellation);
        client.DefaultRequestHeaders.Authorization = new EmulatorCredentials("owner@kept.example", "another").ToHeader();
        var refused = await client.GetAsync("/api/v2/users", Cancellation);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (kept.StatusCode, refused.StatusCode));
    }

    [Fact]
    public async Task Strict_credentials_take_tokens_that_were_issued_here()
    {
        var options = new EmulatorOptions();
        options.Credentials.Mode = CredentialsMode.Strict;
        options.Credentials.Tokens.Add(new EmulatorCredentials("owner@strict.example", "a-token-of-the-settings"));
        await using var emulator = await Emulator.StartAsync(options, Cancellation);
        using var client = new HttpClient(emulator.GetAccount("strict").CreateHandler()) { BaseAddress = new Uri("http://emulator/") };
        client.DefaultRequestHeaders.Authorization = options.Credentials.Tokens[0].ToHeader();
        using var json = new StringContent("{\"client\":{\"name\":\"S\",\"identifier\":\"s\"}}", Encoding.UTF8, "application/json");
        var created = await TestResponse.ReadAsync(await client.PostAsync("/api/v2/oauth/clients", json, Cancellation));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "s",
            ["client_secret"] = created.Json.GetProperty("client").Text("secret")!,
        });
        var tokens = await TestResponse.ReadAsync(await client.PostAsync("/oauth/tokens", form, Cancellation));

        client.DefaultRequestHeaders.Authorization = new("Bearer", tokens.Access());
        var users = await client.GetAsync("/api/v2/users", Cancellation);
        client.DefaultRequestHeaders.Authorization = new("Bearer", "unknown");
        var unknown = await client.GetAsync("/api/v2/users", Cancellation);

        Assert.Equal(HttpStatusCode.OK, users.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
    }

    private static async Task<bool> IsAcceptedAsync(TestAccount account, string apiToken)
    {
        var credentials = new EmulatorCredentials($"owner@{account.Account.Name}.example", apiToken);
        var response = await account.SendAsync(HttpMethod.Get, "/api/v2/users", authorization: credentials.ToHeader());
        return response.Status == HttpStatusCode.OK;
    }
}
