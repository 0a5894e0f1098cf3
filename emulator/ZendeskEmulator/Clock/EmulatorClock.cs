using ZendeskEmulator.Clock;

namespace ZendeskEmulator;

/// <summary>
/// The time of one account. It follows real time until it is frozen, set, advanced or made fast; everything of the account runs on it:
/// created_at and the Date header, the windows of its limits, its jobs. As a <see cref="TimeProvider"/> it can be handed to the client
/// under test, whose waits then end when the clock is moved; <see cref="RunAsync(Task, TimeSpan?)"/> moves it from wait to wait. Safe for
/// use by several threads.
/// </summary>
public sealed class EmulatorClock : TimeProvider
{
    internal const int MinSpeed = 2;
    internal const int MaxSpeed = 100_000;

    private readonly Lock gate = new();
    private readonly Action stored;
    private readonly Action<Exception> failed;
    private volatile ClockSetting setting;
    private readonly DateHeader date = new();
    private volatile ClockRunner? runner;
    private bool stopped;
    private int requests;

    /// <param name="setting">How it was left.</param>
    /// <param name="stored">Stores the changed setting.</param>
    /// <param name="failed">Called for an event that failed without a caller.</param>
    internal EmulatorClock(ClockSetting setting, Action stored, Action<Exception> failed)
    {
        this.setting = setting;
        this.stored = stored;
        this.failed = failed;
    }

    /// <summary>The account's present instant, in UTC.</summary>
    public DateTimeOffset UtcNow => setting.Now(DateTimeOffset.UtcNow);

    /// <summary>True while the clock is frozen.</summary>
    public bool IsFrozen => setting.FrozenAt is not null;

    /// <summary>The account's seconds in a real second: 1 in real time, 0 while the clock is frozen.</summary>
    public int Speed => setting is { FrozenAt: null, Speed: var speed } ? speed : 0;

    /// <summary>The next hundred events at most, in order: the account's own and the timers of clients.</summary>
    public IReadOnlyList<ClockEvent> NextEvents => runner?.Agenda.Events(100) ?? [];

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    internal ClockSetting Setting => setting;

    /// <summary>The account's seconds in a client's second: a client of a fast clock waits in real time.</summary>
    internal int ClientSpeed => Math.Max(1, Speed);

    /// <summary>The present instant as the Date header has it; made once a second.</summary>
    internal string HttpDate => date.Of(UtcNow);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => UtcNow;

