using LoadEngine.Running;

namespace LoadEngine;

/// <summary>Runs scenarios, all at the same time.</summary>
public static class LoadRunner
{
    /// <summary>Init, warm-up, load, clean, thresholds; each for all scenarios before the next.</summary>
    /// <param name="scenarios">One or several, of different names.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="cancellation">Cuts the load short; the counts so far are the result.</param>
    /// <exception cref="ArgumentException">No scenario, two of one name, one without load, or a metric of two scenarios.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled before the load began: there is no result.</exception>
    /// <exception cref="TimeoutException">The preparation of a scenario took longer than <see cref="LoadOptions.InitTimeout"/>.</exception>
    public static async Task<LoadResult> RunAsync(
        IReadOnlyList<Scenario> scenarios, LoadOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        Check(scenarios);
        using var stop = new StopSignal(cancellation);
        return await new LoadRun(scenarios, options ?? new LoadOptions(), stop).RunAsync().ConfigureAwait(false);
    }

    private static void Check(IReadOnlyList<Scenario> scenarios)
    {
        if (scenarios.Count == 0 || scenarios.DistinctBy(scenario => scenario.Name).Count() < scenarios.Count)
        {
            throw new ArgumentException("There must be at least one scenario, and no two of one name.", nameof(scenarios));
        }
        if (scenarios.FirstOrDefault(IsIdle) is { } idle)
        {
            throw new ArgumentException($"The scenario {idle.Name} has no load.", nameof(scenarios));
        }
        var metrics = scenarios.SelectMany(scenario => scenario.Metrics).ToList();
        if (metrics.GroupBy(metric => metric).FirstOrDefault(uses => uses.Count() > 1) is { } shared)
        {
            throw new ArgumentException($"The metric {shared.Key.Name} belongs to one scenario, once.", nameof(scenarios));
        }
    }

    private static bool IsIdle(Scenario scenario) => scenario.Simulations.All(simulation => simulation.Kind == SimulationKind.Pause);
}
