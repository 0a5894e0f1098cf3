namespace ZendeskEmulator;

/// <summary>What came of moving a clock forward.</summary>
/// <param name="Now">Where the clock is, in UTC.</param>
/// <param name="Fired">The events that happened on the way, in their order, each done.</param>
/// <param name="StoppedEarly">True when there were more than 100,000 events: the clock stands at the last of them.</param>
public sealed record ClockAdvance(DateTimeOffset Now, IReadOnlyList<ClockEvent> Fired, bool StoppedEarly);
