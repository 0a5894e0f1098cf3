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
    public Task Pass(int seconds) => Advance(string.Create(CultureInfo.InvariantCulture, $"{seconds}s"));

    [When("the time advances by {string}")]
    public Task Advance(string by) => world.ControlAsync("POST", "/_emulator/clock/advance", $$"""{"by":"{{by}}"}""");

    [When("the time is real again")]
    public Task UseRealTime() => world.ControlAsync("PUT", "/_emulator/clock", """{"mode":"real"}""");

    [When("I GET the clock")]
    public Task Show() => world.SendAsync("GET", "/_emulator/clock");
}
