namespace ZendeskEmulator.Specs.Steps;

/// <summary>The identities of users.</summary>
[Binding]
public sealed class IdentitySteps(World world)
{
    /// <summary>The scenario then knows the identity by its value.</summary>
    [Given("{string} has the further identity {word} {string}")]
    public async Task FurtherIdentity(string name, string type, string value)
    {
        var response = await AddAsync(name, type, value);
        Assert.Equal(201, response.Status);
        world.Remember(value, response.At("identity"));
    }

    [When("I add the identity {word} {string} to {string}")]
    public Task Add(string type, string value, string name) => AddAsync(name, type, value);

    [When("the identity {string} of {string} becomes the primary meanwhile")]
    public Task MakePrimaryAside(string value, string name) => world.AsideAsync(
        () => world.SendAsync("PUT", $"/api/v2/users/{{{name}.id}}/identities/{{{value}.id}}/make_primary", ""));

    [When("I send {int} identities for a user")]
    public Task SendMany(int count)
    {
        var identities = Enumerable.Range(1, count).Select(number => $$"""{"type":"email","value":"roger{{number}}@example.org"}""");
        var user = $$$"""{"user":{"name":"Roger","identities":[{{{string.Join(',', identities)}}}]}}""";
        return world.SendAsync("POST", "/api/v2/users/create_or_update", user);
    }

    /// <summary>Compares the list in its order. Columns: type, value, and any other property of an identity.</summary>
    [Then("{string} has the identities")]
    public async Task Has(string name, DataTable identities)
    {
        var shown = await world.LookAsync($"/api/v2/users/{{{name}.id}}/identities");
        Rows.Check(shown, "identities", identities, world.Resolve);
    }

    private Task<Response> AddAsync(string name, string type, string value) => world.SendAsync(
        "POST", $"/api/v2/users/{{{name}.id}}/identities", $$$"""{"identity":{"type":"{{{type}}}","value":"{{{value}}}"}}""");
}
