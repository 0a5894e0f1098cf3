using System.Globalization;
using System.Text;
using GherkinXunit.Running;

namespace GherkinXunit.Report;

/// <summary>The report for a build's page: failures first, then the features, then what was skipped and why.</summary>
internal static class MarkdownSummary
{
    public static string Of(IReadOnlyList<ScenarioResult> results, string title)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"# {title}");
        text.AppendLine();
        text.AppendLine(Tally.Of(results).Sentence);
        AppendFailures(text, [.. results.Where(result => result.Outcome == StepOutcome.Failed)]);
        AppendFeatures(text, results);
        AppendSkipped(text, [.. results.Where(result => result.Outcome == StepOutcome.Skipped)]);
        return text.ToString();
    }

    private static void AppendFailures(StringBuilder text, List<ScenarioResult> failures)
    {
        if (failures.Count == 0)
        {
            return;
        }
        text.AppendLine();
        text.AppendLine("## Failed");
        foreach (var failure in failures)
        {
            text.AppendLine();
            text.AppendLine(CultureInfo.InvariantCulture, $"### {failure.Scenario.FullName}");
            text.AppendLine();
            text.AppendLine(CultureInfo.InvariantCulture, $"`{failure.Scenario.Path}:{failure.FailedStep?.Step.Line ?? failure.Scenario.Line}`");
            text.AppendLine();
            foreach (var line in Transcript.Of(failure).Split('\n').Concat(failure.Errors.SelectMany(error => error.Message.Split('\n'))))
            {
                // Four blanks: no answer of a server can end such a block, as it could one between fences.
                text.AppendLine(CultureInfo.InvariantCulture, $"    {line.TrimEnd()}");
            }
        }
    }

    private static void AppendFeatures(StringBuilder text, IReadOnlyList<ScenarioResult> results)
    {
        text.AppendLine();
        text.AppendLine("## Features");
        text.AppendLine();
        text.AppendLine("| feature | passed | failed | skipped | time |");
        text.AppendLine("|---|---|---|---|---|");
        foreach (var feature in results.GroupBy(result => result.Scenario.Feature))
        {
            var tally = Tally.Of([.. feature]);
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {feature.Key} | {tally.Passed} | {tally.Failed} | {tally.Skipped} | {Tally.Time(tally.Duration)} |");
        }
    }

    private static void AppendSkipped(StringBuilder text, List<ScenarioResult> skipped)
    {
        if (skipped.Count == 0)
        {
            return;
        }
        text.AppendLine();
        text.AppendLine("## Skipped");
        foreach (var reason in skipped.GroupBy(result => result.SkipReason))
        {
            text.AppendLine();
            text.AppendLine(CultureInfo.InvariantCulture, $"{reason.Key}");
            text.AppendLine();
            foreach (var result in reason)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"- {result.Scenario.FullName}");
            }
        }
    }
}
