namespace ZendeskEmulator.Clock;

/// <summary>One thing to be done at an instant.</summary>
internal abstract class AgendaEntry(DateTimeOffset at, long number)
{
    /// <summary>By instant; of the same instant, as they were entered.</summary>
    public static readonly Comparer<AgendaEntry> Order = Comparer<AgendaEntry>.Create((a, b) =>
        a.At != b.At ? a.At.CompareTo(b.At) : a.Number.CompareTo(b.Number));

    /// <summary>When it is due, in UTC; changed by the <see cref="Agenda"/> only, in which it has its place by it.</summary>
    public DateTimeOffset At { get; set; } = at;

    private long Number { get; } = number;

    public abstract Task RunAsync();
}

/// <summary>What the account does; it is awaited by whoever moves the clock, and listed.</summary>
internal sealed class EventEntry(DateTimeOffset at, string what, long number, Func<Task> action) : AgendaEntry(at, number)
{
    public ClockEvent Event => new(At, what);

    public override Task RunAsync() => action();
}

/// <summary>What somebody waits for who uses the clock as a TimeProvider; nobody awaits what it leads to.</summary>
internal sealed class TimerEntry(DateTimeOffset at, long number, Action fire) : AgendaEntry(at, number)
{
    public override Task RunAsync()
    {
        fire();
        return Task.CompletedTask;
    }
}
