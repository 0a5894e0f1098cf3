using System.Collections.Concurrent;
using System.Text;

namespace ZendeskEmulator.Specs.Report;

/// <summary>Reports at the end which assumptions (docs/assumptions.md) held on the target.</summary>
[Binding]
public sealed class AssumptionsReport(ScenarioContext scenario)
{
    private const string Tag = "assumed-";

    private static readonly ConcurrentQueue<(string Assumption, string Title, ScenarioExecutionStatus Status)> Outcomes = new();

    [AfterScenario]
    public void Note()
    {
        foreach (var tag in scenario.ScenarioInfo.CombinedTags.Where(tag => tag.StartsWith(Tag, StringComparison.Ordinal)))
        {
            Outcomes.Enqueue((tag[Tag.Length..], scenario.ScenarioInfo.Title, scenario.ScenarioExecutionStatus));
        }
    }

    [AfterTestRun]
    public static async Task WriteAsync()
    {
        if (Outcomes.IsEmpty)
        {
            return;
        }
        var target = await Targets.Target.GetAsync();
        var lines = Outcomes.GroupBy(outcome => outcome.Assumption).OrderBy(assumption => assumption.Key, StringComparer.Ordinal)
            .Select(assumption => (assumption.Key, Verdict: VerdictOn([.. assumption])));
        var page = new StringBuilder($"# Assumptions on {target.Client.BaseAddress}\n\n| assumption | held |\n|---|---|\n");
        foreach (var (assumption, verdict) in lines)
        {
            page.Append($"| {assumption} | {verdict} |\n");
            if (!target.IsInProcess)
            {
                TestContext.Current.SendDiagnosticMessage("Assumption {0}: {1}", assumption, verdict);
            }
        }
        await File.WriteAllTextAsync(ReportFolder.PathOf("assumptions.md"), page.ToString());
    }

    private static string VerdictOn(IReadOnlyCollection<(string Assumption, string Title, ScenarioExecutionStatus Status)> scenarios)
    {
        var tried = scenarios.Where(one => one.Status != ScenarioExecutionStatus.Skipped).ToList();
        var broken = tried.Where(one => one.Status != ScenarioExecutionStatus.OK).Select(one => one.Title).ToList();
        return broken.Count > 0 ? $"no: {string.Join("; ", broken)}" : tried.Count > 0 ? "yes" : "not tried";
    }
}
