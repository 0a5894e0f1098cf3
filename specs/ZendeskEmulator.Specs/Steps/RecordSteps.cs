using System.Text.Json.Nodes;

namespace ZendeskEmulator.Specs.Steps;

/// <summary>Records of plain resources, which a scenario knows by their names.</summary>
[Binding]
public sealed class RecordSteps(World world)
{
    [Given("a custom role {string}")]
    public Task CustomRole(string name) => MakeAsync("custom_role", "custom_roles", new JsonObject { ["name"] = name });

    [Given("a group {string}")]
    public Task Group(string name) => MakeAsync("group", "groups", new JsonObject { ["name"] = name });

    [Given("a brand {string} under the subdomain {string}")]
    public Task Brand(string name, string subdomain) =>
        MakeAsync("brand", "brands", new JsonObject { ["name"] = name, ["subdomain"] = subdomain });

    [Given("a record {string} by POST to {string}:")]
    public async Task Record(string name, string path, string body)
    {
        var response = await world.SendAsync("POST", path, body);
        Assert.Equal(201, response.Status);
        world.Remember(name, response.Json.AsObject().First().Value);
    }

    [Given("the account has the locales {string}")]
    public Task Locales(string ids) =>
        world.SendAsync("PUT", "/api/v2/account/settings", $"{{\"settings\":{{\"localization\":{{\"locale_ids\":[{ids}]}}}}}}");

    [Given("the custom role {string} of every account")]
    public async Task CustomRoleOfEveryAccount(string name) => world.Remember(name, await FindAsync("custom_roles", name));

    [Given("the group {string} of every account")]
    public async Task GroupOfEveryAccount(string name) => world.Remember(name, await FindAsync("groups", name));

    private async Task<JsonNode?> FindAsync(string list, string name)
    {
        var found = await world.LookAsync($"/api/v2/{list}");
        return found.At(list)!.AsArray().Single(record => record!["name"]!.GetValue<string>() == name);
    }

    private async Task MakeAsync(string envelope, string list, JsonObject properties)
    {
        var response = await world.SendAsync("POST", $"/api/v2/{list}", new JsonObject { [envelope] = properties }.ToJsonString());
        Assert.Equal(201, response.Status);
        world.Remember(properties["name"]!.GetValue<string>(), response.At(envelope));
    }
}
