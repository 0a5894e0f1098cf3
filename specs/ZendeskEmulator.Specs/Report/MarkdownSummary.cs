using System.Globalization;
using System.Text;

namespace ZendeskEmulator.Specs.Report;

/// <summary>The report for a build's page: failures first, then the features, then skipped scenarios with the reason.</summary>
internal static class MarkdownSummary
{
    public static string Of(IReadOnlyList<ScenarioResult> results, string title)
    {
        var (passed, failed, skipped) = Count(results);
        var text = new StringBuilder($"# {title}\n\n{passed} passed, {failed} failed, {skipped} skipped\n");
        AppendFailures(text, [.. results.Where(result => result.Outcome == Outcome.Failed)]);
        AppendFeatures(text, results);
        AppendSkipped(text, [.. results.Where(result => result.Outcome == Outcome.Skipped)]);
        return text.ToString();
    }

    private static void AppendFailures(StringBuilder text, List<ScenarioResult> failures)
    {
        if (failures.Count > 0)
        {
            text.Append("\n## Failed\n");
        }
        foreach (var failure in failures)
        {
            var line = failure.FailedStep!.Line ?? failure.Line;
            text.Append(CultureInfo.InvariantCulture, $"\n### {failure.Name}\n\n`{failure.Path}:{line}`\n\n");
            foreach (var step in failure.Steps.Where(step => !step.IsQuietHook))
            {
                // An indented block: no response of a server can end it, as it could a fenced one.
                AppendLines(text, "    ", $"{Mark(step.Outcome)} {step.Sentence}");
                AppendLines(text, "              ", step.Output);
                AppendLines(text, "              ", step.Outcome == Outcome.Failed ? step.Message ?? "" : "");
            }
        }
    }

    private static void AppendFeatures(StringBuilder text, IReadOnlyList<ScenarioResult> results)
    {
        text.Append("\n## Features\n\n| feature | passed | failed | skipped | time |\n|---|---|---|---|---|\n");
        foreach (var feature in results.GroupBy(result => result.Feature).Select(feature => feature.ToList()))
        {
            var (passed, failed, skipped) = Count(feature);
            var time = Time(TimeSpan.FromTicks(feature.Sum(result => result.Duration.Ticks)));
            text.Append(CultureInfo.InvariantCulture, $"| {feature[0].Feature} | {passed} | {failed} | {skipped} | {time} |\n");
        }
    }

    private static void AppendSkipped(StringBuilder text, List<ScenarioResult> skipped)
    {
        if (skipped.Count > 0)
        {
            text.Append("\n## Skipped\n");
        }
        foreach (var reason in skipped.GroupBy(result => result.SkipReason))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{reason.Key}\n\n");
            foreach (var result in reason)
            {
                text.Append(CultureInfo.InvariantCulture, $"- {result.Name}\n");
            }
        }
    }

    private static void AppendLines(StringBuilder text, string indent, string lines)
    {
        foreach (var line in lines.Split('\n').Where(line => line.Trim().Length > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}{line.TrimEnd()}\n");
        }
    }

    private static string Mark(Outcome outcome) => outcome switch
    {
        Outcome.Passed => "passed ",
        Outcome.Skipped => "skipped",
        _ => "FAILED ",
    };

    private static (int Passed, int Failed, int Skipped) Count(IReadOnlyList<ScenarioResult> results) => (
        results.Count(result => result.Outcome == Outcome.Passed),
        results.Count(result => result.Outcome == Outcome.Failed),
        results.Count(result => result.Outcome == Outcome.Skipped));

    private static string Time(TimeSpan time) => time.TotalSeconds >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms");
}
