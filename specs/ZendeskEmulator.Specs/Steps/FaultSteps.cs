namespace ZendeskEmulator.Specs.Steps;

/// <summary>Failures on demand, and requests to look back at.</summary>
[Binding]
public sealed class FaultSteps(World world)
{
    [Given("the fault")]
    public Task Add(string fault) => world.ControlAsync("POST", "/_emulator/faults", fault);

    [Given("I POST a user with the external_id {string}")]
    public Task CreateUser(string externalId) => world.SendAsync(
        "POST",
        "/api/v2/users/create_or_update",
        $$$"""{"user":{"name":"Roger","external_id":"{{{externalId}}}"}}""");
}
