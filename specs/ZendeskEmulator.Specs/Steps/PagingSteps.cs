namespace ZendeskEmulator.Specs.Steps;

/// <summary>Pages, and changes between two requests.</summary>
[Binding]
public sealed class PagingSteps(World world)
{
    [When("{string} is deleted meanwhile")]
    public Task DeleteAside(string name) => world.AsideAsync(() => world.SendAsync("DELETE", $"/api/v2/users/{{{name}.id}}"));

    [When("{string} gets the notes {string} and I GET {string} with the ETag that I have")]
    public async Task GetAfterChange(string name, string notes, string path)
    {
        var tag = world.Response.Headers["etag"];
        await world.SendAsync("PUT", $"/api/v2/users/{{{name}.id}}", $$$"""{"user":{"notes":"{{{notes}}}"}}""");
        await world.SendAsync(new SpecRequest("GET", path) { Headers = [("If-None-Match", tag)] });
    }

    [When("I show {int} users at once")]
    public Task ShowMany(int count) =>
        world.SendAsync("GET", "/api/v2/users/show_many?ids=" + string.Join(',', Enumerable.Range(1, count)));

    [When("I send a body of {int} bytes")]
    public Task SendLarge(int bytes) => world.SendAsync("POST", "/api/v2/users", new string(' ', bytes));
}
