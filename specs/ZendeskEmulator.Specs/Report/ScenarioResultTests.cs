using Gherkin;
using Gherkin.CucumberMessages;
using Gherkin.CucumberMessages.Pickles;
using Io.Cucumber.Messages.Types;
using Exception = Io.Cucumber.Messages.Types.Exception;

namespace ZendeskEmulator.Specs.Report;

public sealed class ScenarioResultTests
{
    private const string Feature = """
        Feature: Airlock
          Background:
            Given the airlock is closed

          Rule: Pressure
            Scenario Outline: <gas> is let in
              Then <gas> is inside

              Examples:
                | gas |
                | air |
                | CO2 |

          @ignore
          Scenario: it flies
            Then it is gone
        """;

    private readonly List<Envelope> messages = [];
    private readonly List<Pickle> pickles;

    public ScenarioResultTests()
    {
        var ids = new IncrementingIdGenerator();
        using var reader = new StringReader(Feature);
        var parsed = new Parser().Parse(reader);
        var document = new AstMessagesConverter(ids).ConvertGherkinDocumentToEventArgs(parsed, "Features/Airlock.feature");
        pickles = [.. new PickleCompiler(ids).Compile(document)];
        messages.Add(Envelope.Create(document));
        var method = new SourceReference(null, new JavaMethod("Airlock.Specs.Hooks", "Clean", []), null, null);
        messages.Add(Envelope.Create(new Hook("hook", null, method, null, HookType.AFTER_TEST_CASE)));
        messages.AddRange(pickles.Select(Envelope.Create));
    }

    [Fact]
    public void A_scenario_has_its_name_its_line_and_what_became_of_its_steps_and_hooks()
    {
        Run("air is let in", TestStepResultStatus.PASSED, TestStepResultStatus.PASSED, TestStepResultStatus.PASSED);

        var scenario = Assert.Single(ScenarioResult.AllOf(messages));

        Assert.Equal("Airlock › Pressure › air is let in", scenario.Name);
        Assert.Equal(("Features/Airlock.feature", 11), (scenario.Path, scenario.Line));
        Assert.Equal((Outcome.Passed, TimeSpan.FromSeconds(2.5)), (scenario.Outcome, scenario.Duration));
        Assert.Equal(
            [
                ("Given the airlock is closed", 3, "output 0"),
                ("Then air is inside", 7, "output 1"),
                ("The hook Hooks.Clean", null, "output 2"),
            ],
            scenario.Steps.Select(step => (step.Sentence, step.Line, step.Output)));
    }

    [Theory]
    [InlineData(TestStepResultStatus.FAILED)]
    [InlineData(TestStepResultStatus.UNDEFINED)]
    [InlineData(TestStepResultStatus.AMBIGUOUS)]
    [InlineData(TestStepResultStatus.PENDING)]
    public void A_scenario_failed_whose_step_failed_or_could_not_run(TestStepResultStatus status)
    {
        Run("air is let in", TestStepResultStatus.PASSED, status, TestStepResultStatus.PASSED);

        var scenario = Assert.Single(ScenarioResult.AllOf(messages));

        Assert.Equal(Outcome.Failed, scenario.Outcome);
        Assert.Equal(("Then air is inside", "message 1"), (scenario.FailedStep!.Sentence, scenario.FailedStep.Message));
    }

    [Fact]
    public void A_scenario_failed_whose_hook_failed()
    {
        Run("air is let in", TestStepResultStatus.PASSED, TestStepResultStatus.PASSED, TestStepResultStatus.FAILED);

        Assert.Equal("The hook Hooks.Clean", Assert.Single(ScenarioResult.AllOf(messages)).FailedStep!.Sentence);
    }

    [Fact]
    public void A_skipped_scenario_has_its_reason()
    {
        Run("air is let in", TestStepResultStatus.SKIPPED, TestStepResultStatus.SKIPPED, TestStepResultStatus.PASSED);
        Run("it flies");

        var scenarios = ScenarioResult.AllOf(messages);

        Assert.All(scenarios, scenario => Assert.Equal(Outcome.Skipped, scenario.Outcome));
        Assert.Equal(["message 0", "Tagged with @ignore."], scenarios.Select(scenario => scenario.SkipReason));
    }

    [Fact]
    public void Scenarios_are_in_the_order_of_the_file()
    {
        Run("CO2 is let in", TestStepResultStatus.PASSED);
        Run("air is let in", TestStepResultStatus.PASSED);

        Assert.Equal([11, 12], ScenarioResult.AllOf(messages).Select(scenario => scenario.Line));
    }

    /// <summary>Adds what Reqnroll sends for a scenario whose last step is a hook.</summary>
    private void Run(string name, params TestStepResultStatus[] statuses)
    {
        var pickle = pickles.Single(pickle => pickle.Name == name);
        TestStep[] steps =
        [
            .. pickle.Steps.Select(step => new TestStep(null, $"step {step.Id}", step.Id, [], [])),
            new("hook", $"{name} hook", null, [], []),
        ];
        messages.Add(Envelope.Create(new TestCase($"{name} case", pickle.Id, [.. steps], "run")));
        messages.Add(Envelope.Create(new TestCaseStarted(0, name, $"{name} case", "worker", new Timestamp(10, 0))));
        foreach (var (index, (step, status)) in steps.Zip(statuses).Index())
        {
            var thrown = status == TestStepResultStatus.PASSED ? null : new Exception("Exception", $"message {index}", "");
            var result = new TestStepResult(new Duration(0, 0), null, status, thrown);
            messages.Add(Envelope.Create(new Attachment(
                $"output {index}", AttachmentContentEncoding.IDENTITY, null, "text/plain", null, name, step.Id, null, null, null, null)));
            messages.Add(Envelope.Create(new TestStepFinished(name, step.Id, result, new Timestamp(11, 0))));
        }
        messages.Add(Envelope.Create(new TestCaseFinished(name, new Timestamp(12, 500_000_000), willBeRetried: false)));
    }
}
