namespace ZendeskEmulator.Clock;

/// <summary>Runs the entries of a clock's agenda one at a time, when a caller moves the clock or time has passed.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "Stop disposes the timer; a semaphore without a handle holds nothing.")]
internal sealed class ClockRunner
{
    /// <summary>Moving the clock stops after this many entries, so that it always ends.</summary>
    private const int MaxEntries = 100_000;

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly EmulatorClock clock;
    private readonly Action stored;
    private readonly Action<Exception> failed;
    private readonly SemaphoreSlim turn = new(1);
    private readonly Lock waking = new();
    private readonly Timer timer;
    private readonly Stillness stillness;
    private volatile bool stopped;

    /// <param name="stored">Stores the instant that the clock has reached.</param>
    /// <param name="failed">Called for an event that failed without a caller.</param>
    public ClockRunner(EmulatorClock clock, Action stored, Action<Exception> failed, bool stopped)
    {
        this.clock = clock;
        this.stored = stored;
        this.failed = failed;
        this.stopped = stopped;
        stillness = new Stillness(clock, Agenda);
        timer = new Timer(static runner => _ = ((ClockRunner)runner!).CatchUpAsync(), this, Timeout.Infinite, Timeout.Infinite);
    }

    public Agenda Agenda { get; } = new();

    /// <summary>Forgets the account's pending work; timers of clients stay.</summary>
    public void ForgetEvents()
    {
        Agenda.RemoveEvents();
        Wake();
    }

