using System.Net.Http.Headers;
using ZendeskEmulator.Specs.Targets;

namespace ZendeskEmulator.Specs.Steps;

/// <summary>Any requests, and their credentials.</summary>
[Binding]
public sealed class RequestSteps(World world)
{
    [When("I GET {string}")]
    public Task Get(string path) => world.SendAsync("GET", path);

    [When("I POST to {string} and the connection breaks:")]
    public Task PostInVain(string path, string body) =>
        Assert.ThrowsAnyAsync<HttpRequestException>(() => world.SendAsync("POST", path, body));

    [When("I GET {string} with the ETag that I have")]
    public Task GetUnlessChanged(string path) =>
        world.SendAsync(new SpecRequest("GET", path) { Headers = [("If-None-Match", world.Response.Headers["etag"])] });

    [When("I GET {string} with the ETag that I have and another one")]
    public Task GetUnlessOneOf(string path) => world.SendAsync(
        new SpecRequest("GET", path) { Headers = [("If-None-Match", $"W/\"0123456789abcdef\", {world.Response.Headers["etag"]}")] });

    [When("I DELETE {string}")]
    public Task Delete(string path) => world.SendAsync("DELETE", path);

    [When("I DELETE {string}:")]
    public Task DeleteWith(string path, string body) => world.SendAsync("DELETE", path, body);

    [When("I POST to {string}:")]
    public Task Post(string path, string body) => world.SendAsync("POST", path, body);

    [When("I POST to {string} as {word}:")]
    public Task PostAs(string path, string contentType, string body) =>
        world.SendAsync(new SpecRequest("POST", path, body) { ContentType = contentType });

    [When("I PUT to {string}")]
    public Task PutWithout(string path) => world.SendAsync("PUT", path, "");

    [When("I PUT to {string}:")]
    public Task Put(string path, string body) => world.SendAsync("PUT", path, body);

    [When("I PATCH {string}:")]
    public Task Patch(string path, string body) => world.SendAsync("PATCH", path, body);

    [When("I send the same request again")]
    public Task Again() => world.SendAgainAsync();

    [When("I follow {string} of the response")]
    public Task Follow(string place) => world.SendAsync("GET", RelativeTo(world.BaseUrl, world.Response.At(place)!.GetValue<string>()));

    [When("I DELETE {string} of the response")]
    public Task DeleteFound(string place) =>
        world.SendAsync("DELETE", RelativeTo(world.BaseUrl, world.Response.At(place)!.GetValue<string>()));

    [Given("I send no credentials")]
    public void NoCredentials() => world.Authorization = null;

    [Given("I send the credentials {string}")]
    public void Credentials(string credentials) => world.Authorization = SpecCredentials.Basic(world.Resolve(credentials));

    [Given("I send the bearer token {string}")]
    public void Bearer(string token) => world.Authorization = new AuthenticationHeaderValue("Bearer", world.Resolve(token));

    [Given("I send an Authorization header of the unknown scheme {string}")]
    public void UnknownScheme(string scheme) => world.Authorization = new AuthenticationHeaderValue(scheme, "abc");

    [Given("I am {string}")]
    public void Become(string name) => world.Authorization = SpecCredentials.Basic($"{world.Recall(name)["email"]}:a-password");

    private static string RelativeTo(string baseUrl, string url)
    {
        Assert.StartsWith(baseUrl + "/", url, StringComparison.Ordinal);
        return url[baseUrl.Length..];
    }
}
