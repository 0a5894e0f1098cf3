using LoadEngine.Measuring;

namespace LoadEngine.Running;

/// <summary>One run, from the preparation to the verdict.</summary>
internal sealed class LoadRun(IReadOnlyList<Scenario> scenarios, LoadOptions options, StopSignal stop)
{
    private readonly List<string> notes = [];

    public async Task<LoadResult> RunAsync()
    {
        var begun = DateTimeOffset.Now;
        IReadOnlyList<ScenarioStats> stats;
        try
        {
            Tell(LoadPhase.Init);
            await InitAsync().ConfigureAwait(false);
            await ApplyAsync(
                LoadPhase.WarmUp, [.. scenarios.Where(scenario => scenario.WarmUp > TimeSpan.Zero).Select(WarmUpOf)]).ConfigureAwait(false);
            stats = await ApplyAsync(
                LoadPhase.Load, [.. scenarios.Select(scenario => new Load(scenario, scenario.Simulations))]).ConfigureAwait(false);
        }
        finally
        {
            Tell(LoadPhase.Clean);
            // A run that was cut short is cleaned too.
            await CleanAsync().ConfigureAwait(false);
        }
        // After the cleaning, which may have asked the server for its own account of the load.
        var pairs = scenarios.Zip(stats).ToList();
        notes.AddRange(stats.SelectMany(Notes.Of));
        return new LoadResult(
            begun, options.Seed, PreciseSleep.Name,
            [.. pairs.Select(pair => Verdicts.Complete(pair.First, pair.Second))],
            [.. pairs.SelectMany(pair => Verdicts.Of(pair.First, pair.Second))],
            stop.Reason, notes);
    }

    private async Task InitAsync()
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        timeout.CancelAfter(options.InitTimeout);
        await Task.WhenAll(scenarios.Select(async scenario =>
        {
            try
            {
                await scenario.Init(ContextOf(scenario, timeout.Token)).WaitAsync(timeout.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (timeout.IsCancellationRequested && !stop.Token.IsCancellationRequested)
            {
                throw new TimeoutException(
                    $"The preparation of {scenario.Name} did not end within {options.InitTimeout.TotalSeconds:0.#} s.");
            }
        })).ConfigureAwait(false);
    }

    private async Task CleanAsync()
    {
        using var timeout = new CancellationTokenSource(options.CleanTimeout);
        var complaints = await Task.WhenAll(scenarios.Select(async scenario =>
        {
            var complaint = await Guarded.ComplaintAsync(
                () => scenario.Clean(ContextOf(scenario, timeout.Token)).WaitAsync(timeout.Token)).ConfigureAwait(false);
            return complaint is null ? null : $"The cleaning of {scenario.Name} failed: {complaint}";
        })).ConfigureAwait(false);
        notes.AddRange(complaints.OfType<string>());
    }

    private async Task<IReadOnlyList<ScenarioStats>> ApplyAsync(LoadPhase phase, IReadOnlyList<Load> loads)
    {
        if (loads.Count == 0)
        {
            return [];
        }
        var clock = new RunClock();
        var recorders = loads.Select(load => new Recorder(load.Scenario)).ToList();
        using var ended = new CancellationTokenSource();
        var planned = loads.Max(load => load.Simulations.Aggregate(TimeSpan.Zero, (sum, simulation) => sum + simulation.During));
        var watch = WatchAsync(new Ticker(phase, clock, planned, [.. loads.Select(load => load.Scenario)], recorders, stop), ended.Token);
        await Task.WhenAll(loads.Zip(recorders).Select(pair => ApplyAsync(pair.First, pair.Second, clock))).ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);
        await watch.ConfigureAwait(false);
        return [.. recorders.Select(recorder => recorder.Stats())];
    }

    private async Task ApplyAsync(Load load, Recorder recorder, RunClock clock)
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        var logger = options.LoggerFactory.CreateLogger(load.Scenario.Name);
        var scope = new RunScope(load.Scenario, recorder, clock, options.Seed, logger, stop, giveUp.Token);
        await using var run = new ScenarioRun(scope, giveUp, options.DrainTimeout);
        await run.RunAsync(load.Simulations).ConfigureAwait(false);
    }

    private async Task WatchAsync(Ticker ticker, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            ticker.Tick(options.Progress);
            await Task.Delay(Ticker.Every, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Tell(LoadPhase phase) => options.Progress?.Invoke(new LoadProgress(phase, TimeSpan.Zero, TimeSpan.Zero, []));

    private ScenarioInitContext ContextOf(Scenario scenario, CancellationToken cancellation) =>
        new(scenario.Name, options.Seed, options.LoggerFactory.CreateLogger(scenario.Name), cancellation);

    private static Load WarmUpOf(Scenario scenario) =>
        new(scenario, [scenario.Simulations.First(simulation => simulation.Kind != SimulationKind.Pause).AtOnce(scenario.WarmUp)]);

    private sealed record Load(Scenario Scenario, IReadOnlyList<Simulation> Simulations);
}
