namespace ZendeskEmulator;

/// <summary>What came of moving a clock forward.</summary>
/// <param name="Now">Where the clock is, in UTC.</param>
/// <param name="Fired">The events of the account that happened on the way, in their order, each done.</param>
/// <param name="StoppedEarly">True when there were more than 100,000 events and timers: the clock stands at the last of them.</param>
public sealed record ClockAdvance(DateTimeOffset Now, IReadOnlyList<ClockEvent> Fired, bool StoppedEarly)
{
    /// <summary>How many timers of clients ended on the way. What the clients do then is not awaited.</summary>
    public int Timers { get; init; }
}
