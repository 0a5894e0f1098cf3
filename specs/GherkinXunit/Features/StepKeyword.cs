namespace GherkinXunit.Features;

/// <summary>What a step is; And, But and * are what the step before them is.</summary>
internal enum StepKeyword
{
    Given,
    When,
    Then,
}
