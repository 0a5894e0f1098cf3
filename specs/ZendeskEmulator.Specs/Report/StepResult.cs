using Io.Cucumber.Messages.Types;

namespace ZendeskEmulator.Specs.Report;

/// <summary>How a scenario, a step or a hook ended.</summary>
internal enum Outcome
{
    Passed,

    /// <summary>An earlier step failed, or this one skipped the scenario.</summary>
    Skipped,

    /// <summary>It threw, or its step has no definition or several.</summary>
    Failed,
}

/// <summary>A step or a hook that ran.</summary>
/// <param name="Sentence">The step as the feature file has it, or the name of the hook.</param>
/// <param name="Line">The line in the feature file; null for a hook.</param>
/// <param name="Output">What its bindings wrote: requests and responses.</param>
/// <param name="Message">What was thrown, or a snippet for a step without a definition; null for neither.</param>
internal sealed record StepResult(string Sentence, long? Line, Outcome Outcome, string Output, string? Message)
{
    /// <summary>A hook that passed and wrote nothing.</summary>
    public bool IsQuietHook => Line is null && Outcome == Outcome.Passed && Output.Length == 0;

    public static Outcome OutcomeOf(TestStepResultStatus status) => status switch
    {
        TestStepResultStatus.PASSED => Outcome.Passed,
        TestStepResultStatus.SKIPPED => Outcome.Skipped,
        _ => Outcome.Failed,
    };
}
