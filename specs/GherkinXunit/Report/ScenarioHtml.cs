using System.Text;
using GherkinXunit.Features;
using GherkinXunit.Running;
using static GherkinXunit.Report.HtmlReport;

namespace GherkinXunit.Report;

/// <summary>A scenario of the page: a line, and its steps to unfold. What the bindings wrote is shown of a failed one.</summary>
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
        page.Append("<ol>\n");
        foreach (var step in result.Steps)
        {
            AppendStep(page, step, result);
        }
        page.Append("</ol>\n");
        if (result.FailedStep is null)
        {
            AppendErrors(page, result);
        }
        if (result.Outcome == StepOutcome.Failed)
        {
            AppendText(page, result.HookOutput, "");
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
        AppendText(page, step.Step.DocString ?? "", "");
        if (result.Outcome == StepOutcome.Failed)
        {
            AppendText(page, step.Output, "");
        }
        if (step == result.FailedStep)
        {
            page.Append($"<small>{Encode(result.Scenario.Path)}:{step.Step.Line}</small>\n");
            AppendErrors(page, result);
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
