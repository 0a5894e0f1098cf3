using ReqnrollXunit.Tests.Bindings;
using Xunit;
using Xunit.Sdk;

namespace ReqnrollXunit.Tests;

/// <summary>How scenarios end that pass, fail and skip: as Reqnroll documents it, and as xUnit shows it.</summary>
[Collection(SpecRun.Once)]
public sealed class ScenarioRunTests(SpecRun run)
{
    [Theory]
    [InlineData("Airlock › it opens")]
    [InlineData("Airlock › what is given is read")]
    [InlineData("Airlock › What breathes is counted › 1 more")]
    [InlineData("Airlock › What breathes is counted › 9 more")]
    [InlineData("Airlock › What breathes is counted › somebody leaves (3, Aries)")]
    public void A_scenario_without_an_error_passes(string name) => Assert.IsAssignableFrom<ITestPassed>(run.Result(name));

    [Fact]
    public void A_step_without_a_definition_fails_with_its_line_and_a_snippet()
    {
        var failure = run.Failure("Failures › a step without a definition");

        Assert.StartsWith(
            "When I open it with \"a crowbar\" 3 times\n/repository/Features/Failures.feature:4\n\nNo matching step definition found",
            failure,
            StringComparison.Ordinal);
        Assert.Contains(
            "[When(\"I open it with {string} {int} times\")]\n        public void WhenIOpenItWithTimes(string p0, int p1)",
            failure,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_with_two_definitions_fails_and_names_both()
    {
        var failure = run.Failure("Failures › a step with two definitions");

        Assert.StartsWith(
            "When I knock\n/repository/Features/Failures.feature:8\n\nAmbiguous step definitions found", failure, StringComparison.Ordinal);
        Assert.Contains("AirlockSteps.Knock()", failure, StringComparison.Ordinal);
        Assert.Contains("AirlockSteps.DoSomething(String)", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_does_not_convert_fails() => Assert.Equal(
        "When many people enter\n/repository/Features/Failures.feature:11\n\nThe input string 'many' was not in a correct format.",
        run.Failure("Failures › a value that does not convert"));

    [Fact]
    public void A_pending_step_fails_and_names_its_method() => Assert.Equal(
        "Given somebody repairs the hatch\n/repository/Features/Failures.feature:20\n\n"
            + "One or more step definitions are not implemented yet.\n  AirlockSteps.Repair()",
        run.Failure("Failures › a step that is not written yet"));

    [Fact]
    public void A_step_that_throws_fails_with_its_line_first_in_the_stack_trace()
    {
        const string Name = "Failures › a step that throws";

        var trace = Assert.IsAssignableFrom<ITestFailed>(run.Result(Name)).StackTraces[0];

        Assert.Equal("Then it is open\n/repository/Features/Failures.feature:16\n\nThe airlock is closed.", run.Failure(Name));
        Assert.StartsWith("   at Then it is open in /repository/Features/Failures.feature:line 16", trace, StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_of_a_test_has_what_each_step_wrote_and_which_steps_were_skipped()
    {
        var lines = run.Result("Failures › a step that throws").Output.ReplaceLineEndings("\n").Split('\n');

        Assert.Equal("""And "roger" writes "a note" """.TrimEnd(), lines[2]);
        Assert.Equal("roger wrote a note", lines[3]);
        Assert.Equal(["And it is open", "-> skipped because of previous errors"], lines[7..9]);
    }

    [Fact]
    public void A_hook_that_throws_before_the_steps_fails_the_scenario_and_keeps_steps_and_later_hooks_from_running()
    {
        const string Name = "Failures › a hook before the steps that throws";

        Assert.Equal("A hook\n/repository/Features/Failures.feature:23\n\nThe hook before failed.", run.Failure(Name));
        Assert.Contains("-> skipped because of previous errors", run.Result(Name).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a later hook before the scenario", Hooks.Log);
        Assert.Contains("a hook before the steps that throws: TestError", Hooks.Log);
    }

    [Fact]
    public void A_hook_that_throws_after_the_steps_fails_the_scenario_and_keeps_later_hooks_from_running()
    {
        Assert.Equal("The hook after failed.", run.Failure("Failures › a hook after the steps that throws"));
        Assert.DoesNotContain("a later hook after the scenario", Hooks.Log);
    }

    [Fact]
    public void A_step_and_a_hook_that_throw_are_both_reported()
    {
        var failure = run.Failure("Failures › a step and a hook that throw");

        Assert.Contains("The airlock is closed.", failure, StringComparison.Ordinal);
        Assert.Contains("The hook after failed.", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Skips › a tag", "The scenario has been skipped.")]
    [InlineData("Skips › a step", "The ship is empty.")]
    [InlineData("Skips › a hook", "The hook skips.")]
    [InlineData("Skips › Reqnroll's own way", "Ignored by the framework.")]
    public void A_skipped_scenario_has_its_reason(string name, string reason) =>
        Assert.Equal(reason, Assert.IsAssignableFrom<ITestSkipped>(run.Result(name)).Reason);

    [Fact]
    public void Hooks_after_a_scenario_run_unless_a_tag_skipped_it()
    {
        Assert.Contains("a step: Skipped", Hooks.Log);
        Assert.DoesNotContain(Hooks.Log, entry => entry.StartsWith("a tag", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hook_that_throws_before_a_feature_fails_all_its_scenarios()
    {
        // xUnit decides which of them runs first.
        Assert.Equal(
            ["A [BeforeFeature] hook failed before: No such ship.\nNo such ship.", "No such ship."],
            new[] { run.Failure("Broken start › the first"), run.Failure("Broken start › the second") }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Hooks_of_the_run_and_of_a_feature_run_once()
    {
        Assert.Equal("before the run", Hooks.Log.First());
        Assert.Equal("after the run", Hooks.Log.Last());
        Assert.Equal(["before Airlock", "after Airlock"], Hooks.Log.Where(entry => entry.EndsWith("Airlock", StringComparison.Ordinal)));
        Assert.Equal(["before Failures", "after Failures"], Hooks.Log.Where(entry => entry.EndsWith("Failures", StringComparison.Ordinal)));
    }

    [Fact]
    public void Features_run_in_parallel()
    {
        Assert.IsAssignableFrom<ITestPassed>(run.Result("Here › meets the feature that runs beside it"));
        Assert.IsAssignableFrom<ITestPassed>(run.Result("There › meets the feature that runs beside it"));
    }

    [Fact]
    public void An_attachment_of_a_binding_is_attached_to_the_test() =>
        Assert.Equal("open"u8, run.Attachments("Airlock › it opens")["hatch.txt"].AsByteArray().ByteArray);

    [Fact]
    public void Reqnroll_sends_no_telemetry() => Assert.Equal("0", Environment.GetEnvironmentVariable("REQNROLL_TELEMETRY_ENABLED"));

    [Fact]
    public void A_file_that_is_not_Gherkin_fails() => Assert.Contains("(6:7)", run.Failure("Broken.feature"), StringComparison.Ordinal);

    [Fact]
    public void Nothing_fails_besides_tests() => Assert.Empty(run.Errors);
}
