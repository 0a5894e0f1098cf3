using System.Text.Json.Nodes;

namespace ZendeskEmulator.Specs.Steps;

/// <summary>Tickets and their comments.</summary>
[Binding]
public sealed class TicketSteps(World world)
{
    [Given("a ticket {string}")]
    public Task Ticket(string name) => MakeAsync(name, []);

    [Given("a ticket {string} with")]
    public Task TicketWith(string name, DataTable properties) => MakeAsync(name, Cell.ToObject(properties, world.Resolve));

    /// <summary>Any status but new has an assignee: without one no ticket is solved.</summary>
    [Given("a ticket {string} that is {word}")]
    public async Task TicketThatIs(string name, string status)
    {
        var properties = new JsonObject { ["status"] = status };
        if (status != "new")
        {
            properties["assignee_id"] = (await world.LookAsync("/api/v2/users/me")).At("user.id")!.DeepClone();
        }
        await MakeAsync(name, properties);
    }

    [Given("a custom status {string} of the category {word}")]
    public async Task CustomStatus(string label, string category)
    {
        var status = new JsonObject { ["status_category"] = category, ["agent_label"] = label };
        var response = await world.SendAsync(
            "POST", "/api/v2/custom_statuses", new JsonObject { ["custom_status"] = status }.ToJsonString());
        Assert.Equal(201, response.Status);
        world.Remember(label, response.At("custom_status"));
    }

    [Given("the ticket {string} has the custom status {string}")]
    public Task SetCustomStatus(string name, string status) =>
        world.SendAsync("PUT", $"/api/v2/tickets/{{{name}.id}}", "{\"ticket\":{\"custom_status_id\":{" + status + ".id}}}");

    [When("I create a ticket with")]
    public Task Create(DataTable properties) => SendAsync("POST", "/api/v2/tickets", properties);

    [When("I update the ticket {string} with")]
    public Task Update(string name, DataTable properties) => SendAsync("PUT", $"/api/v2/tickets/{{{name}.id}}", properties);

    [When("I comment on {string}: {string}")]
    public Task Comment(string name, string text) => world.SendAsync(
        "PUT", $"/api/v2/tickets/{{{name}.id}}",
        new JsonObject { ["ticket"] = new JsonObject { ["comment"] = CommentOf(text) } }.ToJsonString());

    [When("I delete the ticket {string}")]
    public Task Delete(string name) => world.SendAsync("DELETE", $"/api/v2/tickets/{{{name}.id}}");

    [Then("a ticket was created, which I call {string}")]
    public void WasCreated(string name)
    {
        Assert.True(world.Response.Status == 201, world.Response.Body);
        world.Remember(name, world.Response.At("ticket"));
    }

    [Then("the ticket {string} has")]
    public async Task Has(string name, DataTable properties)
    {
        var shown = await world.LookAsync($"/api/v2/tickets/{{{name}.id}}");
        foreach (var (property, cell) in Cell.Pairs(properties))
        {
            Cell.Check(world.Resolve(cell), shown.At($"ticket.{property}"), $"{property} of {name}");
        }
    }

    [Then("the comments of {string} are")]
    public async Task Comments(string name, DataTable comments) =>
        Rows.Check(await world.LookAsync($"/api/v2/tickets/{{{name}.id}}/comments"), "comments", comments, world.Resolve);

    private async Task MakeAsync(string name, JsonObject properties)
    {
        properties.TryAdd("subject", name);
        properties.TryAdd("comment", CommentOf("Please help"));
        var response = await world.SendAsync("POST", "/api/v2/tickets", new JsonObject { ["ticket"] = properties }.ToJsonString());
        Assert.True(response.Status == 201, response.Body);
        world.Remember(name, response.At("ticket"));
    }

    private Task<Response> SendAsync(string method, string path, DataTable properties) =>
        world.SendAsync(method, path, new JsonObject { ["ticket"] = Cell.ToObject(properties, world.Resolve) }.ToJsonString());

    private static JsonObject CommentOf(string text) => new() { ["body"] = text };
}
