using Reqnroll;
using Xunit;

namespace ReqnrollXunit;

/// <summary>
/// The scenarios of a feature file as tests. Here stands, once for all scenarios, what Reqnroll's generator writes for each.
/// Every class is one of xUnit's collections, so features run in parallel and the scenarios of a feature one after the other.
/// </summary>
public abstract class FeatureTests : IClassFixture<FeatureEnd>, IAsyncLifetime
{
    private readonly FeatureFileAttribute source;
    private readonly FeatureFile feature;
    private ITestRunner? runner;

    /// <summary>Called by xUnit for each scenario.</summary>
    protected FeatureTests()
    {
        source = FeatureFileAttribute.Of(GetType());
        feature = FeatureFile.Read(source.Path);
    }

    /// <summary>Runs a scenario; called by xUnit.</summary>
    /// <param name="line">The line of the scenario, or of the outline's row.</param>
    [Scenarios]
    public async Task Scenario(int line)
    {
        var scenario = feature.Scenarios.Single(candidate => candidate.Line == line);
        runner!.OnScenarioInitialize(scenario.Info, scenario.Rule);
        var failed = scenario.IsIgnored ? await SkipAsync() : await RunAsync(scenario);
        try
        {
            await runner.CollectScenarioErrorsAsync();
        }
        catch (Exception error) when (runner.ScenarioContext.ScenarioExecutionStatus != ScenarioExecutionStatus.Skipped)
        {
            // A step may fail with any exception. It becomes the failure of the test, with the sentence of the step.
            throw new ScenarioFailedException(error, failed?.Sentence ?? "A hook", source.SourcePath, failed?.Line ?? line);
        }
    }

    /// <summary>Called by xUnit before the scenario.</summary>
    public async ValueTask InitializeAsync()
    {
        runner = TestRunnerManager.GetTestRunnerForAssembly(GetType().Assembly, featureHint: feature.Info);
        try
        {
            await OpenFeatureAsync(runner);
        }
        catch
        {
            // Every exception is rethrown. xUnit disposes only tests that it could initialize.
            TestRunnerManager.ReleaseTestRunner(runner);
            throw;
        }
    }

    /// <summary>Called by xUnit after the scenario.</summary>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        try
        {
            await runner!.OnScenarioEndAsync();
        }
        finally
        {
            TestRunnerManager.ReleaseTestRunner(runner);
        }
    }

    private async Task OpenFeatureAsync(ITestRunner free)
    {
        if (free.FeatureContext is { } other && other.FeatureInfo != feature.Info)
        {
            await free.OnFeatureEndAsync();
        }
        if (free.FeatureContext is { BeforeFeatureHookFailed: true } broken)
        {
            throw new ReqnrollException(
                $"A [BeforeFeature] hook failed before: {broken.BeforeFeatureHookError.Message}", broken.BeforeFeatureHookError);
        }
        if (free.FeatureContext is null)
        {
            await free.OnFeatureStartAsync(feature.Info);
        }
    }

    private async Task<ScenarioStep?> SkipAsync()
    {
        await runner!.SkipScenarioAsync();
        return null;
    }

    /// <summary>Runs hooks and steps, and returns the step that failed. Reqnroll skips the steps after it.</summary>
    private async Task<ScenarioStep?> RunAsync(ScenarioTest scenario)
    {
        await runner!.OnScenarioStartAsync();
        ScenarioStep? failed = null;
        foreach (var step in scenario.Steps)
        {
            var wasOk = IsOk;
            await step.RunAsync(runner);
            failed ??= wasOk && !IsOk ? step : null;
        }
        return failed;
    }

    private bool IsOk => runner!.ScenarioContext.ScenarioExecutionStatus == ScenarioExecutionStatus.OK;
}
