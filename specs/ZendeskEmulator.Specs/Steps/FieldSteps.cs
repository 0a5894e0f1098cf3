using System.Text.Json.Nodes;

namespace ZendeskEmulator.Specs.Steps;

/// <summary>The fields that an account declares. They are known by their titles.</summary>
[Binding]
public sealed class FieldSteps(World world)
{
    [Given("a user field {string} of the type {word} with the key {string}")]
    public Task UserField(string title, string type, string key)
    {
        var field = new JsonObject { ["type"] = type, ["key"] = key, ["title"] = title };
        return DeclareAsync("user_field", title, new JsonObject { ["user_field"] = field }.ToJsonString());
    }

    [Given("I POST a user field {string}:")]
    public Task PostUserField(string title, string body) => DeclareAsync("user_field", title, body);

    [Given("I POST an organization field {string}:")]
    public Task PostOrganizationField(string title, string body) => DeclareAsync("organization_field", title, body);

    private async Task DeclareAsync(string envelope, string title, string body)
    {
        var response = await world.SendAsync("POST", $"/api/v2/{envelope}s", body);
        Assert.Equal(201, response.Status);
        world.Remember(title, response.At(envelope));
    }
}
