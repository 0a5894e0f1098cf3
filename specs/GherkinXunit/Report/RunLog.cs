using System.Collections.Concurrent;
using GherkinXunit.Running;

namespace GherkinXunit.Report;

/// <summary>What came of the scenarios of this process.</summary>
internal static class RunLog
{
    private static readonly ConcurrentQueue<ScenarioResult> Log = new();

    /// <summary>In the order of the feature files.</summary>
    public static IReadOnlyList<ScenarioResult> Results =>
        [.. Log.OrderBy(result => result.Scenario.Path, StringComparer.Ordinal).ThenBy(result => result.Scenario.Line)];

    public static void Add(ScenarioResult result) => Log.Enqueue(result);
}
