using Reqnroll;
using Reqnroll.UnitTestProvider;
using Xunit;

namespace ReqnrollXunit.Tests.Bindings;

[Binding]
public sealed class AirlockSteps(
    AirlockState state, ScenarioContext scenario, IReqnrollOutputHelper output, IUnitTestRuntimeProvider framework)
{
    [Given("the airlock is closed")]
    public void Close() => state.IsOpen = false;

    [Given("somebody is inside")]
    public void Enter() => state.People++;

    [Given("{string} writes {string}")]
    public void Write(string who, string what) => output.WriteLine($"{who} wrote {what}");

    [Given("somebody repairs the hatch")]
    public void Repair() => throw new PendingStepException();

    [Given("nobody is on board")]
    public void Skip() => Assert.Skip("The ship is empty.");

    [Given("the test framework ignores the scenario")]
    public void Ignore() => framework.TestIgnore("Ignored by the framework.");

    [When("I open it")]
    public void Open() => state.IsOpen = true;

    [When("I knock")]
    public void Knock()
    {
    }

    [When("I {word}")]
    public void DoSomething(string what)
    {
    }

    [When("(.*) people enter")]
    public async Task Enter(int people)
    {
        await Task.Yield();
        state.People += people;
    }

    [When("these people enter")]
    public void Enter(DataTable people) => state.Last = $"{people.Rows[^1]["role"]} {people.Rows[^1]["name"]}";

    [Then("the last to enter is the captain Anna")]
    public void LastIs() => Assert.Equal("captain Anna", state.Last);

    [Then("the sign says")]
    public void SignSays(string text) => Assert.Equal("Mind\nthe gap", text.ReplaceLineEndings("\n"));

    [Then("it is open")]
    public void IsOpen() => Assert.True(state.IsOpen, "The airlock is closed.");

    [Then("{int} are inside")]
    public void AreInside(int people) => Assert.Equal(people, state.People);

    [Then("the row has {word} and {word}")]
    public void RowHas(string people, string total)
    {
        Assert.Equal(people, scenario.ScenarioInfo.Arguments["people"]);
        Assert.Equal(total, scenario.ScenarioInfo.Arguments["total"]);
    }
}

/// <summary>One object for each scenario, which bindings receive by their constructor.</summary>
public sealed class AirlockState
{
    public bool IsOpen { get; set; }

    public int People { get; set; }

    public string Last { get; set; } = "";
}
