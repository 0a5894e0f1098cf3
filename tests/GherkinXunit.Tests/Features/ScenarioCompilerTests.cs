using GherkinXunit.Features;
using Xunit;

namespace GherkinXunit.Tests.Features;

public sealed class ScenarioCompilerTests
{
    [Fact]
    public void The_steps_of_all_backgrounds_come_first()
    {
        var scenarios = Compile("""
            Feature: Airlock
              Background:
                Given the airlock is closed
              Rule: Pressure
                Background:
                  Given there is air
                Scenario: it opens
                  When I open it
            """);

        Assert.Equal(["the airlock is closed", "there is air", "I open it"], scenarios.Single().Steps.Select(step => step.Text));
    }

    [Fact]
    public void The_background_of_a_rule_holds_in_that_rule_only()
    {
        var scenarios = Compile("""
            Feature: Airlock
              Rule: Pressure
                Background:
                  Given there is air
                Scenario: it opens
                  When I open it
              Rule: Vacuum
                Scenario: it stays closed
                  When I open it
            """);

        Assert.Equal([2, 1], scenarios.Select(scenario => scenario.Steps.Count));
    }

    [Fact]
    public void And_But_and_a_star_are_what_the_step_before_them_is()
    {
        var scenario = Compile("""
            Feature: Airlock
              Scenario: it opens
                Given a
                And b
                When c
                * d
                Then e
                But f
            """).Single();

        Assert.Equal(
            [StepKeyword.Given, StepKeyword.Given, StepKeyword.When, StepKeyword.When, StepKeyword.Then, StepKeyword.Then],
            scenario.Steps.Select(step => step.Keyword));
        Assert.Equal(["Given a", "And b", "When c", "* d", "Then e", "But f"], scenario.Steps.Select(step => step.Sentence));
    }

    [Fact]
    public void Every_row_of_an_outline_is_a_scenario_at_its_line_with_its_tags()
    {
        var scenarios = Compile("""
            @feature
            Feature: Airlock
              @rule
              Rule: Pressure
                @outline
                Scenario Outline: <gas> is breathed
                  When I breathe <gas>

                  Examples:
                    | gas |
                    | air |

                  @lethal
                  Examples:
                    | gas |
                    | CO2 |
            """);

        Assert.Equal(["Airlock › Pressure › air is breathed", "Airlock › Pressure › CO2 is breathed"], scenarios.Select(scenario => scenario.FullName));
        Assert.Equal(["I breathe air", "I breathe CO2"], scenarios.Select(scenario => scenario.Steps[0].Text));
        Assert.Equal([11, 16], scenarios.Select(scenario => scenario.Line));
        Assert.Equal(["feature", "rule", "outline"], scenarios[0].Tags);
        Assert.Equal(["feature", "rule", "outline", "lethal"], scenarios[1].Tags);
    }

    [Fact]
    public void A_name_without_placeholders_gets_the_values_behind_it()
    {
        var scenario = Compile("""
            Feature: Airlock
              Scenario Outline: breathing
                When I breathe <gas>
                Examples:
                  | gas | litres |
                  | air | 2      |
            """).Single();

        Assert.Equal("breathing (air, 2)", scenario.Name);
    }

    [Fact]
    public void Values_are_put_into_tables_and_doc_strings_too()
    {
        var scenario = Compile(""""
            Feature: Airlock
              Scenario Outline: <gas>
                When I breathe
                  | gas   |
                  | <gas> |
                And I read
                  """
                  <gas>
                  """
                Examples:
                  | gas |
                  | air |
            """").Single();

        Assert.Equal("air", scenario.Steps[0].Table!.Rows[0]["gas"]);
        Assert.Equal("air", scenario.Steps[1].DocString);
    }

    [Fact]
    public void A_scenario_is_at_its_line_and_its_steps_at_theirs()
    {
        var scenario = Compile("Feature: Airlock\n\n  Scenario: it opens\n    When I open it\n").Single();

        Assert.Equal(3, scenario.Line);
        Assert.Equal(4, scenario.Steps[0].Line);
    }

    private static IReadOnlyList<Scenario> Compile(string text) => FeatureFile.Parse(text, "Airlock.feature").Scenarios;
}
