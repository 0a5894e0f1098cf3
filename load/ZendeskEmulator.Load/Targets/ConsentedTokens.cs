using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Zendesk;

namespace ZendeskEmulator.Load.Targets;

/// <summary>An OAuth client of an emulator's account, and the tokens of its owner's consent.</summary>
internal sealed record ConsentedTokens(string ClientId, string Secret, ZendeskOAuthTokens Tokens)
{
    private const string Redirect = "https://load.example/callback";
    private const string Identifier = "load";

    /// <exception cref="HttpRequestException">The target does not give them.</exception>
    public static async Task<ConsentedTokens> GetAsync(
        TargetAccount account, DateTimeOffset now, TimeSpan lifetime, CancellationToken cancellation)
    {
        // The page leads to a program that is not there.
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = account.Url };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(account.Credentials)));
        var client = new { name = "Load", identifier = Identifier, redirect_uri = new[] { Redirect } };
        var created = await SendAsync(http, "api/v2/oauth/clients", new { client }, cancellation);
        var secret = created.GetProperty("client").GetProperty("secret").GetString()!;
        var query = $"response_type=code&client_id={Identifier}&redirect_uri={Uri.EscapeDataString(Redirect)}&scope=read+write";
        using var page = await http.GetAsync(new Uri($"oauth/authorizations/new?{query}", UriKind.Relative), cancellation);
        var code = page.Headers.Location?.Query.Split("code=", 2) is [_, var rest]
            ? rest.Split('&')[0]
            : throw new HttpRequestException($"The target gave no code of an authorization: {(int)page.StatusCode}.");
        var issued = await SendAsync(
            http, "oauth/tokens", new
            {
                grant_type = "authorization_code",
                client_id = Identifier,
                client_secret = secret,
                code,
                redirect_uri = Redirect,
                expires_in = (int)lifetime.TotalSeconds,
            },
            cancellation);
        return new ConsentedTokens(Identifier, secret, new ZendeskOAuthTokens
        {
            AccessToken = issued.GetProperty("access_token").GetString(),
            RefreshToken = issued.GetProperty("refresh_token").GetString()!,
            ExpiresAt = now + lifetime,
        });
    }

    private static async Task<JsonElement> SendAsync(HttpClient http, string path, object body, CancellationToken cancellation)
    {
        using var response = await http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body, cancellation);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
    }
}
