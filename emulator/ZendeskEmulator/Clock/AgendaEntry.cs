namespace ZendeskEmulator.Clock;

/// <summary>One thing to be done at an instant.</summary>
internal abstract class AgendaEntry(DateTimeOffset at, long number)
{
    /// <summary>By instant; of the same instant, as they were entered.</summary>
    public static readonly Comparer<AgendaEntry> Order = Comparer<AgendaEntry>.Create((a, b) =>
        a.At != b.At ? a.At.CompareTo(b.At) : a.Number.CompareTo(b.Number));

    /// <summary>When it is due, in UTC. The <see cref="Agenda"/> sorts by it; only the agenda may change it.</summary>
    public DateTimeOffset At { get; set; } = at;

    public abstract ClockEvent Event { get; }

    /// <summary>Whether the agenda has it: it is neither taken nor removed.</summary>
    public bool IsEntered { get; set; }

    /// <summary>Whether the clock is never moved for its sake, because work of its kind has no end.</summary>
    public virtual bool IsBackground => false;

    private long Number { get; } = number;

    public abstract Task RunAsync();
}

/// <summary>What the clock may do for the sake of an account's work.</summary>
internal enum EventKind
{
    /// <summary>It is moved to the work, one event at a time.</summary>
    Awaited,

    /// <summary>Only requests see the effect, so that a client cannot wait for it in another way: several are done in one go.</summary>
    Silent,

    /// <summary>It is never moved for it: the work has no end, as that of automations.</summary>
    Background,
}

/// <summary>Work of the account. Moving the clock awaits it.</summary>
internal sealed class EventEntry(DateTimeOffset at, string what, long number, Func<Task> action, EventKind kind) : AgendaEntry(at, number)
{
    public bool IsSilent => kind == EventKind.Silent;

    public override bool IsBackground => kind == EventKind.Background;

    public override ClockEvent Event => new(At, what);

    public override Task RunAsync() => action();
}

/// <summary>A timer of a client that uses the clock as its TimeProvider; the client's reaction is not awaited.</summary>
internal sealed class TimerEntry(DateTimeOffset at, TimerKind kind, long number, Action fire) : AgendaEntry(at, number)
{
    public TimerKind Kind => kind;

    public override ClockEvent Event => new(At, kind switch
    {
        TimerKind.Wait => "a client's wait ends (Task.Delay)",
        TimerKind.Timeout => "a client's timeout ends (CancellationTokenSource)",
        TimerKind.Periodic => "a client's periodic timer ticks",
        _ => "a client's timer ends",
    })
    { IsTimer = true };

    public override Task RunAsync()
    {
        fire();
        return Task.CompletedTask;
    }
}
