namespace ZendeskEmulator.Specs.Steps;

/// <summary>Saved states of an account.</summary>
[Binding]
public sealed class SnapshotSteps(World world)
{
    private const string Path = "/_emulator/snapshots";

    [Given("the snapshot {string}")]
    public Task Save(string name) => world.ControlAsync("POST", Path, $$"""{"name":"{{name}}"}""");

    [When("I restore the snapshot {string}")]
    public Task Restore(string name) => world.ControlAsync("POST", $"{Path}/{name}/restore");

    [When("I compare the snapshot {string} with {string}")]
    public Task Compare(string name, string to) => world.SendAsync("GET", $"{Path}/{name}/diff?to={to}");
}
