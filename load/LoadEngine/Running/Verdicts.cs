using System.Globalization;
using LoadEngine.Measuring;

namespace LoadEngine.Running;

/// <summary>Judges the result of a scenario.</summary>
internal static class Verdicts
{
    public static IEnumerable<ThresholdResult> Of(Scenario scenario, ScenarioStats stats) => scenario.Thresholds.Select(threshold =>
    {
        var judgement = Judge(threshold, stats);
        return new ThresholdResult(scenario.Name, threshold.Name, judgement.Verdict, judgement.Found);
    });

    /// <summary>A check that throws has not found that all is well.</summary>
    public static Judgement Judge(Threshold threshold, ScenarioStats stats) =>
        Guarded.Run(() => threshold.Judge(stats), complaint => Judgement.Of(false, $"the check itself failed: {complaint}"));

    /// <summary>Adds the scenario's own report of its run.</summary>
    public static ScenarioStats Complete(Scenario scenario, ScenarioStats stats) => stats with
    {
        Evidence = scenario.Evidence is { } evidence
            ? Guarded.Run(() => evidence(stats), complaint => complaint)
            : Evidence(scenario, stats),
        Parts = Guarded.Run(() => [.. scenario.Parts(stats)], _ => Array.Empty<Reports.ReportPart>()),
    };

    private static string Evidence(Scenario scenario, ScenarioStats stats)
    {
        var judged = scenario.Thresholds.Count == 0 ? "Nothing was judged" : $"{scenario.Thresholds.Count} thresholds were judged";
        return string.Create(
            CultureInfo.InvariantCulture, $"{judged} on {stats.Total.Begun:N0} requests in {stats.Duration.TotalSeconds:0.0} s.");
    }
}
