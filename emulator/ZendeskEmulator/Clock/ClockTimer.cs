namespace ZendeskEmulator.Clock;

/// <summary>A timer on an account's clock, such as Task.Delay creates with the clock as its TimeProvider.</summary>
internal sealed class ClockTimer : ITimer
{
    private readonly Lock gate = new();
    private readonly EmulatorClock clock;
    private readonly TimerCallback callback;
    private readonly object? state;
    private AgendaEntry? entry;
    private long lastEntered;
    private TimeSpan period;
    private bool disposed;

    public ClockTimer(EmulatorClock clock, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        this.clock = clock;
        this.callback = callback;
        this.state = state;
        Change(dueTime, period);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            if (disposed)
            {
                return false;
            }
            this.period = period;
            Enter(dueTime);
            return true;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            Leave();
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <param name="number">The number of the entry that is due.</param>
    private void Fire(long number)
    {
        lock (gate)
        {
            if (disposed || number != lastEntered)
            {
                // The timer was changed after the clock had taken this entry, so another one is its end.
                return;
            }
            entry = null;
            // At the last instant no time passes any more: a period would be over as soon as it begins.
            Enter(period > TimeSpan.Zero && clock.UtcNow < DateTimeOffset.MaxValue ? period : Timeout.InfiniteTimeSpan);
        }
        // On another thread: the callback may take long and may move the clock.
        ThreadPool.QueueUserWorkItem(static timer => timer.callback(timer.state), this, preferLocal: false);
    }

    private void Enter(TimeSpan due)
    {
        Leave();
        var number = ++lastEntered;
        if (due != Timeout.InfiniteTimeSpan)
        {
            entry = clock.Enter(due, TimerKinds.Of(state, period), () => Fire(number));
        }
    }

    private void Leave()
    {
        if (entry is not null)
        {
            clock.Leave(entry);
            entry = null;
        }
    }
}
