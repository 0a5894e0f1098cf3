namespace LoadEngine.Running;

/// <summary>One scenario under load.</summary>
/// <param name="giveUp">Cancelled here when the last invocations are waited for no longer; it is the scope's.</param>
internal sealed class ScenarioRun(RunScope scope, CancellationTokenSource giveUp, TimeSpan drainTimeout) : IAsyncDisposable
{
    /// <summary>How long cancelled invocations may take to end.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly InFlight inFlight = new();
    private readonly Copies copies = new();
    private readonly List<Task> workers = [];
    private long invocations = -1;

    private CancellationToken Stopped => scope.Stop.Token;

    /// <summary>Runs simulations one after another, then waits for the invocations that are under way.</summary>
    public async Task RunAsync(IReadOnlyList<Simulation> simulations)
    {
        var rate = 0.0;
        var copiesBefore = 0;
        var offset = scope.Clock.Now;
        foreach (var (simulation, i) in simulations.Select((simulation, i) => (simulation, i)))
        {
            await ApplyAsync(simulation, i, offset, rate, copiesBefore).ConfigureAwait(false);
            offset = simulation.EndsByItself ? scope.Clock.Now : offset + simulation.During;
            await UntilAsync(offset).ConfigureAwait(false);
            rate = simulation.IsOpen ? simulation.Target : 0;
            copiesBefore = simulation.Kind is SimulationKind.KeepConstant or SimulationKind.RampingConstant ? (int)simulation.Target : 0;
        }
        await DrainAsync().ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => copies.DisposeAsync();

    /// <summary>Waits for the last invocations, then cancels them, then counts those that still run as unfinished.</summary>
    private async Task DrainAsync()
    {
        giveUp.CancelAfter(drainTimeout);
        var ended = inFlight.CloseAsync();
        await ended.WaitAsync(scope.GivenUp).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!ended.IsCompleted)
        {
            await Task.WhenAny(ended, Task.Delay(Grace, CancellationToken.None)).ConfigureAwait(false);
        }
        scope.Recorder.Close(copies, scope.Clock.Now);
    }

    private Task ApplyAsync(Simulation simulation, int place, TimeSpan offset, double rate, int copiesBefore) => simulation.Kind switch
    {
        SimulationKind.Pause => Task.CompletedTask,
        SimulationKind.IterationsForConstant => IterateAsync(simulation, offset),
        _ when simulation.IsOpen => StartThread.RunAsync(scope.Clock, offset, StartsOf(simulation, place, rate), Begin, Stopped),
        _ => KeepAsync(simulation, offset, copiesBefore),
    };

    private IEnumerable<TimeSpan> StartsOf(Simulation simulation, int place, double rate) =>
        Schedule.Starts(simulation, rate, new Random(Seeds.Of(scope.Seed, scope.Scenario.Name, -2 - place)));

    /// <summary>Its time decides when it is over: a worker that hangs does not hold up the run.</summary>
    private Task KeepAsync(Simulation simulation, TimeSpan offset, int copiesBefore)
    {
        foreach (var (shift, i) in Schedule.Copies(simulation, copiesBefore).Select((shift, i) => (shift, i)))
        {
            SetToWork(i, offset + shift.From, () => scope.Clock.Now < offset + shift.To);
        }
        return UntilAsync(offset + simulation.During);
    }

    private async Task IterateAsync(Simulation simulation, TimeSpan offset)
    {
        var begun = 0;
        var isOver = false;
        for (var i = 0; i < (int)simulation.Target; i++)
        {
            SetToWork(i, offset, () => !Volatile.Read(ref isOver) && Interlocked.Increment(ref begun) <= simulation.Iterations);
        }
        var bound = simulation.MaxDuration ?? Timeout.InfiniteTimeSpan;
        await Task.WhenAll(workers.Take((int)simulation.Target)).WaitAsync(bound, Stopped).ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing);
        Volatile.Write(ref isOver, true);
    }

    /// <summary>
    /// Gives a worker its next shift. It begins when the worker has ended the one before: there is no second worker of
    /// its number.
    /// </summary>
    private void SetToWork(int number, TimeSpan from, Func<bool> goesOn)
    {
        if (number == workers.Count)
        {
            workers.Add(Task.CompletedTask);
        }
        workers[number] = WorkAsync(workers[number], from, goesOn);
    }

    private async Task WorkAsync(Task before, TimeSpan from, Func<bool> goesOn)
    {
        await before.ConfigureAwait(false);
        await UntilAsync(from).ConfigureAwait(false);
        // Away from the thread that begins the other copies.
        await Task.Yield();
        var copy = copies.Rent();
        while (!Stopped.IsCancellationRequested && goesOn() && inFlight.TryEnter())
        {
            await InvokeAsync(copy, scope.Clock.Now).ConfigureAwait(false);
        }
        copies.Return(copy);
    }

    /// <summary>
    /// Runs an invocation up to its first wait on the thread of the starts, because waking another thread would cost many
    /// times as much as the rest of the engine. Work before the first wait therefore delays later starts.
    /// </summary>
    private void Begin(TimeSpan planned)
    {
        if (inFlight.TryEnter())
        {
            _ = BeginAsync(copies.Rent(), planned);
        }
    }

    private async Task BeginAsync(Copy copy, TimeSpan planned)
    {
        await InvokeAsync(copy, planned).ConfigureAwait(false);
        copies.Return(copy);
    }

    private async Task InvokeAsync(Copy copy, TimeSpan planned)
    {
        var begun = scope.Clock.Now;
        copy.Begin(planned, begun);
        var context = new ScenarioContext(scope, copy, Interlocked.Increment(ref invocations));
        var response = await Guarded.RunAsync(() => scope.Scenario.Run(context), failure => failure).ConfigureAwait(false);
        scope.Recorder.Record(copy, scope.IsGivenUp(response) ? null : response, scope.Clock.Now);
        inFlight.Leave();
    }

    private async Task UntilAsync(TimeSpan instant)
    {
        var rest = instant - scope.Clock.Now;
        if (rest > TimeSpan.Zero)
        {
            // A run that is cut short ends at once.
            await Task.Delay(rest, Stopped).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
