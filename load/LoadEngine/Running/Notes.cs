using LoadEngine.Measuring;
using LoadEngine.Reports;

namespace LoadEngine.Running;

/// <summary>Reservations about the figures of a scenario. Pure.</summary>
internal static class Notes
{
    private static readonly TimeSpan Punctual = TimeSpan.FromMilliseconds(10);

    public static IEnumerable<string> Of(ScenarioStats stats)
    {
        if (stats.StartDelay.P99 > Punctual)
        {
            yield return $"{stats.Name} started late, p99 {Figures.Milliseconds(stats.StartDelay.P99)} ms: "
                + "the machine was busy or the scenario blocked. Its latency contains that.";
        }
        if (stats.Total.Unfinished > 0)
        {
            yield return $"{stats.Name} had {Figures.Count(stats.Total.Unfinished)} requests that were unfinished when the run ended. "
                + "They are in the latency with the time that they had taken until then.";
        }
    }
}
