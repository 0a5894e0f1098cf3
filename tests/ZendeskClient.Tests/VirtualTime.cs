namespace Zendesk.Tests;

/// <summary>A clock that stands still until it is moved; its timers fire in order when it is.</summary>
internal sealed class VirtualTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<VirtualTimer> timers = [];
    private int changes;
    private DateTimeOffset now = Start;

    /// <summary>Twenty seconds into a minute.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 1, 5, 10, 0, 20, TimeSpan.Zero);

    /// <summary>Told of each new instant, before the timers that are due.</summary>
    public Action<DateTimeOffset>? Moved { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock, firing what becomes due on the way.</summary>
    public void Advance(TimeSpan span)
    {
        var end = GetUtcNow() + span;
        while (NextDue() is { } due && due <= end)
        {
            AdvanceTo(due);
        }
        AdvanceTo(end);
    }

    /// <summary>
    /// Moves the clock from timer to timer until the work is done: never while <paramref name="isBusy"/> or while timers
    /// come and go, so that nobody's time is up because a loaded machine had no time for it.
    /// </summary>
    public async Task RunAsync(Task work, Func<bool> isBusy)
    {
        var (seen, quietLooks) = (-1, 0);
        while (!work.IsCompleted)
        {
            // Real time for the work to go on in: a loop of yields would take the processors from it.
            await Task.WhenAny(work, Task.Delay(1));
            var changed = isBusy() || seen != Volatile.Read(ref changes);
            (seen, quietLooks) = (Volatile.Read(ref changes), changed ? 0 : quietLooks + 1);
            if (NextDue() is { } due && quietLooks > PatienceFor(due - GetUtcNow()))
            {
                AdvanceTo(due);
            }
        }
        await work;
    }

    /// <summary>How many looks are enough: a leap that would end an attempt or a budget is worth more of them.</summary>
    private static int PatienceFor(TimeSpan leap) => leap < TimeSpan.FromSeconds(60) ? 3 : 50;

    private DateTimeOffset? NextDue()
    {
        lock (gate)
        {
            return timers.Count == 0 ? null : timers.Min(timer => timer.Due);
        }
    }

    private void AdvanceTo(DateTimeOffset instant)
    {
        List<VirtualTimer> due;
        lock (gate)
        {
            now = instant > now ? instant : now;
            due = [.. timers.Where(timer => timer.Due <= now)];
            changes++;
            timers.RemoveAll(due.Contains);
        }
        Moved?.Invoke(instant);
        due.ForEach(timer => timer.Fire());
    }

    private sealed class VirtualTimer(VirtualTime time, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (period != Timeout.InfiniteTimeSpan && period != TimeSpan.Zero)
            {
                throw new NotSupportedException("Nothing here needs a timer that fires more than once.");
            }
            lock (time.gate)
            {
                time.changes++;
                time.timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = time.now + dueTime;
                    time.timers.Add(this);
                }
            }
            return true;
        }

        public void Dispose()
        {
            lock (time.gate)
            {
                time.changes++;
                time.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
