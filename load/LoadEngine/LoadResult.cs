using LoadEngine.Measuring;

namespace LoadEngine;

/// <summary>The result of a run.</summary>
/// <param name="StartedAt">When the run began.</param>
/// <param name="Seed">The seed of all chance in it.</param>
/// <param name="StartedBy">How starts were kept on time on this system.</param>
/// <param name="Scenarios">In the order in which they were given.</param>
/// <param name="Thresholds">All of them, in order.</param>
/// <param name="StoppedBecause">Why the run ended before its time; null when it did not.</param>
/// <param name="Notes">Reservations about the figures, such as a failed cleaning: a sentence each.</param>
public sealed record LoadResult(
    DateTimeOffset StartedAt,
    int Seed,
    string StartedBy,
    IReadOnlyList<ScenarioStats> Scenarios,
    IReadOnlyList<ThresholdResult> Thresholds,
    string? StoppedBecause,
    IReadOnlyList<string> Notes)
{
    /// <summary>Broken when a threshold is; else it holds when one does; else nothing was judged.</summary>
    public Verdict Verdict =>
        Thresholds.Any(threshold => threshold.Verdict == Verdict.Broken) ? Verdict.Broken
        : Thresholds.Any(threshold => threshold.Verdict == Verdict.Holds) ? Verdict.Holds
        : Verdict.NotJudged;

    /// <summary>The verdict in a sentence, with the thresholds that were not judged.</summary>
    public string Conclusion
    {
        get
        {
            var broken = Thresholds.Count(threshold => threshold.Verdict == Verdict.Broken);
            var notJudged = Thresholds.Count(threshold => threshold.Verdict == Verdict.NotJudged);
            var holding = Thresholds.Count - broken - notJudged;
            return Thresholds.Count == 0
                ? "There are no thresholds: nothing was judged."
                : $"Thresholds: {holding} hold, {broken} broken, {notJudged} not judged.";
        }
    }
}
