using System.Text.Json.Nodes;

namespace ZendeskEmulator.Specs.Steps;

/// <summary>Organizations and their members.</summary>
[Binding]
public sealed class OrganizationSteps(World world)
{
    [Given("an organization {string}")]
    public Task Organization(string name) => MakeAsync(name, []);

    [Given("an organization {string} with")]
    public Task OrganizationWith(string name, DataTable properties) => MakeAsync(name, Cell.ToObject(properties, world.Resolve));

    /// <summary>The scenario then knows the membership as "Roger in Space Corps".</summary>
    [Given("{string} belongs to {string}")]
    public async Task Belongs(string user, string organization)
    {
        var response = await PutIntoAsync(user, organization);
        Assert.Equal(201, response.Status);
        world.Remember($"{user} in {organization}", response.At("organization_membership"));
    }

    [When("I put {string} into {string}")]
    public Task PutInto(string user, string organization) => PutIntoAsync(user, organization);

    [When("I create an organization with")]
    public Task Create(DataTable properties) => SendAsync("POST", "/api/v2/organizations", properties);

    [When("I create or update an organization with")]
    public Task CreateOrUpdate(DataTable properties) => SendAsync("POST", "/api/v2/organizations/create_or_update", properties);

    [When("I update the organization {string} with")]
    public Task Update(string name, DataTable properties) => SendAsync("PUT", $"/api/v2/organizations/{{{name}.id}}", properties);

    [When("I delete the organization {string}")]
    public Task Delete(string name) => world.SendAsync("DELETE", $"/api/v2/organizations/{{{name}.id}}");

    [Then("the organization {string} was updated")]
    public void WasUpdated(string name)
    {
        Assert.Equal(200, world.Response.Status);
        Assert.Equal(world.Recall(name)["id"]!.ToString(), world.Response.At("organization.id")!.ToString());
    }

    [Then("an organization was created, which I call {string}")]
    public void WasCreated(string name)
    {
        Assert.Equal(201, world.Response.Status);
        var organization = world.Response.At("organization");
        Assert.DoesNotContain(organization!["id"]!.ToString(), world.AllKnown.Select(record => record["id"]!.ToString()));
        world.Remember(name, organization);
    }

    [Then("{string} belongs to nothing")]
    public Task BelongsToNothing(string user) => CheckMembershipsAsync(user, []);

    [Then("{string} belongs to {string} by default")]
    public Task BelongsToOne(string user, string organization) => CheckMembershipsAsync(user, [organization]);

    [Then("{string} belongs to {string} by default, and to {string}")]
    public Task BelongsToTwo(string user, string organization, string other) => CheckMembershipsAsync(user, [organization, other]);

    private async Task CheckMembershipsAsync(string user, string[] organizations)
    {
        var listed = await world.LookAsync($"/api/v2/users/{{{user}.id}}/organization_memberships");
        var memberships = listed.At("organization_memberships")!.AsArray()
            .OrderByDescending(membership => IsDefault(membership!))
            .Select(membership => (membership!["organization_id"]!.ToString(), IsDefault(membership)));
        var expected = organizations.Select((name, index) => (world.Resolve($"{{{name}.id}}"), index == 0));
        Assert.Equal(expected, memberships);
        var shown = await world.LookAsync($"/api/v2/users/{{{user}.id}}");
        Assert.Equal(
            organizations.Length == 0 ? null : world.Resolve($"{{{organizations[0]}.id}}"), shown.At("user.organization_id")?.ToString());
    }

    private async Task MakeAsync(string name, JsonObject properties)
    {
        properties.TryAdd("name", name);
        var body = new JsonObject { ["organization"] = properties };
        var response = await world.SendAsync("POST", "/api/v2/organizations", body.ToJsonString());
        Assert.Equal(201, response.Status);
        world.Remember(name, response.At("organization"));
    }

    private Task<Response> PutIntoAsync(string user, string organization)
    {
        var membership = new JsonObject { ["user_id"] = IdOf(user), ["organization_id"] = IdOf(organization) };
        var body = new JsonObject { ["organization_membership"] = membership };
        return world.SendAsync("POST", "/api/v2/organization_memberships", body.ToJsonString());
    }

    private JsonNode? IdOf(string name) => world.Recall(name)["id"]!.DeepClone();

    private Task<Response> SendAsync(string method, string path, DataTable properties) =>
        world.SendAsync(method, path, new JsonObject { ["organization"] = Cell.ToObject(properties, world.Resolve) }.ToJsonString());

    /// <summary>Zendesk shows null for a membership that is not the default.</summary>
    private static bool IsDefault(JsonNode membership) => membership["default"]?.GetValue<bool>() ?? false;
}
