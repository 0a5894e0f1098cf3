using System.Diagnostics;

namespace Zendesk.Tests;

/// <summary>A clock that stands still until it is moved; its timers fire in order when it is.</summary>
internal sealed class VirtualTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<VirtualTimer> timers = [];
    private int changes;
    private DateTimeOffset now = new(2026, 1, 5, 10, 0, 20, TimeSpan.Zero);

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
        lock (gate)
        {
            now = end;
        }
    }

    /// <summary>
    /// Moves the clock from timer to timer until the work is done: never while <paramref name="isBusy"/> or while timers
    /// come and go, so that nobody's time is up because a loaded machine had no time for it.
    /// </summary>
    public async Task RunAsync(Task work, Func<bool> isBusy)
    {
        var quiet = Stopwatch.StartNew();
        var (seen, looks) = (-1, 0);
        while (!work.IsCompleted)
        {
            await Task.Yield();
            if (isBusy() || seen != Volatile.Read(ref changes))
            {
                (seen, looks) = (Volatile.Read(ref changes), 0);
                quiet.Restart();
            }
            else if (++looks > 100 && NextDue() is { } due && quiet.Elapsed > PatienceFor(due - GetUtcNow()))
            {
                AdvanceTo(due);
            }
        }
        await work;
    }

    /// <summary>A leap that would end an attempt or a budget is worth a longer look.</summary>
    private static TimeSpan PatienceFor(TimeSpan leap) => TimeSpan.FromMilliseconds(leap < TimeSpan.FromSeconds(60) ? 2 : 50);

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
