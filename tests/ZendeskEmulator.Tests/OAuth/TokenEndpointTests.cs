using System.Net;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.OAuth;

/// <summary>POST /oauth/tokens (facts-webhooks-oauth §5.1, §5.2).</summary>
public sealed class TokenEndpointTests
{
    [Fact]
    public async Task A_code_becomes_a_pair_of_tokens_in_the_recorded_order()
    {
        using var account = await OAuthAccount.CreateAsync();

        var tokens = await account.AuthorizeAsync();

        Assert.Equal(HttpStatusCode.OK, tokens.Status);
        Assert.Equal(
            ["access_token", "refresh_token", "token_type", "scope", "expires_in", "refresh_token_expires_in"],
            tokens.Json.EnumerateObject().Select(property => property.Name));
        Assert.Equal("bearer", tokens.Json.Text("token_type"));
        Assert.Equal("read write", tokens.Json.Text("scope"));
        Assert.Equal(1800, tokens.Json.Number("expires_in"));
        Assert.Equal(2_592_000, tokens.Json.Number("refresh_token_expires_in"));
        Assert.Equal("no-store", tokens.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Client_credentials_give_an_access_token_of_the_clients_user_alone()
    {
        using var account = await OAuthAccount.CreateAsync();

        var tokens = await account.ClientCredentialsAsync();
        var me = await account.GetAsync("/api/v2/users/me", tokens.Access());

        Assert.Equal(
            ["access_token", "token_type", "scope", "expires_in"], tokens.Json.EnumerateObject().Select(property => property.Name));
        Assert.Equal($"owner@{account.Account.Name}.example", me.User.Text("email"));
    }

    [Fact]
    public async Task A_form_and_Basic_credentials_of_the_client_work_too()
    {
        using var account = await OAuthAccount.CreateAsync();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "sync",
            ["client_secret"] = account.Secret,
            ["expires_in"] = "300",
        });

        var tokens = await account.SendAsync(HttpMethod.Post, "/oauth/tokens", null, content: form);

        Assert.Equal(HttpStatusCode.OK, tokens.Status);
        Assert.Equal(300, tokens.Json.Number("expires_in"));
    }

    [Fact]
    public async Task A_code_is_good_once_for_two_minutes_and_for_the_address_it_was_sent_to()
    {
        using var account = await OAuthAccount.CreateAsync();
        var (used, late, elsewhere) = (await account.CodeAsync(), await account.CodeAsync(), await account.CodeAsync());
        await account.ExchangeAsync(used);

        var again = await account.ExchangeAsync(used);
        var wrongAddress = await account.ExchangeAsync(elsewhere, ",\"redirect_uri\":\"https://evil.example/\"");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(120));
        var tooLate = await account.ExchangeAsync(late);

