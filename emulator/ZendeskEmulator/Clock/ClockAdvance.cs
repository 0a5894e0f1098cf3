namespace ZendeskEmulator;

/// <summary>The result of moving a clock forward.</summary>
/// <param name="Now">The clock's instant, in UTC.</param>
/// <param name="Fired">The events of the account that happened on the way, in order, each of them complete.</param>
/// <param name="StoppedEarly">True if there were more than 100,000 events and timers: the clock stopped at the last of them.</param>
public sealed record ClockAdvance(DateTimeOffset Now, IReadOnlyList<ClockEvent> Fired, bool StoppedEarly)
{
    /// <summary>The number of clients' timers that ended on the way. The clients' reactions are not awaited.</summary>
    public int Timers { get; init; }
}
