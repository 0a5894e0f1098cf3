using GherkinXunit.Bindings;
using GherkinXunit.Features;
using GherkinXunit.Running;
using Xunit;

namespace GherkinXunit.Tests.Running;

public sealed class ScenarioRunTests
{
    [Fact]
    public async Task Steps_run_in_order_and_pass()
    {
        var result = await RunAsync("Given I note \"a\"\nWhen I note \"b\" later\nThen the notes are \"ab\"");

        Assert.Equal(StepOutcome.Passed, result.Outcome);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public async Task A_failing_step_skips_those_behind_it()
    {
        var result = await RunAsync("Given I note \"a\"\nWhen it fails with \"boom\"\nThen the notes are \"a\"");

        Assert.Equal([StepOutcome.Passed, StepOutcome.Failed, StepOutcome.Skipped], result.Steps.Select(step => step.Outcome));
        Assert.Equal(["boom"], result.Errors.Select(error => error.Message));
    }

    [Fact]
    public async Task A_step_that_fails_after_a_wait_fails_the_scenario()
    {
        var result = await RunAsync("When it fails later with \"boom\"");

        Assert.Equal(["boom"], result.Errors.Select(error => error.Message));
    }

    [Fact]
    public async Task An_undefined_step_fails_the_scenario()
    {
        var result = await RunAsync("When nobody knows this");

        Assert.IsType<UndefinedStepException>(result.Errors.Single());
        Assert.Equal(StepOutcome.Failed, result.Outcome);
    }

    [Fact]
    public async Task A_hook_that_fails_behind_does_not_hide_the_steps_error()
    {
        var result = await RunAsync("When it fails with \"boom\"", "broken-after");

        Assert.Equal(["boom", "the hook behind"], result.Errors.Select(error => error.Message));
    }

    [Fact]
    public async Task A_hook_that_fails_behind_fails_a_scenario_that_passed()
    {
        var result = await RunAsync("Given I note \"a\"", "broken-after");

        Assert.Equal(StepOutcome.Failed, result.Outcome);
    }

    [Fact]
    public async Task A_hook_that_fails_before_keeps_the_steps_from_running_and_those_behind_run()
    {
        var result = await RunAsync("Given I note \"a\"", "broken-before", "broken-after");

        Assert.Equal([StepOutcome.Skipped], result.Steps.Select(step => step.Outcome));
        Assert.Equal(["the hook before", "the hook behind"], result.Errors.Select(error => error.Message));
    }

    [Fact]
    public async Task A_hook_with_tags_runs_for_scenarios_with_one_of_them()
    {
        var tagged = await RunAsync("Then the notes are \"(hook)\"", "noted");
        var untagged = await RunAsync("Then the notes are \"\"");

        Assert.Equal(StepOutcome.Passed, tagged.Outcome);
        Assert.Equal(StepOutcome.Passed, untagged.Outcome);
    }

    [Fact]
    public async Task A_skip_skips_the_rest_with_its_reason()
    {
        var result = await RunAsync("Given there is no reason to go on\nThen the notes are \"a\"");

        Assert.Equal(StepOutcome.Skipped, result.Outcome);
        Assert.Equal("too late", result.SkipReason);
        Assert.Equal([StepOutcome.Skipped, StepOutcome.Skipped], result.Steps.Select(step => step.Outcome));
    }

    [Fact]
    public async Task What_bindings_share_is_one_object_a_scenario_and_is_disposed_with_it()
    {
        var first = await RunAsync("Given I note \"a\"\nThen the notes are \"a\"");
        var second = await RunAsync("Given I note \"a\"\nThen the notes are \"a\"");

        Assert.Equal(StepOutcome.Passed, first.Outcome);
        Assert.Equal(StepOutcome.Passed, second.Outcome);
        Assert.Equal("disposed with a", second.HookOutput.Trim());
    }

    [Fact]
    public async Task What_fails_while_it_is_disposed_fails_the_scenario_behind_the_steps_error()
    {
        var result = await RunAsync("Given I note \"undisposable\"\nWhen it fails with \"boom\"");

        Assert.Equal(["boom", "cannot be disposed"], result.Errors.Select(error => error.Message));
    }

    [Fact]
    public async Task What_a_step_writes_is_with_that_step()
    {
        var result = await RunAsync("Given I note \"a\"\nWhen I note \"b\" later");

        Assert.Equal(["noted a", "noted b"], result.Steps.Select(step => step.Output.Trim()));
    }

    [Fact]
    public async Task The_context_tells_how_the_scenario_stands()
    {
        var result = await RunAsync("When it fails with \"boom\"", "told");

        Assert.Contains("TestError boom told", result.HookOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_tells_the_step_its_line_the_error_and_the_transcript()
    {
        var result = await RunAsync("Given I note \"a\"\nWhen it fails with \"boom\"\nThen the notes are \"a\"");

        var failure = new ScenarioFailedException(result, "/src/Airlock.feature");

        Assert.Equal(
            """
            When it fails with "boom"
            Airlock.feature:5

            boom

              passed  Given I note "a"
                        noted a
              FAILED  When it fails with "boom"
              skipped Then the notes are "a"
                        disposed with a

            """,
            failure.Message);
        Assert.StartsWith("   at When it fails with \"boom\" in /src/Airlock.feature:line 5", failure.StackTrace, StringComparison.Ordinal);
    }

    private static Task<ScenarioResult> RunAsync(string steps, params string[] tags)
    {
        var line = string.Join(' ', tags.Select(tag => $"@{tag}"));
        var scenario = FeatureFile.Parse($"Feature: Airlock\n{line}\nScenario: it\n{steps}\n", "Airlock.feature").Scenarios.Single();
        return ScenarioRun.RunAsync(scenario, new BindingRegistry([typeof(NoteSteps), typeof(NoteHooks)]));
    }

    public sealed class Notes(IReqnrollOutputHelper output) : IDisposable
    {
        public string Text { get; set; } = "";

        public void Dispose()
        {
            output.WriteLine($"disposed with {Text}");
            if (Text == "undisposable")
            {
                throw new InvalidOperationException("cannot be disposed");
            }
        }
    }

    public sealed class NoteSteps(Notes notes, IReqnrollOutputHelper output)
    {
        [Given("I note {string}")]
        public void Note(string text)
        {
            notes.Text += text;
            output.WriteLine($"noted {text}");
        }

        [When("I note {string} later")]
        public async ValueTask NoteLater(string text)
        {
            await Task.Yield();
            Note(text);
        }

        [When("it fails with {string}")]
        public void Fail(string message) => throw new InvalidOperationException(message);

        [When("it fails later with {string}")]
        public async Task FailLater(string message)
        {
            await Task.Yield();
            throw new InvalidOperationException(message);
        }

        [Given("there is no reason to go on")]
        public void Skip() => Assert.Skip("too late");

        [Then("the notes are {string}")]
        public void Are(string text) => Assert.Equal(text, notes.Text);
    }

    public sealed class NoteHooks(Notes notes, ScenarioContext scenario, IReqnrollOutputHelper output)
    {
        [BeforeScenario("noted", "also-noted")]
        public void Note() => notes.Text += "(hook)";

        [BeforeScenario("broken-before")]
        public void FailBefore() => throw new InvalidOperationException("the hook before");

        [AfterScenario("broken-after")]
        public void FailBehind() => throw new InvalidOperationException("the hook behind");

        [AfterScenario("told")]
        public void Tell() => output.WriteLine($"{scenario.ScenarioExecutionStatus} {scenario.TestError?.Message} {scenario.ScenarioInfo.CombinedTags[0]}");
    }
}
