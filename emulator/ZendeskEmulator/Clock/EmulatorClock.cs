using System.Globalization;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator;

/// <summary>
/// The time of one account. It follows real time until it is frozen, set or advanced; everything of the account runs on
/// it: created_at and the Date header, the windows of its limits, its jobs. As a <see cref="TimeProvider"/> it can be
/// handed to the client under test, whose waits then end when the clock is moved. Safe for use by several threads.
/// </summary>
public sealed class EmulatorClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly Action stored;
    private readonly Action<Exception> failed;
    private volatile ClockSetting setting;
    private volatile DateText lastDate = new(0, "");
    private volatile ClockRunner? runner;
    private bool stopped;

    /// <param name="setting">How it was left.</param>
    /// <param name="stored">Keeps the setting, which has changed.</param>
    /// <param name="failed">Told of an event that failed while nobody waited for it.</param>
    internal EmulatorClock(ClockSetting setting, Action stored, Action<Exception> failed)
    {
        this.setting = setting;
        this.stored = stored;
        this.failed = failed;
    }

    /// <summary>The account's present instant, in UTC.</summary>
    public DateTimeOffset UtcNow => setting.Now(DateTimeOffset.UtcNow);

    /// <summary>True while the clock stands still.</summary>
    public bool IsFrozen => setting.FrozenAt is not null;

    /// <summary>What the account will do next, at most a hundred events in their order.</summary>
    public IReadOnlyList<ClockEvent> NextEvents => runner?.Agenda.Events(100) ?? [];

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    internal ClockSetting Setting => setting;

    /// <summary>The present instant as the Date header has it; made once a second.</summary>
    internal string HttpDate
    {
        get
        {
            var now = UtcNow;
            var second = now.UtcTicks / TimeSpan.TicksPerSecond;
            var date = lastDate;
            if (date.Second != second)
            {
                lastDate = date = new DateText(second, now.ToString("r", CultureInfo.InvariantCulture));
            }
            return date.Text;
        }
    }

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
    public void Freeze() => Change(present => ClockSetting.Frozen(present.Now(DateTimeOffset.UtcNow)));

    /// <summary>Stops the clock at <paramref name="instant"/>; events until then happen soon after, as nobody waits for them.</summary>
    public void Freeze(DateTimeOffset instant) => Change(_ => ClockSetting.Frozen(instant));

    /// <summary>
    /// Moves the clock to <paramref name="instant"/>, forward or back; it stays frozen or goes on as before. Events until
    /// then happen soon after, as nobody waits for them: <see cref="AdvanceToAsync"/> does. When it goes back, whatever
    /// is to come stays as far away as it was.
    /// </summary>
    public void Set(DateTimeOffset instant) => Change(present => present.At(instant, DateTimeOffset.UtcNow));

    /// <summary>Lets the clock follow real time again.</summary>
    public void UseRealTime() => Change(_ => ClockSetting.Real);

    /// <summary>
    /// Moves the clock forward by <paramref name="span"/>; every event on the way happens at its own instant and is
    /// awaited. The clock stays frozen or goes on as before.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="span"/> is negative, or leads past the year 9999.</exception>
    public Task<ClockAdvance> AdvanceAsync(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span, DateTimeOffset.MaxValue - UtcNow);
        return Runner().AdvanceAsync(() => UtcNow.Plus(span));
    }

    /// <summary>As <see cref="AdvanceAsync"/>, to an instant; one that has passed leaves the clock where it is.</summary>
    public Task<ClockAdvance> AdvanceToAsync(DateTimeOffset instant) => Runner().AdvanceAsync(() => instant.ToUniversalTime());

    /// <summary>Moves the clock to the account's next event, and past it; with none the clock stays where it is.</summary>
    public Task<ClockAdvance> AdvanceToNextEventAsync() => Runner().AdvanceAsync(() => Runner().Agenda.NextEventAt ?? UtcNow);

    /// <summary>
    /// Moves the clock from event to event until none is left. The windows of limits are no events: they would never end.
    /// </summary>
    public Task<ClockAdvance> AdvanceUntilIdleAsync() => Runner().AdvanceAsync(null);

    /// <summary>Enters something that the account does, to be awaited by whoever moves the clock there.</summary>
    internal AgendaEntry Schedule(DateTimeOffset at, string what, Func<Task> action)
    {
        var runner = Runner();
        var entry = runner.Agenda.Add(at, what, action);
        runner.Wake();
        return entry;
    }

    /// <summary>Enters what a timer of somebody else does.</summary>
    internal AgendaEntry Enter(TimeSpan due, Action fire)
    {
        var runner = Runner();
        var entry = runner.Agenda.Add(UtcNow.Plus(due), fire);
        runner.Wake();
        return entry;
    }

    internal void Leave(AgendaEntry entry) => runner?.Agenda.Remove(entry);

    /// <summary>Moves forward only: what ran meanwhile may have taken longer.</summary>
    internal void MoveTo(DateTimeOffset instant)
    {
        lock (gate)
        {
            var real = DateTimeOffset.UtcNow;
            if (setting.Now(real) < instant)
            {
                setting = setting.At(instant, real);
            }
        }
    }

    /// <summary>Back to real time, with nothing to do: the account is empty again, and is stored as such by who empties it.</summary>
    internal void Reset()
    {
        lock (gate)
        {
            setting = ClockSetting.Real;
        }
        runner?.Agenda.RemoveEvents();
        runner?.Wake();
    }

    /// <summary>Nothing happens by itself any more.</summary>
    internal void Stop()
    {
        lock (gate)
        {
            stopped = true;
            runner?.Stop();
        }
    }

    private void Change(Func<ClockSetting, ClockSetting> change)
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
        stored();
        runner?.Wake();
    }

    /// <summary>Made by the first who needs it: most accounts' clocks are only read.</summary>
    private ClockRunner Runner()
    {
        lock (gate)
        {
            return runner ??= new ClockRunner(this, stored, failed, stopped);
        }
    }

    private sealed record DateText(long Second, string Text);
}