    /// <summary>The clock's instant in ticks: durations between two of them are durations of this clock.</summary>
    public override long GetTimestamp() => UtcNow.UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return new ClockTimer(this, callback, state, dueTime, period);
    }

    /// <summary>Stops the clock at its present instant.</summary>
    public void Freeze() => Change(present => ClockSetting.Frozen(present.Now(DateTimeOffset.UtcNow)), stored);

    /// <summary>Stops the clock at <paramref name="instant"/>. Events until then happen soon after; they are not awaited.</summary>
    public void Freeze(DateTimeOffset instant) => Change(_ => ClockSetting.Frozen(instant), stored);

    /// <summary>
    /// Moves the clock to <paramref name="instant"/>, forward or back; it stays frozen or running. Events until then happen
    /// soon after and are not awaited, other than with <see cref="AdvanceToAsync"/>. When the clock goes back, coming events keep
    /// their distance.
    /// </summary>
    public void Set(DateTimeOffset instant) => Change(present => present.At(instant, DateTimeOffset.UtcNow), stored);

    /// <summary>Lets the clock follow real time again.</summary>
    public void UseRealTime() => Change(_ => ClockSetting.Real, stored);

    /// <summary>
    /// Runs the clock from its present instant, <paramref name="speed"/> times as fast as real time, for clients that wait in
    /// real time. Retry-After and the reset headers of limits then count real seconds, rounded up.
    /// </summary>
    /// <param name="speed">2 to 100,000.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="speed"/> is out of its range.</exception>
    public void UseFastTime(int speed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(speed, MinSpeed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(speed, MaxSpeed);
        Change(present => present.Faster(DateTimeOffset.UtcNow, speed), stored);
    }

    /// <summary>
    /// Moves the clock forward by <paramref name="span"/>; every event on the way happens at its own instant and is
    /// awaited. The clock stays frozen or running.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="span"/> is negative, or leads past the year 9999.</exception>
    public Task<ClockAdvance> AdvanceAsync(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span, DateTimeOffset.MaxValue - UtcNow);
        return Runner().AdvanceAsync(() => UtcNow.Plus(span));
    }

    /// <summary>As <see cref="AdvanceAsync"/>, to an instant. A past instant does not move the clock.</summary>
    public Task<ClockAdvance> AdvanceToAsync(DateTimeOffset instant) => Runner().AdvanceAsync(() => instant.ToUniversalTime());

    /// <summary>
    /// Moves the clock to and past the next event of the account or timer of a client. Without an event, the clock does not move.
    /// Runs of automations do not count, because they never end: they happen when the clock passes them.
    /// </summary>
    public Task<ClockAdvance> AdvanceToNextEventAsync() => Runner().AdvanceToNextAsync();

    /// <summary>
    /// Moves the clock from event to event and timer to timer until no more are left. Periodic timers, the windows of limits and the
    /// runs of automations do not count, because they never end.
    /// </summary>
    public Task<ClockAdvance> AdvanceUntilIdleAsync() => Runner().AdvanceUntilIdleAsync();

    /// <summary>
    /// Moves the clock from wait to wait until <paramref name="task"/> has ended: to the next event of the account or timer
    /// of a client, whenever no request of the account is under way and nothing else has happened for some milliseconds.
    /// Waits that are not on this clock take their real time. Automations run when the clock passes their hour.
    /// </summary>
    /// <param name="task">The work of a client that has this clock as its TimeProvider.</param>
    /// <param name="atMost">How far the clock may be moved. Null, the default: a day.</param>
    /// <exception cref="TimeoutException">The task has not ended by then, or nothing has happened for half a minute of real
    /// time; the message lists what waits, and for how long.</exception>
    public Task RunAsync(Task task, TimeSpan? atMost = null)
    {
        ArgumentNullException.ThrowIfNull(task);
        return Runner().RunAsync(task, atMost ?? TimeSpan.FromDays(1));
    }

    /// <inheritdoc cref="RunAsync(Task, TimeSpan?)"/>
    /// <returns>The result of the task.</returns>
    public async Task<T> RunAsync<T>(Task<T> task, TimeSpan? atMost = null)
    {
        await RunAsync((Task)task, atMost).ConfigureAwait(false);
        return await task.ConfigureAwait(false);
    }

    /// <summary>
    /// Waits, without moving the clock, until a client waits on it: no request of the account is under way, and the next timer has
    /// been there for some milliseconds. After it the clock can be moved without running ahead of the client.
    /// </summary>
    /// <returns>The next timer.</returns>
    /// <exception cref="TimeoutException">Nothing has happened for half a minute of real time.</exception>
    public Task<ClockEvent> WaitForTimerAsync(CancellationToken cancellationToken = default) =>
        Runner().WaitForTimerAsync(cancellationToken);

    /// <summary>Schedules work of the account. Moving the clock there awaits it.</summary>
    internal AgendaEntry Schedule(DateTimeOffset at, string what, Func<Task> action, EventKind kind = EventKind.Awaited)
    {
        var runner = Runner();
        var entry = runner.Agenda.Add(at, what, action, kind);
        runner.Wake();
        return entry;
    }

    /// <summary>Adds a client's timer.</summary>
    internal AgendaEntry Enter(TimeSpan due, TimerKind kind, Action fire)
    {
        var runner = Runner();
        var entry = runner.Agenda.Add(UtcNow.Plus(due), kind, fire);
        runner.Wake();
        return entry;
    }

    /// <summary>Whether a request of the account is under way.</summary>
    internal bool HasRequests => Volatile.Read(ref requests) > 0;

    /// <summary>A request of the account begins. RunAsync does not move the clock until its response has left.</summary>
    internal void BeginRequest() => Interlocked.Increment(ref requests);

    internal void EndRequest() => Interlocked.Decrement(ref requests);

    internal void Leave(AgendaEntry entry) => runner?.Agenda.Remove(entry);

    /// <summary>Moves forward only: the work in between may have taken longer.</summary>
    internal void MoveTo(DateTimeOffset instant)
    {
        lock (gate)
        {
            var real = DateTimeOffset.UtcNow;
            setting = setting.Now(real) < instant ? setting.At(instant, real) : setting;
        }
    }

    /// <summary>Returns to real time without pending work, because the account is emptied. The caller stores the account.</summary>
    internal void Reset()
    {
        ForgetEvents();
        Change(_ => ClockSetting.Real, null);
    }

    /// <summary>Restores an earlier setting. The caller, which restores the account, stores it.</summary>
    internal void Restore(ClockSetting earlier) => Change(_ => earlier, null);

    /// <summary>Drops the account's pending work, because other records replace its own.</summary>
    internal void ForgetEvents() => runner?.ForgetEvents();

    /// <summary>Stops the clock for good: no event happens without a caller any more.</summary>
    internal void Stop()
    {
        lock (gate)
        {
            stopped = true;
            runner?.Stop();
        }
    }

    private void Change(Func<ClockSetting, ClockSetting> change, Action? keep)
    {
        lock (gate)
        {
            var real = DateTimeOffset.UtcNow;
            var before = setting.Now(real);
            setting = change(setting);
            if (before - setting.Now(real) is { Ticks: > 0 } back)
            {
                runner?.Agenda.BringForward(back);
            }
        }
        keep?.Invoke();
        runner?.Wake();
    }

    /// <summary>Created when first needed, because most clocks are only read.</summary>
    private ClockRunner Runner()
    {
        lock (gate)
        {
            return runner ??= new ClockRunner(this, stored, failed, stopped);
        }
    }
}
