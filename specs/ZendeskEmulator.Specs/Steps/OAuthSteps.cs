using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Web;

namespace ZendeskEmulator.Specs.Steps;

/// <summary>Programs that get their tokens by OAuth.</summary>
[Binding]
public sealed class OAuthSteps(World world)
{
    private const string Redirect = "https://app.example/callback";

    private string code = "";
    private string refreshToken = "";

    [Given("an OAuth client {string}")]
    public async Task Client(string name)
    {
        var client = new JsonObject { ["name"] = name, ["identifier"] = name, ["redirect_uri"] = new JsonArray(Redirect) };
        var response = await world.SendAsync("POST", "/api/v2/oauth/clients", new JsonObject { ["client"] = client }.ToJsonString());
        Assert.Equal(201, response.Status);
        world.Remember(name, response.At("client"));
    }

    /// <summary>The page consents at once, and redirects to an address with the code.</summary>
    [Given("a user allows {string} the scope {string}")]
    public async Task Allow(string name, string scope)
    {
        var query = $"response_type=code&client_id={name}&redirect_uri={Uri.EscapeDataString(Redirect)}&"
            + $"scope={Uri.EscapeDataString(scope)}";
        var response = await world.SendAsync("GET", $"/oauth/authorizations/new?{query}");
        Assert.Equal(302, response.Status);
        code = HttpUtility.ParseQueryString(new Uri(response.Headers["location"]).Query)["code"]!;
    }

    [When("{string} exchanges the code")]
    public Task Exchange(string name) =>
        TokensAsync(name, new JsonObject { ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = Redirect });

    [When("{string} refreshes its tokens")]
    public Task Refresh(string name) =>
        TokensAsync(name, new JsonObject { ["grant_type"] = "refresh_token", ["refresh_token"] = refreshToken });

    [Given("{string} has tokens for the scope {string}")]
    public async Task HasTokens(string name, string scope)
    {
        await Allow(name, scope);
        await Exchange(name);
        Assert.Equal(200, world.Response.Status);
        world.Authorization = new AuthenticationHeaderValue("Bearer", world.Response.At("access_token")!.GetValue<string>());
        refreshToken = world.Response.At("refresh_token")!.GetValue<string>();
    }

    /// <summary>The request carries the access token too, as that of a program with default headers does. It has no effect here.</summary>
    private Task<Response> TokensAsync(string name, JsonObject properties)
    {
        properties["client_id"] = name;
        properties["client_secret"] = world.Recall(name)["secret"]!.GetValue<string>();
        return world.SendAsync("POST", "/oauth/tokens", properties.ToJsonString());
    }
}