    /// <summary>Sets the real timer to the next entry that time itself makes due.</summary>
    public void Wake()
    {
        // One caller at a time: else one that has read an earlier state of the agenda could set the timer after the other.
        lock (waking)
        {
            if (stopped || Agenda.NextAt is not { } next)
            {
                return;
            }
            var wait = (next - clock.UtcNow) / Math.Max(1, clock.Speed);
            if (wait <= TimeSpan.Zero || !clock.IsFrozen)
            {
                // Rounded up: a timer that is a fraction of a millisecond early would find nothing due.
                var milliseconds = Math.Clamp(Math.Ceiling(wait.TotalMilliseconds), 0, LongestWait.TotalMilliseconds);
                timer.Change(TimeSpan.FromMilliseconds(milliseconds), Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Stop()
    {
        stopped = true;
        timer.Dispose();
    }

    /// <param name="target">The instant to reach.</param>
    public async Task<ClockAdvance> AdvanceAsync(Func<DateTimeOffset> target)
    {
        var way = new Way();
        await InTurnAsync(() => RunUntilAsync(target(), way)).ConfigureAwait(false);
        return way.EndedAt(clock.UtcNow);
    }

    /// <summary>Moves to the next entry for which the clock may be moved. Without one it stays.</summary>
    public async Task<ClockAdvance> AdvanceToNextAsync()
    {
        if (Agenda.Next is null)
        {
            // A client that was just refused may be about to wait.
            await stillness.WaitAsync().ConfigureAwait(false);
        }
        return await AdvanceAsync(() => Agenda.Next?.At ?? clock.UtcNow).ConfigureAwait(false);
    }

    /// <summary>Moves from entry to entry until a task has ended.</summary>
    /// <exception cref="TimeoutException">It has not ended within the given account time, or nothing happens any more.</exception>
    public async Task RunAsync(Task task, TimeSpan atMost)
    {
        var end = clock.UtcNow.Plus(atMost);
        while (await stillness.WaitForEntryAsync(task, _ => true).ConfigureAwait(false) is { } next)
        {
            if (next.At > end)
            {
                throw new TimeoutException(WaitText.TooLong(atMost, clock.UtcNow, clock.NextEvents));
            }
            await InTurnAsync(() => RunStrideAsync(next, end, task)).ConfigureAwait(false);
        }
        await task.ConfigureAwait(false);
    }

    /// <summary>Waits, without moving the clock, until nothing happens except that a client waits on it.</summary>
    /// <exception cref="TimeoutException">Nothing happens, and no client waits.</exception>
    public async Task<ClockEvent> WaitForTimerAsync(CancellationToken cancellation)
    {
        var canceled = Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        if (await stillness.WaitForEntryAsync(canceled, next => next is TimerEntry).ConfigureAwait(false) is { } timer)
        {
            return timer.Event;
        }
        throw new OperationCanceledException(cancellation);
    }

    /// <summary>Moves from entry to entry until only ticks of periodic timers and work without an end are left.</summary>
    public async Task<ClockAdvance> AdvanceUntilIdleAsync()
    {
        var way = new Way();
        do
        {
            // A client whose wait has ended may begin another.
            await stillness.WaitAsync().ConfigureAwait(false);
            way.HasTimers = false;
            await InTurnAsync(() => RunUntilIdleAsync(way)).ConfigureAwait(false);
        }
        while (way.HasTimers);
        return way.EndedAt(clock.UtcNow);
    }

    private async Task InTurnAsync(Func<Task> move)
    {
        await turn.WaitAsync().ConfigureAwait(false);
        try
        {
            await move().ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
            stored();
            Wake();
        }
    }

    /// <summary>
    /// Runs what is due until an entry, and then the silent events behind it for as long as no client does anything. No client
    /// waits for anything between them.
    /// </summary>
    private async Task RunStrideAsync(AgendaEntry first, DateTimeOffset end, Task task)
    {
        var way = new Way();
        var timers = Agenda.TimerChanges;
        await RunUntilAsync(first.At, way).ConfigureAwait(false);
        while (!way.StoppedEarly && Agenda.TimerChanges == timers && !clock.HasRequests && !task.IsCompleted
            && Agenda.Next is EventEntry { IsSilent: true } next && next.At <= end)
        {
            await RunUntilAsync(next.At, way).ConfigureAwait(false);
        }
    }

    private async Task RunUntilIdleAsync(Way way)
    {
        while (!way.StoppedEarly && !way.HasTimers && Agenda.NextUntilIdle is { } next)
        {
            await RunUntilAsync(next.At, way).ConfigureAwait(false);
        }
    }

    /// <summary>Runs the entries that are due until an instant, each at its own instant.</summary>
    private async Task RunUntilAsync(DateTimeOffset target, Way way)
    {
        while (Agenda.NextAt <= target)
        {
            if (way.Entries == MaxEntries)
            {
                way.StoppedEarly = true;
                return;
            }
            if (Agenda.TakeDue(target) is { } entry)
            {
                clock.MoveTo(entry.At);
                await entry.RunAsync().ConfigureAwait(false);
                way.Passed(entry);
            }
        }
        clock.MoveTo(target);
    }

    /// <summary>Runs the entries that are due now.</summary>
    private async Task CatchUpAsync()
    {
        try
        {
            await turn.WaitAsync().ConfigureAwait(false);
            try
            {
                while (!stopped && Agenda.TakeDue(clock.UtcNow) is { } entry)
                {
                    await entry.RunAsync().ConfigureAwait(false);
                }
            }
            finally
            {
                turn.Release();
            }
        }
#pragma warning disable CA1031 // No caller awaits a timer: a bug in its action is logged, and the clock runs on.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            failed(bug);
        }
        Wake();
    }

    /// <summary>The events and timers of one advance.</summary>
    private sealed class Way
    {
        private int timers;

        public int Entries { get; private set; }

        /// <summary>Whether a client's timer has ended.</summary>
        public bool HasTimers { get; set; }

        public List<ClockEvent> Fired { get; } = [];

        public bool StoppedEarly { get; set; }

        public void Passed(AgendaEntry entry)
        {
            Entries++;
            if (entry is EventEntry)
            {
                Fired.Add(entry.Event);
            }
            else
            {
                timers++;
                HasTimers = true;
            }
        }

        public ClockAdvance EndedAt(DateTimeOffset now) => new(now, Fired, StoppedEarly) { Timers = timers };
    }
}
