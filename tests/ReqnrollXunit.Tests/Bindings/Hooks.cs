using System.Collections.Concurrent;
using Reqnroll;
using Xunit;

namespace ReqnrollXunit.Tests.Bindings;

/// <summary>Hooks that note when they ran, and some that throw.</summary>
[Binding]
public sealed class Hooks(ScenarioContext scenario, IReqnrollOutputHelper output)
{
    public static ConcurrentQueue<string> Log { get; } = new();

    [BeforeTestRun]
    public static void BeforeRun() => Log.Enqueue("before the run");

    [AfterTestRun]
    public static void AfterRun() => Log.Enqueue("after the run");

    [BeforeFeature]
    public static void BeforeFeature(FeatureContext feature) => Log.Enqueue($"before {feature.FeatureInfo.Title}");

    [AfterFeature]
    public static void AfterFeature(FeatureContext feature) => Log.Enqueue($"after {feature.FeatureInfo.Title}");

    [BeforeFeature("broken-feature", Order = 20_000)]
    public static void BreakFeature() => throw new InvalidOperationException("No such ship.");

    [BeforeScenario("broken-before", Order = 1)]
    public void BreakBefore() => throw new InvalidOperationException("The hook before failed.");

    [BeforeScenario("broken-before", Order = 2)]
    public void NoteBefore() => Log.Enqueue("a later hook before the scenario");

    [BeforeScenario("skipped-by-hook")]
    public void SkipBefore() => Assert.Skip("The hook skips.");

    [AfterScenario("broken-after", Order = 2)]
    public void BreakAfter() => throw new InvalidOperationException("The hook after failed.");

    [AfterScenario("broken-after", Order = 3)]
    public void NoteAfter() => Log.Enqueue("a later hook after the scenario");

    [AfterScenario(Order = 1)]
    public void Note() => Log.Enqueue($"{scenario.ScenarioInfo.Title}: {scenario.ScenarioExecutionStatus}");

    [AfterScenario("safety")]
    public void Attach()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "hatch.txt");
        File.WriteAllText(file, "open");
        output.AddAttachment(file);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
