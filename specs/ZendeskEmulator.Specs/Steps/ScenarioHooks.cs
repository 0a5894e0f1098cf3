namespace ZendeskEmulator.Specs.Steps;

/// <summary>Opens the scenario's account, or skips what needs an emulator.</summary>
[Binding]
public sealed class ScenarioHooks(World world, ScenarioContext scenario)
{
    private const string NeedsEmulator = "emulator";

    [BeforeScenario(Order = 0)]
    public async Task OpenAccount()
    {
        if (!await world.OpenAsync() && scenario.ScenarioInfo.CombinedTags.Contains(NeedsEmulator))
        {
            Assert.Skip("It needs an account of its own, or the emulator's clock, limits or jobs: /_emulator/info does not response here.");
        }
    }
}
