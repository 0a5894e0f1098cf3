using GherkinXunit.Features;

namespace GherkinXunit.Running;

/// <summary>What came of a scenario.</summary>
/// <param name="Errors">What failed, the step's error before those of hooks.</param>
/// <param name="SkipReason">Why it was skipped; null when it was not.</param>
/// <param name="HookOutput">What hooks wrote, before and behind the steps.</param>
internal sealed record ScenarioResult(
    Scenario Scenario,
    IReadOnlyList<StepResult> Steps,
    IReadOnlyList<Exception> Errors,
    string? SkipReason,
    TimeSpan Duration,
    string HookOutput)
{
    public StepOutcome Outcome =>
        Errors.Count > 0 ? StepOutcome.Failed : SkipReason is not null ? StepOutcome.Skipped : StepOutcome.Passed;

    /// <summary>The step that failed; null when none has.</summary>
    public StepResult? FailedStep => Steps.FirstOrDefault(step => step.Outcome == StepOutcome.Failed);
}
