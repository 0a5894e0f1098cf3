using System.Text.Json.Nodes;

namespace ZendeskEmulator.Specs.Steps;

/// <summary>Creating, changing and checking users.</summary>
[Binding]
public sealed class UserSteps(World world)
{
    [Given("a user {string}")]
    public Task User(string name) => MakeAsync(name, []);

    [Given("a user {string} with")]
    public Task UserWith(string name, DataTable properties) => MakeAsync(name, Cell.ToObject(properties, world.Resolve));

    [Given("the users")]
    public async Task Users(DataTable users)
    {
        foreach (var row in users.Rows)
        {
            await MakeAsync(row["name"], Cell.ToObject(users, row, world.Resolve));
        }
    }

    [Given("{string} has been deleted")]
    public async Task Deleted(string name)
    {
        var response = await world.SendAsync("DELETE", $"/api/v2/users/{{{name}.id}}");
        Assert.Equal(200, response.Status);
    }

    [When("I create or update a user with")]
    public Task CreateOrUpdate(DataTable properties) => SendUserAsync("POST", "/api/v2/users/create_or_update", properties);

    [When("I create or update a user without any key, with the header {string}")]
    public Task CreateOrUpdateWithHeader(string header) => world.SendAsync(
        new SpecRequest("POST", "/api/v2/users/create_or_update", """{"user":{"name":"Nobody Known"}}""")
        {
            Headers = [SpecRequest.ParseHeader(header)],
        });

    [When("I create a user with")]
    public Task Create(DataTable properties) => SendUserAsync("POST", "/api/v2/users", properties);

    [When("I update {string} with")]
    public Task Update(string name, DataTable properties) => SendUserAsync("PUT", $"/api/v2/users/{{{name}.id}}", properties);

    [When("I delete {string}")]
    public Task Delete(string name) => world.SendAsync("DELETE", $"/api/v2/users/{{{name}.id}}");

    /// <summary>The owner is the user in the last response, which is that of users/me.</summary>
    [When("I delete the owner of the account")]
    public Task DeleteOwner() => world.SendAsync("DELETE", $"/api/v2/users/{world.Response.At("user.id")}");

    [Then("{string} was not created at {string}")]
    public void WasNotCreatedAt(string name, string instant) =>
        Assert.NotEqual(instant, world.Recall(name)["created_at"]!.GetValue<string>());

    [Then("{string} was updated")]
    public void WasUpdated(string name)
    {
        Assert.Equal(200, world.Response.Status);
        Assert.Equal(Id(world.Recall(name)), Id(world.Response.At("user")));
    }

    [Then("a user was created, whom I call {string}")]
    public void WasCreated(string name)
    {
        Assert.Equal(201, world.Response.Status);
        var user = world.Response.At("user");
        Assert.DoesNotContain(Id(user), world.AllKnown.Select(Id));
        world.Remember(name, user);
    }

    [Then("the user in the response is {string}")]
    public void IsUser(string name) => Assert.Equal(Id(world.Recall(name)), Id(world.Response.At("user")));

    [Then("the user in the response has")]
    public void ResponseHas(DataTable properties)
    {
        foreach (var (property, cell) in Cell.Pairs(properties))
        {
            Cell.Check(world.Resolve(cell), world.Response.At($"user.{property}"), $"{property} of the user");
        }
    }

    [Then("{string} has")]
    public async Task Has(string name, DataTable properties)
    {
        var shown = await world.LookAsync($"/api/v2/users/{{{name}.id}}");
        foreach (var (property, cell) in Cell.Pairs(properties))
        {
            Cell.Check(world.Resolve(cell), shown.At($"user.{property}"), $"{property} of {name}");
        }
    }

    [Then("{string} is unchanged")]
    public async Task IsUnchanged(string name)
    {
        var shown = await world.LookAsync($"/api/v2/users/{{{name}.id}}");
        Assert.Equal(world.Recall(name).ToJsonString(), shown.At("user")!.ToJsonString());
    }

    [Then("nobody has the external_id {string}")]
    public async Task NobodyHasExternalId(string externalId)
    {
        var found = await world.LookAsync($"/api/v2/users/show_many?external_ids={Uri.EscapeDataString(externalId)}");
        Assert.Equal(0, found.At("count")!.GetValue<int>());
    }

    private async Task MakeAsync(string name, JsonObject properties)
    {
        properties.TryAdd("name", name);
        var response = await world.SendAsync("POST", "/api/v2/users", new JsonObject { ["user"] = properties }.ToJsonString());
        Assert.Equal(201, response.Status);
        world.Remember(name, response.At("user"));
    }

    private Task<Response> SendUserAsync(string method, string path, DataTable properties) =>
        world.SendAsync(method, path, new JsonObject { ["user"] = Cell.ToObject(properties, world.Resolve) }.ToJsonString());

    private static long Id(JsonNode? record) => record!["id"]!.GetValue<long>();
}
