using System.Globalization;
using System.Text;

namespace GherkinXunit.Running;

/// <summary>A scenario's steps and what came of each, as text.</summary>
internal static class Transcript
{
    public static string Of(ScenarioResult result)
    {
        var text = new StringBuilder();
        foreach (var step in result.Steps)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{Mark(step.Outcome)} {step.Step.Sentence}");
            AppendIndented(text, step.Output);
        }
        AppendIndented(text, result.HookOutput);
        return text.ToString();
    }

    private static string Mark(StepOutcome outcome) => outcome switch
    {
        StepOutcome.Passed => "  passed ",
        StepOutcome.Failed => "  FAILED ",
        _ => "  skipped",
    };

    private static void AppendIndented(StringBuilder text, string output)
    {
        foreach (var line in output.TrimEnd().Split('\n').Where(line => line.Length > 0))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"            {line.TrimEnd()}");
        }
    }
}
