namespace ZendeskEmulator.Specs.Steps;

/// <summary>Pages, and changes between two requests.</summary>
[Binding]
public sealed class PagingSteps(World world)
{
    [When("I delete {string}, and come back to that answer")]
    public Task DeleteAside(string name) => world.AsideAsync(() => world.SendAsync("DELETE", $"/api/v2/users/{{{name}.id}}"));

    [When("I GET {string} after {string} got the notes {string}, and say that I have its body already")]
    public async Task GetAfterChange(string path, string name, string notes)
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
