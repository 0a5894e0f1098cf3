using System.Net.Http.Headers;
using System.Text.Json;

namespace ZendeskEmulator.Tests.OAuth;

/// <summary>An account with a client of OAuth, and what programs do with it.</summary>
internal sealed class OAuthAccount : IDisposable
{
    public const string Redirect = "https://app.example/callback";

    private readonly TestAccount account;

    private OAuthAccount(TestAccount account, long clientId, string secret)
    {
        this.account = account;
        ClientId = clientId;
        Secret = secret;
    }

    public TestAccount Test => account;

    public EmulatorAccount Account => account.Account;

    public long ClientId { get; }

    public string Secret { get; }

    /// <summary>A fresh account at noon, with the client <c>sync</c>.</summary>
    public static async Task<OAuthAccount> CreateAsync(string more = "") => await CreateAsync(await TestEmulator.NewAccountAsync(), more);

    /// <summary>An account at noon, with the client <c>sync</c>.</summary>
    public static async Task<OAuthAccount> CreateAsync(TestAccount account, string more = "")
    {
        account.Account.Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 0, TimeSpan.Zero));
        var created = await account.PostAsync(
            "/api/v2/oauth/clients",
            "{\"client\":{\"name\":\"Sync\",\"identifier\":\"sync\",\"redirect_uri\":[\"" + Redirect + "\"]" + more + "}}");
        var client = created.Json.GetProperty("client");
        return new OAuthAccount(account, client.GetProperty("id").GetInt64(), client.Text("secret")!);
    }

    /// <summary>POST /oauth/tokens without credentials in the header.</summary>
    public Task<TestResponse> TokensAsync(string properties) => SendAsync(HttpMethod.Post, "/oauth/tokens", null, "{" + properties + "}");

    /// <summary>The tokens of <c>client_credentials</c>.</summary>
    public Task<TestResponse> ClientCredentialsAsync(string more = "") =>
        TokensAsync(Client("client_credentials") + more);

    public Task<TestResponse> RefreshAsync(string refreshToken, string more = "") => TokensAsync(
        $"{Client("refresh_token")},\"refresh_token\":\"{refreshToken}\"{more}");

    /// <summary>The tokens that the owner's consent gives.</summary>
    public async Task<TestResponse> AuthorizeAsync(string scope = "read write") => await ExchangeAsync(await CodeAsync(scope));

    public Task<TestResponse> ExchangeAsync(string code, string more = "") => TokensAsync(
        $"{Client("authorization_code")},\"code\":\"{code}\",\"redirect_uri\":\"{Redirect}\"{more}");

    /// <summary>The code that the page gives.</summary>
    public async Task<string> CodeAsync(string scope = "read write", string more = "")
    {
        var address = Uri.EscapeDataString(Redirect);
        var page = await PageAsync($"response_type=code&client_id=sync&redirect_uri={address}&scope={Uri.EscapeDataString(scope)}{more}");
        return System.Web.HttpUtility.ParseQueryString(page.Headers.Location!.Query)["code"]!;
    }

    public Task<TestResponse> PageAsync(string query) => SendAsync(HttpMethod.Get, $"/oauth/authorizations/new?{query}", null);

    public Task<TestResponse> GetAsync(string path, string token) => SendAsync(HttpMethod.Get, path, token);

    public async Task<TestResponse> SendAsync(
        HttpMethod method, string path, string? token, string? json = null, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = json is null ? content : new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        using var client = new HttpClient(Account.CreateHandler()) { BaseAddress = Account.BaseUrl };
        using var response = await client.SendAsync(request, Xunit.TestContext.Current.CancellationToken);
        return await TestResponse.ReadAsync(response);
    }

    public void Dispose() => account.Dispose();

    private string Client(string grant) => $"\"grant_type\":\"{grant}\",\"client_id\":\"sync\",\"client_secret\":\"{Secret}\"";
}

internal static class TokenResponses
{
    public static string Access(this TestResponse response) => response.Json.Text("access_token")!;

    public static string Refresh(this TestResponse response) => response.Json.Text("refresh_token")!;

    /// <summary>The error of a response; null for a success.</summary>
    public static string? Error(this TestResponse response) =>
        response.Json.TryGetProperty("error", out var error) ? error.GetString() : null;
}
