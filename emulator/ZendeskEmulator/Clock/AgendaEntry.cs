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

    private long Number { get; } = number;

    public abstract Task RunAsync();
}

/// <summary>Work of the account. Moving the clock awaits it.</summary>
/// <param name="isSilent">Whether only requests can see its effect, so that a client cannot wait for it in another way.</param>
internal sealed class EventEntry(DateTimeOffset at, string what, long number, Func<Task> action, bool isSilent) : AgendaEntry(at, number)
{
    public bool IsSilent => isSilent;

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
