using System.Globalization;

namespace ZendeskEmulator.Specs.Steps;

/// <summary>The clock of an emulator's account.</summary>
[Binding]
public sealed class ClockSteps(World world)
{
    [Given("the time is frozen")]
    public Task Freeze() => world.ControlAsync("PUT", "/_emulator/clock", """{"mode":"frozen"}""");

    [Given("the time is frozen at {string}")]
    public Task FreezeAt(string instant) => world.ControlAsync("PUT", "/_emulator/clock", $$"""{"mode":"frozen","now":"{{instant}}"}""");

    [When("{int} second(s) pass(es)")]
    public Task Pass(int seconds) => world.ControlAsync(
        "POST", "/_emulator/clock/advance", string.Create(CultureInfo.InvariantCulture, $$"""{"by":"{{seconds}}s"}"""));
}
