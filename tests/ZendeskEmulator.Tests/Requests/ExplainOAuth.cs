using System.Net.Http.Headers;
using ZendeskEmulator.Tests.OAuth;

namespace ZendeskEmulator.Tests.Requests;

/// <summary>Cases of <see cref="ExplainTests"/>: tokens.</summary>
internal static class ExplainOAuth
{
    public static IEnumerable<ExplainCase> All() =>
    [
        new("a token is issued", async account => await IssueAsync(account, "read"),
            "CreateTokenForGrantType 200 admin; wrote oauth_tokens created"),
        new("a wrong secret", async account =>
        {
            await IssueAsync(account, "read");
            await account.PostAsync(
                "/oauth/tokens", "{\"grant_type\":\"client_credentials\",\"client_id\":\"sync\",\"client_secret\":\"no\"}");
        },
            "CreateTokenForGrantType 401 admin"),
        new("a token that expired", async account =>
        {
            var token = await IssueAsync(account, "read");
            await account.Account.Clock.AdvanceAsync(TimeSpan.FromHours(1));
            await ExplainCases.SendAsync(account, HttpMethod.Get, "/api/v2/users", new AuthenticationHeaderValue("Bearer", token));
        },
            "ListUsers 401 anonymous"),
        new("a scope that is missing", async account =>
        {
            var token = await IssueAsync(account, "groups:read");
            await ExplainCases.SendAsync(account, HttpMethod.Get, "/api/v2/users", new AuthenticationHeaderValue("Bearer", token));
        },
            "ListUsers 403 admin; limits account 699>698"),
        new("an API token that is retired", async account =>
        {
            account.Account.Access.ApiTokens = ApiTokenAccess.Retired;
            await account.GetAsync("/api/v2/users");
        },
            "ListUsers 401 anonymous"),
    ];

    private static async Task<string> IssueAsync(TestAccount account, string scope)
    {
        var created = await account.PostAsync("/api/v2/oauth/clients", "{\"client\":{\"name\":\"Sync\",\"identifier\":\"sync\"}}");
        var secret = created.Json.GetProperty("client").Text("secret");
        var issued = await account.PostAsync(
            "/oauth/tokens",
            $"{{\"grant_type\":\"client_credentials\",\"client_id\":\"sync\",\"client_secret\":\"{secret}\",\"scope\":\"{scope}\"}}");
        return issued.Access();
    }
}
