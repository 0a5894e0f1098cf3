namespace ZendeskEmulator.Clock;

/// <summary>Works off a clock's agenda, one at a time: for a caller who moves the clock, or because time has passed.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Reliability", "CA1001", Justification = "Stop disposes the timer; a semaphore without a handle holds nothing.")]
internal sealed class ClockRunner
{
    /// <summary>More than this and moving the clock stops, so that it has an end.</summary>
    private const int MostEntries = 100_000;

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly EmulatorClock clock;
    private readonly Action stored;
    private readonly Action<Exception> failed;
    private readonly SemaphoreSlim turn = new(1);
    private readonly Timer timer;
    private volatile bool stopped;

    /// <param name="stored">Keeps where the clock has come to.</param>
    /// <param name="failed">Told of an event that failed while nobody waited for it.</param>
    public ClockRunner(EmulatorClock clock, Action stored, Action<Exception> failed, bool stopped)
    {
        this.clock = clock;
        this.stored = stored;
        this.failed = failed;
        this.stopped = stopped;
        timer = new Timer(static runner => _ = ((ClockRunner)runner!).CatchUpAsync(), this, Timeout.Infinite, Timeout.Infinite);
    }

    public Agenda Agenda { get; } = new();

    /// <summary>Looks again when the next entry is due by the passing of time.</summary>
    public void Wake()
    {
        if (stopped || Agenda.NextAt is not { } next)
        {
            return;
        }
        var wait = next - clock.UtcNow;
        if (wait <= TimeSpan.Zero)
        {
            timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
        else if (!clock.IsFrozen)
        {
            // Rounded up: a timer that is early by a fraction of a millisecond would look in vain.
            timer.Change(wait < LongestWait ? TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)) : LongestWait, Timeout.InfiniteTimeSpan);
        }
    }

    public void Stop()
    {
        stopped = true;
        timer.Dispose();
    }

    /// <param name="target">Where to; null until no event is left.</param>
    public async Task<ClockAdvance> AdvanceAsync(Func<DateTimeOffset>? target)
    {
        var way = new Way();
        await turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (target is not null)
            {
                await RunUntilAsync(target(), way).ConfigureAwait(false);
            }
            else
            {
                while (!way.StoppedEarly && Agenda.NextEventAt is { } next)
                {
                    await RunUntilAsync(next, way).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            turn.Release();
            stored();
            Wake();
        }
        return new ClockAdvance(clock.UtcNow, way.Fired, way.StoppedEarly);
    }

    /// <summary>Runs what is due until an instant, each at its own.</summary>
    private async Task RunUntilAsync(DateTimeOffset target, Way way)
    {
        while (Agenda.NextAt <= target)
        {
            if (way.Entries == MostEntries)
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

    /// <summary>Runs what is due by now.</summary>
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
#pragma warning disable CA1031 // Nobody waits here who could be told: a bug of ours is logged, and the clock goes on.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            failed(bug);
        }
        Wake();
    }

    /// <summary>What one advance has passed.</summary>
    private sealed class Way
    {
        public int Entries { get; private set; }

        public List<ClockEvent> Fired { get; } = [];

        public bool StoppedEarly { get; set; }

        public void Passed(AgendaEntry entry)
        {
            Entries++;
            if (entry is EventEntry { Event: var what })
            {
                Fired.Add(what);
            }
        }
    }
}
