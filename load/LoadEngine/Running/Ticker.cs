using LoadEngine.Measuring;

namespace LoadEngine.Running;

/// <summary>Works about once a second while a load runs: closes seconds, reports progress, lets thresholds abort the run.</summary>
internal sealed class Ticker(
    LoadPhase phase,
    RunClock clock,
    TimeSpan planned,
    IReadOnlyList<Scenario> scenarios,
    IReadOnlyList<Recorder> recorders,
    StopSignal stop)
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    public void Tick(Action<LoadProgress>? tell)
    {
        var now = clock.Now;
        foreach (var recorder in recorders)
        {
            recorder.Tick(now);
        }
        var mayAbort = scenarios.SelectMany(scenario => scenario.Thresholds).Any(threshold => threshold.AbortsFrom is not null);
        if (tell is null && !mayAbort)
        {
            return;
        }
        var stats = recorders.Select(recorder => recorder.Stats()).ToList();
        tell?.Invoke(new LoadProgress(phase, now, planned, stats));
        if (phase == LoadPhase.Load)
        {
            AbortWhenBroken(now, stats);
        }
    }

    private void AbortWhenBroken(TimeSpan now, IReadOnlyList<ScenarioStats> stats)
    {
        foreach (var (scenario, found) in scenarios.Zip(stats))
        {
            foreach (var threshold in scenario.Thresholds.Where(threshold => threshold.AbortsFrom <= now))
            {
                if (Verdicts.Judge(threshold, found) is { Verdict: Verdict.Broken } broken)
                {
                    stop.Request($"{scenario.Name} broke \"{threshold.Name}\": {broken.Found}");
                }
            }
        }
    }
}
