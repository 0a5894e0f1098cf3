using GherkinXunit.Features;

namespace GherkinXunit.Running;

/// <summary>A scenario has failed: the step with its line, what was thrown, and the transcript.</summary>
/// <param name="sourcePath">Where the feature file is, for the place at the top of the stack trace.</param>
internal sealed class ScenarioFailedException(ScenarioResult result, string sourcePath)
    : Exception(MessageOf(result), result.Errors[0])
{
    /// <summary>The feature file's line first, so that an IDE leads there.</summary>
    public override string StackTrace =>
        $"   at {PlaceOf(result)} in {sourcePath}:line {LineOf(result)}{Environment.NewLine}{result.Errors[0].StackTrace}";

    private static string MessageOf(ScenarioResult result) =>
        $"""
        {PlaceOf(result)}
        {result.Scenario.Path}:{LineOf(result)}

        {string.Join($"{Environment.NewLine}{Environment.NewLine}and then:{Environment.NewLine}", result.Errors.Select(error => error.Message))}

        {Transcript.Of(result)}
        """;

    private static string PlaceOf(ScenarioResult result) => result.FailedStep?.Step.Sentence ?? $"A hook of \"{result.Scenario.Name}\"";

    private static int LineOf(ScenarioResult result) => result.FailedStep?.Step.Line ?? result.Scenario.Line;
}
