using GherkinXunit.Features;

namespace GherkinXunit.Running;

/// <summary>What came of a step.</summary>
internal enum StepOutcome
{
    Passed,
    Failed,

    /// <summary>Not run, since one before it failed, or since it skipped the scenario.</summary>
    Skipped,
}

/// <summary>What came of a step.</summary>
/// <param name="Output">What its bindings wrote.</param>
internal sealed record StepResult(ScenarioStep Step, StepOutcome Outcome, TimeSpan Duration, string Output);
