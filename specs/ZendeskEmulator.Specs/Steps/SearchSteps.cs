namespace ZendeskEmulator.Specs.Steps;

/// <summary>The searches of an emulator's account.</summary>
[Binding]
public sealed class SearchSteps(World world)
{
    [Given("searches lag by {string}")]
    public Task Lag(string lag) => world.ControlAsync("PUT", "/_emulator/search", $$"""{"lag":"{{lag}}"}""");
}
