using GherkinXunit.Bindings;
using GherkinXunit.Features;
using Xunit;

namespace GherkinXunit.Tests.Bindings;

public sealed class BindingRegistryTests
{
    [Fact]
    public void A_definition_holds_for_its_keyword_only()
    {
        var registry = new BindingRegistry([typeof(Doors)]);

        Assert.Equal("Open", registry.Find(new ScenarioStep(StepKeyword.When, "When", "I open it", 1)).Method.Name);
        Assert.Throws<UndefinedStepException>(() => registry.Find(new ScenarioStep(StepKeyword.Given, "Given", "I open it", 1)));
    }

    [Fact]
    public void A_method_may_have_several_definitions()
    {
        var registry = new BindingRegistry([typeof(Doors)]);

        Assert.Equal("Open", registry.Find(new ScenarioStep(StepKeyword.When, "When", "I press the button", 1)).Method.Name);
    }

    [Fact]
    public void A_step_with_two_definitions_names_both()
    {
        var registry = new BindingRegistry([typeof(Doors), typeof(MoreDoors)]);

        var error = Assert.Throws<BindingException>(() => registry.Find(new ScenarioStep(StepKeyword.When, "When", "I open it", 1)));

        Assert.Equal("Several step definitions match: Doors.Open() and MoreDoors.OpenWhat(String).", error.Message);
    }

    [Fact]
    public void An_undefined_step_comes_with_a_snippet()
    {
        var step = new ScenarioStep(StepKeyword.When, "And", "\"Roger\" waits 12 hours for \"the shuttle\"", 1, new DataTable(["a"], []));

        var error = Assert.Throws<UndefinedStepException>(() => new BindingRegistry([]).Find(step));

        Assert.Equal(
            """
            No step definition matches. This would be one:

                [When("{string} waits {int} hours for {string}")]
                public void WhenWaitsHoursFor(string p0, int p1, string p2, DataTable table)
                {
                    throw new NotImplementedException();
                }
            """,
            error.Message);
    }

    [Fact]
    public void Values_are_converted_and_the_table_comes_last()
    {
        var registry = new BindingRegistry([typeof(Doors)]);
        var table = new DataTable(["a"], []);
        var step = new ScenarioStep(StepKeyword.Given, "Given", "12 doors of \"steel\"", 1, table);

        var arguments = registry.Find(step).ArgumentsFor(step);

        Assert.Equal([12, "steel", table], arguments);
    }

    [Fact]
    public void Another_number_of_values_is_told()
    {
        var registry = new BindingRegistry([typeof(Doors)]);
        var step = new ScenarioStep(StepKeyword.Given, "Given", "12 doors of \"steel\"", 1);

        var error = Assert.Throws<BindingException>(() => registry.Find(step).ArgumentsFor(step));

        Assert.Equal("Doors.Given(Int32, String, DataTable) has 3 parameters, the step has 2 values.", error.Message);
    }

    [Fact]
    public void A_value_that_does_not_fit_is_told()
    {
        var registry = new BindingRegistry([typeof(Doors)]);
        var step = new ScenarioStep(StepKeyword.Then, "Then", "all doors are open", 1);

        var error = Assert.Throws<BindingException>(() => registry.Find(step).ArgumentsFor(step));

        Assert.Equal("'all' is no Int32 for Doors.AreOpen(Int32).", error.Message);
    }

    [Fact]
    public void Hooks_are_in_their_order()
    {
        var registry = new BindingRegistry([typeof(Hooks)]);

        Assert.Equal(["First", "Second", "Last"], registry.BeforeScenario.Select(hook => hook.Method.Name));
    }

    public sealed class Doors
    {
        [When("I open it")]
        [When("I press the button")]
        public void Open()
        {
        }

        [Given("{int} doors of {string}")]
        public void Given(int count, string material, DataTable table)
        {
        }

        [Then("^(.*) doors are open$")]
        public void AreOpen(int count)
        {
        }
    }

    public sealed class MoreDoors
    {
        [When("I open {word}")]
        public void OpenWhat(string what)
        {
        }
    }

    public sealed class Hooks
    {
        [BeforeScenario(Order = 20_000)]
        public void Last()
        {
        }

        [BeforeScenario]
        public void Second()
        {
        }

        [BeforeScenario(Order = 1)]
        public void First()
        {
        }
    }
}
