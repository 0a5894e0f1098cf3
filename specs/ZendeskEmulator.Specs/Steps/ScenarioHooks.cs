namespace ZendeskEmulator.Specs.Steps;

/// <summary>Opens the scenario's account, or skips a scenario that needs an emulator; cleans up afterwards.</summary>
[Binding]
public sealed class ScenarioHooks(World world, ScenarioContext scenario)
{
    private const string NeedsEmulator = "emulator";

    [BeforeScenario(Order = 0)]
    public async Task OpenAccount()
    {
        if (!await world.OpenAsync() && scenario.ScenarioInfo.CombinedTags.Contains(NeedsEmulator))
        {
            Assert.Skip(
                "It needs an account of its own, or the emulator's clock, limits or jobs, and /_emulator/info does not respond here.");
        }
    }

    /// <summary>Runs last: a hook that fails keeps Reqnroll from running the hooks after it.</summary>
    [AfterScenario(Order = int.MaxValue)]
    public Task CleanAccount() => world.CleanAsync();
}
