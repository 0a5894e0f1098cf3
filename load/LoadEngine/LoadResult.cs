using LoadEngine.Measuring;

namespace LoadEngine;

/// <summary>What a run came to.</summary>
/// <param name="Begun">When the run began.</param>
/// <param name="Seed">The seed of all chance in it.</param>
/// <param name="StartedBy">How starts were kept on time on this system.</param>
/// <param name="Scenarios">In the order in which they were given.</param>
/// <param name="Thresholds">All of them, in order.</param>
public sealed record LoadResult(
    DateTimeOffset Begun, int Seed, string StartedBy, IReadOnlyList<ScenarioStats> Scenarios, IReadOnlyList<ThresholdResult> Thresholds)
{
    /// <summary>True when every threshold holds.</summary>
    public bool Holds => Thresholds.All(threshold => threshold.Holds);
}
