using System.Text.Json.Nodes;
using System.Web;

namespace ZendeskEmulator.Specs.Steps;

/// <summary>Every grant of the token endpoint, and tokens that a scenario knows by name.</summary>
[Binding]
public sealed class OAuthGrantSteps(World world)
{
    private const string Redirect = "https://app.example/callback";

    [Given("the OAuth client {string}")]
    public Task Client(string identifier) => MakeAsync(identifier, []);

    [Given("the public OAuth client {string}")]
    public Task PublicClient(string identifier) => MakeAsync(identifier, new() { ["kind"] = "public" });

    [Given("the OAuth client {string} with the scopes {string}")]
    public Task Client(string identifier, string scopes) => MakeAsync(
        identifier, new() { ["scopes"] = new JsonArray([.. scopes.Split(' ').Select(scope => (JsonNode?)JsonValue.Create(scope))]) });

    [When("the user consents that {string} gets {string}")]
    public Task Consent(string identifier, string scopes) => AuthorizeAsync(identifier, scopes, "");

    [When("the user consents that {string} gets {string} with the code challenge {string}")]
    public Task Consent(string identifier, string scopes, string challenge) =>
        AuthorizeAsync(identifier, scopes, $"&code_challenge={challenge}&code_challenge_method=S256");

    [When("I exchange the code of {string} for tokens")]
    public Task Exchange(string identifier) => AskAsync(
        "authorization_code", identifier, new() { ["code"] = "{consent.code}", ["redirect_uri"] = Redirect });

    [When("I exchange the code of {string} for tokens with the code verifier {string}")]
    public Task Exchange(string identifier, string verifier) => AskAsync(
        "authorization_code",
        identifier,
        new() { ["code"] = "{consent.code}", ["redirect_uri"] = Redirect, ["code_verifier"] = verifier });

    [When("{string} asks for a token of its own")]
    public Task AskForItself(string identifier) => AskAsync("client_credentials", identifier, []);

    [When("{string} asks for a token of its own with")]
    public Task AskForItself(string identifier, DataTable more) =>
        AskAsync("client_credentials", identifier, Cell.ToObject(more, world.Resolve));

    [When("{string} refreshes the tokens {string}")]
    public Task Refresh(string identifier, string name) =>
        AskAsync("refresh_token", identifier, new() { ["refresh_token"] = $"{{{name}.refresh_token}}" });

    [When("{string} refreshes the tokens {string} with")]
    public Task Refresh(string identifier, string name, DataTable more)
    {
        var parameters = Cell.ToObject(more, world.Resolve);
        parameters["refresh_token"] = $"{{{name}.refresh_token}}";
        return AskAsync("refresh_token", identifier, parameters);
    }

    [When("I keep the tokens as {string}")]
    public void Keep(string name)
    {
        Assert.Equal(200, world.Response.Status);
        world.Remember(name, world.Response.Json);
    }

    [Given("the account takes")]
    public Task Access(string settings) => world.ControlAsync("PUT", "/_emulator/credentials", settings);

    private async Task MakeAsync(string identifier, JsonObject more)
    {
        more["name"] = identifier;
        more["identifier"] = identifier;
        more["redirect_uri"] = new JsonArray(JsonValue.Create(Redirect));
        var response = await world.SendAsync("POST", "/api/v2/oauth/clients", new JsonObject { ["client"] = more }.ToJsonString());
        Assert.Equal(201, response.Status);
        world.Remember(identifier, response.At("client"));
    }

    private async Task AuthorizeAsync(string identifier, string scopes, string more)
    {
        var asked = $"client_id={identifier}&redirect_uri={Uri.EscapeDataString(Redirect)}&scope={Uri.EscapeDataString(scopes)}";
        var page = await world.SendAsync("GET", $"/oauth/authorizations/new?response_type=code&{asked}&state=s{more}");
        if (page.Headers.TryGetValue("location", out var location) && location.Contains("code=", StringComparison.Ordinal))
        {
            var code = HttpUtility.ParseQueryString(new Uri(location).Query)["code"];
            world.Remember("consent", new JsonObject { ["code"] = code });
        }
    }

    /// <summary>POST /oauth/tokens, without credentials in the header.</summary>
    private async Task AskAsync(string grantType, string identifier, JsonObject parameters)
    {
        parameters["grant_type"] = grantType;
        parameters["client_id"] = identifier;
        if (world.Recall(identifier)["kind"]!.GetValue<string>() != "public")
        {
            parameters["client_secret"] = world.Recall(identifier)["secret"]!.GetValue<string>();
        }
        var authorization = world.Authorization;
        world.Authorization = null;
        await world.SendAsync("POST", "/oauth/tokens", parameters.ToJsonString());
        world.Authorization = authorization;
    }
}
