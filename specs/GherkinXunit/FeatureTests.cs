using System.Reflection;
using GherkinXunit.Bindings;
using GherkinXunit.Features;
using GherkinXunit.Report;
using GherkinXunit.Running;
using Xunit;
using Xunit.v3;

namespace GherkinXunit;

/// <summary>
/// The scenarios of a feature file, each a test: <c>[FeatureFile("Users/Search.feature")] public sealed class SearchUsers : FeatureTests;</c>.
/// The bindings are those of the class's assembly. With Reqnroll these classes are not written but generated.
/// </summary>
public abstract class FeatureTests
{
    /// <summary>Runs a scenario; called by xUnit.</summary>
    /// <param name="path">The feature file, from the folder of all.</param>
    /// <param name="line">The line of the scenario, or of the outline's row.</param>
    [Scenarios]
    public async Task Scenario(string path, int line)
    {
        var scenario = FeatureFile.Read(path).Scenarios.Single(candidate => candidate.Line == line);
        var result = await ScenarioRun.RunAsync(scenario, BindingRegistry.Of(GetType().Assembly));
        RunLog.Add(result);
        switch (result.Outcome)
        {
            case StepOutcome.Passed:
                TestContext.Current.TestOutputHelper?.WriteLine(Transcript.Of(result));
                break;
            case StepOutcome.Failed:
                // Its message has the transcript.
                throw new ScenarioFailedException(result, GetType().GetCustomAttribute<FeatureFileAttribute>()!.SourcePath);
            case StepOutcome.Skipped:
                throw new ScenarioSkippedException(result.SkipReason!);
        }
    }

    /// <summary>Tells xUnit that the scenario was skipped, and why.</summary>
    private sealed class ScenarioSkippedException(string reason) : Exception(DynamicSkipToken.Value + reason);
}