        Assert.All(
            [again, wrongAddress, tooLate],
            response => Assert.Equal((HttpStatusCode.BadRequest, "invalid_grant"), (response.Status, response.Error())));
    }

    [Fact]
    public async Task A_public_client_needs_the_verifier_of_its_challenge_and_no_secret()
    {
        using var account = await OAuthAccount.CreateAsync(",\"kind\":\"public\"");
        const string Verifier = "a-verifier-of-forty-three-letters-or-more-0123456789";
        var challenge = System.Buffers.Text.Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
        var first = await account.CodeAsync(more: $"&code_challenge={challenge}&code_challenge_method=S256");
        var second = await account.CodeAsync(more: $"&code_challenge={challenge}&code_challenge_method=S256");

        var verified = await account.ExchangeAsync(first, $",\"client_secret\":\"\",\"code_verifier\":\"{Verifier}\"");
        var unverified = await account.ExchangeAsync(second, ",\"code_verifier\":\"another\"");
        var withoutChallenge = await account.PageAsync($"response_type=code&client_id=sync&redirect_uri={OAuthAccount.Redirect}");
        var asItself = await account.ClientCredentialsAsync();

        Assert.Equal(HttpStatusCode.OK, verified.Status);
        Assert.Equal("invalid_grant", unverified.Error());
        Assert.Contains("error=invalid_request", withoutChallenge.Headers.Location!.Query, StringComparison.Ordinal);
        Assert.Equal("unauthorized_client", asItself.Error());
    }

    [Fact]
    public async Task A_refresh_replaces_both_tokens_and_a_spent_one_does_no_harm()
    {
        using var account = await OAuthAccount.CreateAsync();
        var old = await account.AuthorizeAsync();

        var next = await account.RefreshAsync(old.Refresh());
        var again = await account.RefreshAsync(old.Refresh());

        Assert.Equal(HttpStatusCode.OK, next.Status);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_grant"), (again.Status, again.Error()));
        Assert.Equal(HttpStatusCode.Unauthorized, (await account.GetAsync("/api/v2/users/me", old.Access())).Status);
        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync("/api/v2/users", next.Access())).Status);
    }

    [Fact]
    public async Task A_refresh_may_carry_an_access_token_of_any_scope()
    {
        using var account = await OAuthAccount.CreateAsync();
        var old = await account.AuthorizeAsync("read");
        var body = "{\"grant_type\":\"refresh_token\",\"client_id\":\"sync\","
            + $"\"client_secret\":\"{account.Secret}\",\"refresh_token\":\"{old.Refresh()}\"}}";

        var next = await account.SendAsync(HttpMethod.Post, "/oauth/tokens", old.Access(), body);

        Assert.Equal(HttpStatusCode.OK, next.Status);
        Assert.Equal("read", next.Json.Text("scope"));
    }

    [Fact]
    public async Task A_refresh_may_narrow_the_scopes_but_not_widen_them()
    {
        using var account = await OAuthAccount.CreateAsync();
        var tokens = await account.AuthorizeAsync("read users:write");

        var wider = await account.RefreshAsync(tokens.Refresh(), ",\"scope\":\"read write\"");
        var narrower = await account.RefreshAsync(tokens.Refresh(), ",\"scope\":\"read\"");

        Assert.Equal("invalid_scope", wider.Error());
        Assert.Equal("read", narrower.Json.Text("scope"));
    }

    [Theory]
    [InlineData("\"grant_type\":\"client_credentials\",\"client_id\":\"nobody\",\"client_secret\":\"x\"", 401, "invalid_client")]
    [InlineData("\"grant_type\":\"client_credentials\",\"client_id\":\"sync\",\"client_secret\":\"wrong\"", 401, "invalid_client")]
    [InlineData("\"grant_type\":\"client_credentials\",\"client_id\":\"sync\"", 401, "invalid_client")]
    [InlineData("\"client_id\":\"sync\"", 400, "invalid_request")]
    [InlineData("\"grant_type\":7", 400, "invalid_request")]
    public async Task A_wrong_request_gets_an_error_of_OAuth(string properties, int status, string error)
    {
        using var account = await OAuthAccount.CreateAsync();

        var response = await account.TokensAsync(properties);

        Assert.Equal((status, error), ((int)response.Status, response.Error()));
        Assert.Equal(["error", "error_description"], response.Json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(status == 401, response.Headers.WwwAuthenticate.Count > 0);
    }

    [Theory]
    [InlineData(",\"grant_type\":\"password\"", "unsupported_grant_type")]
    [InlineData(",\"expires_in\":299", "invalid_request")]
    [InlineData(",\"expires_in\":172801", "invalid_request")]
    [InlineData(",\"refresh_token_expires_in\":60", "invalid_request")]
    [InlineData(",\"grant_type\":\"authorization_code\"", "invalid_request")]
    [InlineData(",\"grant_type\":\"refresh_token\",\"refresh_token\":\"garbage\"", "invalid_grant")]
    public async Task A_known_client_gets_the_error_of_its_grant(string more, string error)
    {
        using var account = await OAuthAccount.CreateAsync();

        var response = await account.ClientCredentialsAsync(more);

        Assert.Equal((HttpStatusCode.BadRequest, error), (response.Status, response.Error()));
    }

    [Fact]
    public async Task A_client_gets_no_scope_beyond_its_own_and_by_default_all_its_own()
    {
        using var account = await OAuthAccount.CreateAsync(",\"scopes\":[\"users:read\",\"read\"]");

        var beyond = await account.ClientCredentialsAsync(",\"scope\":\"read write\"");
        var own = await account.ClientCredentialsAsync();

        Assert.Equal("invalid_scope", beyond.Error());
        Assert.Equal("users:read read", own.Json.Text("scope"));
    }
}
