using LoadEngine.Measuring;

namespace LoadEngine.Running;

/// <summary>One scenario under load.</summary>
internal sealed class ScenarioRun(Scenario scenario, Recorder recorder, RunClock clock, int seed, CancellationToken cancellation) : IDisposable
{
    /// <summary>How long the last answers are waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How long those may take that are told to give up.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly InFlight inFlight = new();
    private readonly CancellationTokenSource given = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    private long invocations = -1;

    public void Dispose() => given.Dispose();

    /// <summary>Runs simulations one after another, then waits for what is under way.</summary>
    public async Task RunAsync(IReadOnlyList<Simulation> simulations)
    {
        var rate = 0.0;
        var copies = 0;
        var offset = clock.Now;
        foreach (var simulation in simulations)
        {
            await ApplyAsync(simulation, offset, rate, copies).ConfigureAwait(false);
            offset += simulation.During;
            await UntilAsync(offset).ConfigureAwait(false);
            offset = simulation.Kind == SimulationKind.IterationsForConstant ? clock.Now : offset;
            rate = simulation.IsOpen ? simulation.Target : 0;
            copies = simulation.Kind is SimulationKind.KeepConstant or SimulationKind.RampingConstant ? (int)simulation.Target : 0;
        }
        given.CancelAfter(Patience);
        await Task.WhenAny(inFlight.CloseAsync(), Task.Delay(Patience + Grace, CancellationToken.None)).ConfigureAwait(false);
        recorder.Abandon(inFlight.Count, clock.Now);
    }

    private Task ApplyAsync(Simulation simulation, TimeSpan offset, double rate, int copies) => simulation.Kind switch
    {
        SimulationKind.Inject or SimulationKind.RampingInject =>
            StartThread.RunAsync(clock, offset, Schedule.Starts(simulation, rate), Begin, cancellation),
        SimulationKind.KeepConstant or SimulationKind.RampingConstant =>
            Task.WhenAll(Schedule.Copies(simulation, copies).Select(shift => CopyAsync(offset + shift.From, () => clock.Now < offset + shift.To))),
        SimulationKind.IterationsForConstant => IterateAsync(simulation, offset),
        _ => Task.CompletedTask,
    };

    private Task IterateAsync(Simulation simulation, TimeSpan offset)
    {
        var begun = 0;
        return Task.WhenAll(Enumerable.Range(0, (int)simulation.Target).Select(_ => CopyAsync(offset, () => Interlocked.Increment(ref begun) <= simulation.Iterations)));
    }

    /// <summary>
    /// Runs an invocation up to its first wait, on the thread of the starts: to wake another one for it would cost many
    /// times what the engine does otherwise. What a scenario does before it waits shows in how late later starts are.
    /// </summary>
    private void Begin(TimeSpan planned)
    {
        inFlight.Enter();
        _ = InvokeAsync(Interlocked.Increment(ref invocations), planned);
    }

    private async Task CopyAsync(TimeSpan from, Func<bool> goesOn)
    {
        await UntilAsync(from).ConfigureAwait(false);
        // Away from the thread that begins the other copies.
        await Task.Yield();
        while (!cancellation.IsCancellationRequested && goesOn())
        {
            inFlight.Enter();
            await InvokeAsync(Interlocked.Increment(ref invocations), clock.Now).ConfigureAwait(false);
        }
    }

    private async Task InvokeAsync(long number, TimeSpan planned)
    {
        var begun = clock.Now;
        var context = new ScenarioContext(scenario.Name, number, seed, clock, recorder, given.Token);
        var response = await Guarded.RunAsync(() => scenario.Run(context)).ConfigureAwait(false);
        recorder.Record(response, planned, begun, clock.Now);
        inFlight.Leave();
    }

    private async Task UntilAsync(TimeSpan instant)
    {
        var rest = instant - clock.Now;
        if (rest > TimeSpan.Zero)
        {
            // A run that is cut short goes on to its end at once.
            await Task.Delay(rest, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
