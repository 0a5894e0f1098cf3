using System.Text;
using GherkinXunit.Features;
using GherkinXunit.Running;
using static GherkinXunit.Report.HtmlReport;

namespace GherkinXunit.Report;

/// <summary>
/// A scenario of the page: a line, and its steps to unfold. Of a failed one what went wrong comes first, and its steps
/// have what their bindings wrote.
/// </summary>
internal static class ScenarioHtml
{
    public static void Append(StringBuilder page, ScenarioResult result, string title, bool isOpen)
    {
        var tags = string.Concat(result.Scenario.Tags.Select(tag => $"<span class=\"tag\">@{Encode(tag)}</span>"));
        page.Append($"<details{(isOpen ? " open" : "")}><summary class=\"{Class(result.Outcome)}\">{Encode(title)} <small>{Tally.Time(result.Duration)}</small>{tags}</summary>\n");
        if (result.SkipReason is { } reason)
        {
            page.Append($"<p class=\"reason\">{Encode(reason)}</p>\n");
        }
        if (result.Outcome == StepOutcome.Failed)
        {
            page.Append($"<small>{Encode(result.Scenario.Path)}:{result.FailedStep?.Step.Line ?? result.Scenario.Line}</small>\n");
            AppendErrors(page, result);
        }
        page.Append("<ol>\n");
        foreach (var step in result.Steps)
        {
            AppendStep(page, step, result);
        }
        page.Append("</ol>\n");
        if (result.Outcome == StepOutcome.Failed)
        {
            AppendOutput(page, result.HookOutput, isOpen: false);
        }
        page.Append("</details>\n");
    }

    private static void AppendStep(StringBuilder page, StepResult step, ScenarioResult result)
    {
        page.Append($"<li class=\"{Class(step.Outcome)}\">{Encode(step.Step.Sentence)} <small>{Tally.Time(step.Duration)}</small>\n");
        if (step.Step.Table is { } table)
        {
            AppendTable(page, table);
        }
        AppendText(page, step.Step.DocString ?? "", "text");
        if (result.Outcome == StepOutcome.Failed)
        {
            AppendOutput(page, step.Output, isOpen: step == result.FailedStep);
        }
    }

    private static void AppendOutput(StringBuilder page, string output, bool isOpen)
    {
        if (output.Trim().Length > 0)
        {
            page.Append($"<details{(isOpen ? " open" : "")}><summary><small>output</small></summary><pre>{Encode(output.TrimEnd())}</pre></details>\n");
        }
    }

    private static void AppendErrors(StringBuilder page, ScenarioResult result)
    {
        foreach (var error in result.Errors)
        {
            AppendText(page, error.Message, "error");
        }
    }

    private static void AppendTable(StringBuilder page, DataTable table)
    {
        page.Append("<table>\n");
        foreach (var row in table.Rows.Select(row => row.Values).Prepend(table.Header))
        {
            page.Append($"<tr>{string.Concat(row.Select(cell => $"<td>{Encode(cell)}"))}</tr>\n");
        }
        page.Append("</table>\n");
    }

    private static void AppendText(StringBuilder page, string text, string cssClass)
    {
        if (text.Trim().Length > 0)
        {
            page.Append($"<pre class=\"{cssClass}\">{Encode(text.TrimEnd())}</pre>\n");
        }
    }

    private static string Class(StepOutcome outcome) => outcome switch
    {
        StepOutcome.Passed => "passed",
        StepOutcome.Failed => "failed",
        _ => "skipped",
    };
}
