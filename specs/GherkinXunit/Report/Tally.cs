using System.Globalization;
using GherkinXunit.Running;

namespace GherkinXunit.Report;

/// <summary>How many of some scenarios passed, failed and were skipped, and how long they took together.</summary>
internal sealed record Tally(int Passed, int Failed, int Skipped, TimeSpan Duration)
{
    public static Tally Of(IReadOnlyCollection<ScenarioResult> results) => new(
        Count(results, StepOutcome.Passed),
        Count(results, StepOutcome.Failed),
        Count(results, StepOutcome.Skipped),
        TimeSpan.FromTicks(results.Sum(result => result.Duration.Ticks)));

    public string Sentence => $"{Passed} passed, {Failed} failed, {Skipped} skipped in {Time(Duration)}";

    /// <summary>A duration as people read it: 12 ms, 3.4 s.</summary>
    public static string Time(TimeSpan duration) => duration.TotalSeconds >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0} ms");

    private static int Count(IEnumerable<ScenarioResult> results, StepOutcome outcome) => results.Count(result => result.Outcome == outcome);
}
