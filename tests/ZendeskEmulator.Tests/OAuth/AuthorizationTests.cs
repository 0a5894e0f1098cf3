using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.OAuth;

/// <summary>The page on which a user lets a program in (facts-webhooks-oauth §5.4).</summary>
public sealed class AuthorizationTests
{
    private const string Asked = "response_type=code&client_id=sync&redirect_uri=https%3A%2F%2Fapp.example%2Fcallback&scope=read&"
        + "state=x%20y";

    [Fact]
    public async Task The_page_consents_at_once_and_gives_the_state_back()
    {
        using var account = await OAuthAccount.CreateAsync();

        var page = await account.PageAsync(Asked);

        Assert.Equal(HttpStatusCode.Found, page.Status);
        Assert.Matches("^https://app\\.example/callback\\?code=[0-9a-f]{64}&state=x\\+y$", page.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_page_that_asks_gives_a_code_when_the_user_allows_it()
    {
        using var account = await OAuthAccount.CreateAsync();
        account.Account.Access.Consent = OAuthConsent.Ask;
        var agent = await account.Test.CreateUserAsync("\"name\":\"Agent\",\"email\":\"agent@example.com\",\"role\":\"agent\"");

        var page = await account.PageAsync(Asked);
        var denied = await DecideAsync(account, "deny", "agent@example.com");
        var allowed = await DecideAsync(account, "allow", "agent@example.com");
        var code = System.Web.HttpUtility.ParseQueryString(allowed.Headers.Location!.Query)["code"]!;
        var me = await account.GetAsync("/api/v2/users/me", (await account.ExchangeAsync(code)).Access());

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Allow Sync to access this account?", page.Body, StringComparison.Ordinal);
        Assert.Equal(
            "https://app.example/callback?error=access_denied&"
            + "error_description=The+end-user+or+authorization+server+denied+the+request.&state=x+y",
            denied.Headers.Location!.OriginalString);
        Assert.Equal(agent, me.UserId);
    }

    [Theory]
    [InlineData("response_type=code&client_id=nobody&redirect_uri=https%3A%2F%2Fapp.example%2Fcallback")]
    [InlineData("response_type=code&client_id=sync&redirect_uri=https%3A%2F%2Fevil.example%2F")]
    [InlineData("")]
    public async Task Nobody_is_sent_to_an_address_that_is_not_the_clients(string query)
    {
        using var account = await OAuthAccount.CreateAsync();

        var page = await account.PageAsync(query);

        Assert.Null(page.Headers.Location);
        Assert.Contains("Invalid Authorization Request", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_name_is_shown_as_text()
    {
        using var account = await OAuthAccount.CreateAsync();
        account.Account.Access.Consent = OAuthConsent.Ask;
        await account.Test.PutAsync(
            $"/api/v2/oauth/clients/{account.ClientId}", "{\"client\":{\"name\":\"<img src=x onerror=alert(1)>\"}}");

        var page = await account.PageAsync(Asked + "&scope=%22%3E%3Cscript%3E");

        Assert.DoesNotContain("<img", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_of_a_user_who_was_suspended_since_gives_no_tokens()
    {
        using var account = await OAuthAccount.CreateAsync();
        account.Account.Access.Consent = OAuthConsent.Ask;
        var agent = await account.Test.CreateUserAsync("\"name\":\"Agent\",\"email\":\"agent@example.com\",\"role\":\"agent\"");
        var allowed = await DecideAsync(account, "allow", "agent@example.com");
        var code = System.Web.HttpUtility.ParseQueryString(allowed.Headers.Location!.Query)["code"]!;

        await account.Test.PutAsync($"/api/v2/users/{agent}", """{"user":{"suspended":true}}""");
        var tokens = await account.ExchangeAsync(code);

        Assert.Equal("invalid_grant", tokens.Error());
    }

    private static async Task<TestResponse> DecideAsync(OAuthAccount account, string decision, string user)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["response_type"] = "code",
            ["client_id"] = "sync",
            ["redirect_uri"] = OAuthAccount.Redirect,
            ["scope"] = "read",
            ["state"] = "x y",
            ["user"] = user,
            ["decision"] = decision,
        });
        return await account.SendAsync(HttpMethod.Post, "/oauth/authorizations", null, content: form);
    }
}
