using Xunit;

namespace GherkinXunit.Tests.Features;

/// <summary>A feature that runs as specs do.</summary>
[FeatureFile("Airlock.feature")]
public sealed class AirlockFeature : FeatureTests;

[Binding]
public sealed class AirlockSteps(AirlockState state)
{
    [Given("the airlock is closed")]
    public void Close() => state.IsOpen = false;

    [Given("somebody is inside")]
    public void Enter() => state.People++;

    [When("I open it")]
    public void Open() => state.IsOpen = true;

    [When("{int} people enter")]
    public async Task Enter(int people)
    {
        await Task.Yield();
        state.People += people;
    }

    [Then("it is open")]
    public void IsOpen() => Assert.True(state.IsOpen);

    [Then("{int} are inside")]
    public void AreInside(int people) => Assert.Equal(people, state.People);
}

public sealed class AirlockState
{
    public bool IsOpen { get; set; }

    public int People { get; set; }
}
