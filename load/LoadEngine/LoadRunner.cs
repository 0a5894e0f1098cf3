using LoadEngine.Measuring;
using LoadEngine.Running;

namespace LoadEngine;

/// <summary>Runs scenarios, all at the same time.</summary>
public static class LoadRunner
{
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromSeconds(1);

    /// <summary>Init, warm-up, load, clean, thresholds; each for all scenarios before the next.</summary>
    /// <param name="scenarios">One or several, of different names.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="cancellation">Cuts the load short; what was counted so far is the result.</param>
    /// <exception cref="ArgumentException">No scenario, two of one name, or one without load.</exception>
    public static async Task<LoadResult> RunAsync(IReadOnlyList<Scenario> scenarios, LoadOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        Check(scenarios);
        options ??= new LoadOptions();
        var begun = DateTimeOffset.Now;
        IReadOnlyList<ScenarioStats> stats;
        try
        {
            options.Progress?.Invoke(new LoadProgress(LoadPhase.Init, TimeSpan.Zero, TimeSpan.Zero, []));
            await Task.WhenAll(scenarios.Select(scenario => scenario.Init(cancellation))).ConfigureAwait(false);
            var warm = scenarios.Where(scenario => scenario.WarmUp > TimeSpan.Zero).ToList();
            if (warm.Count > 0)
            {
                await ApplyAsync(LoadPhase.WarmUp, [.. warm.Select(scenario => (scenario, WarmUpOf(scenario)))], options, cancellation).ConfigureAwait(false);
            }
            stats = await ApplyAsync(LoadPhase.Load, [.. scenarios.Select(scenario => (scenario, scenario.Simulations))], options, cancellation).ConfigureAwait(false);
        }
        finally
        {
            options.Progress?.Invoke(new LoadProgress(LoadPhase.Clean, TimeSpan.Zero, TimeSpan.Zero, []));
            // Also what was cut short is cleaned.
            await Task.WhenAll(scenarios.Select(scenario => scenario.Clean(CancellationToken.None))).ConfigureAwait(false);
        }
        // After the cleaning, which may have asked the server for its own account of the load.
        return new LoadResult(begun, options.Seed, PreciseSleep.Name, stats, [.. scenarios.Zip(stats).SelectMany(pair => Evaluate(pair.First, pair.Second))]);
    }

    private static async Task<IReadOnlyList<ScenarioStats>> ApplyAsync(
        LoadPhase phase, IReadOnlyList<(Scenario Scenario, IReadOnlyList<Simulation> Simulations)> loads, LoadOptions options, CancellationToken cancellation)
    {
        var clock = new RunClock();
        var recorders = loads.Select(load => new Recorder(load.Scenario)).ToList();
        using var ended = new CancellationTokenSource();
        var progress = TellAsync(phase, clock, loads.Max(load => Length(load.Simulations)), recorders, options.Progress, ended.Token);
        await Task.WhenAll(loads.Zip(recorders).Select(async pair =>
        {
            using var run = new ScenarioRun(pair.First.Scenario, pair.Second, clock, options.Seed, cancellation);
            await run.RunAsync(pair.First.Simulations).ConfigureAwait(false);
        })).ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);
        await progress.ConfigureAwait(false);
        return [.. recorders.Select(recorder => recorder.Stats())];
    }

    private static async Task TellAsync(
        LoadPhase phase, RunClock clock, TimeSpan planned, IReadOnlyList<Recorder> recorders, Action<LoadProgress>? tell, CancellationToken ended)
    {
        while (tell is not null && !ended.IsCancellationRequested)
        {
            tell(new LoadProgress(phase, clock.Now, planned, [.. recorders.Select(recorder => recorder.Stats())]));
            await Task.Delay(ProgressEvery, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static IEnumerable<ThresholdResult> Evaluate(Scenario scenario, ScenarioStats stats) =>
        scenario.Thresholds.Select(threshold => new ThresholdResult(scenario.Name, threshold.Name, threshold.Holds(stats), threshold.Found(stats)));

    private static IReadOnlyList<Simulation> WarmUpOf(Scenario scenario) =>
        [scenario.Simulations.First(simulation => simulation.Kind != SimulationKind.Pause).AtOnce(scenario.WarmUp)];

    private static TimeSpan Length(IReadOnlyList<Simulation> simulations) => simulations.Aggregate(TimeSpan.Zero, (sum, simulation) => sum + simulation.During);

    private static void Check(IReadOnlyList<Scenario> scenarios)
    {
        if (scenarios.Count == 0 || scenarios.DistinctBy(scenario => scenario.Name).Count() < scenarios.Count)
        {
            throw new ArgumentException("There must be at least one scenario, and no two of one name.", nameof(scenarios));
        }
        if (scenarios.FirstOrDefault(scenario => scenario.Simulations.All(simulation => simulation.Kind == SimulationKind.Pause)) is { } idle)
        {
            throw new ArgumentException($"The scenario {idle.Name} has no load.", nameof(scenarios));
        }
    }
}
