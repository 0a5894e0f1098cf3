using System.Net.Http.Json;
using System.Text.Json;
using ZendeskEmulator;

namespace Zendesk.Tests.OAuth;

/// <summary>A program with an OAuth client in an account of its own, and what it asked the token endpoint for.</summary>
internal sealed class OAuthProgram : IDisposable
{
    private const string Redirect = "https://app.example/callback";

    private readonly HttpClient owner;
    private readonly List<ZendeskClient> clients = [];

    private OAuthProgram(EmulatorAccount account, HttpClient owner, string secret)
    {
        Account = account;
        this.owner = owner;
        Secret = secret;
    }

    public EmulatorAccount Account { get; }

    public string Secret { get; }

    /// <summary>The grants that the token endpoint was asked for.</summary>
    public TokenEndpoint Asked { get; } = new();

    /// <summary>An account at noon, with the OAuth client <c>sync</c>.</summary>
    public static async Task<OAuthProgram> NewAsync()
    {
        var account = await TestAccount.NewAsync();
        account.Clock.Freeze(TestAccount.Start);
        var owner = account.CreateClient();
        using var created = await owner.PostAsJsonAsync(
            "/api/v2/oauth/clients", new { client = new { name = "Sync", identifier = "sync", redirect_uri = new[] { Redirect } } });
        var client = (await created.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("client");
        return new OAuthProgram(account, owner, client.GetProperty("secret").GetString()!);
    }

    /// <summary>The tokens of the owner's consent.</summary>
    public async Task<ZendeskOAuthTokens> ConsentAsync()
    {
        var query = $"response_type=code&client_id=sync&redirect_uri={Uri.EscapeDataString(Redirect)}&scope=read+write";
        using var page = await owner.GetAsync($"/oauth/authorizations/new?{query}");
        var code = System.Web.HttpUtility.ParseQueryString(page.Headers.Location!.Query)["code"];
        using var issued = await owner.PostAsJsonAsync("/oauth/tokens", new
        {
            grant_type = "authorization_code",
            client_id = "sync",
            client_secret = Secret,
            code,
            redirect_uri = Redirect,
        });
        var body = await issued.Content.ReadFromJsonAsync<JsonElement>();
        return new ZendeskOAuthTokens
        {
            AccessToken = body.GetProperty("access_token").GetString(),
            RefreshToken = body.GetProperty("refresh_token").GetString()!,
            ExpiresAt = Account.Clock.UtcNow.AddSeconds(body.GetProperty("expires_in").GetInt32()),
        };
    }

    /// <summary>A client with these options, or with its own credentials.</summary>
    public ZendeskClient NewClient(ZendeskOAuthOptions? options = null, string? secret = null) =>
        NewClient(ZendeskCredentials.OAuth("sync", secret ?? Secret, options));

    public ZendeskClient NewClient(ZendeskCredentials credentials)
    {
        var client = new ZendeskClient(new HttpClient(Asked.Over(Account.CreateHandler())), new ZendeskClientOptions
        {
            BaseAddress = Account.BaseUrl,
            Credentials = credentials,
            TimeProvider = Account.Clock,
            Dice = () => 0,
        });
        clients.Add(client);
        return client;
    }

    /// <summary>Something goes wrong at the token endpoint.</summary>
    public void Fail(FaultEffect effect, int? times = null) => Account.Faults.Add(
        new FaultDefinition { Match = new() { Operation = "CreateTokenForGrantType" }, Times = times, Effects = [effect] });

    /// <summary>Waits for some work, moving the clock whenever nothing else happens.</summary>
    public Task RunAsync(Task work) => Account.Clock.RunAsync(work, TestAccount.LongestRun);

    public Task AdvanceAsync(double minutes) => Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(minutes));

    /// <summary>Revokes every token, as an admin does.</summary>
    public async Task RevokeAllAsync()
    {
        var list = await owner.GetFromJsonAsync<JsonElement>("/api/v2/oauth/tokens?all=true");
        foreach (var token in list.GetProperty("tokens").EnumerateArray())
        {
            using var response = await owner.DeleteAsync($"/api/v2/oauth/tokens/{token.GetProperty("id").GetInt64()}");
            response.EnsureSuccessStatusCode();
        }
    }

    public void Dispose()
    {
        clients.ForEach(client => client.Dispose());
        owner.Dispose();
    }
}
