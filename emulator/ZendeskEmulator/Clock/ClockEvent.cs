namespace ZendeskEmulator;

/// <summary>Something that happens at an instant of an account's clock.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="What">Its description for a person, such as <c>job V3-… does item 3 of 100</c>.</param>
public sealed record ClockEvent(DateTimeOffset At, string What)
{
    /// <summary>True for a timer of a client that has the clock as its TimeProvider; false for work of the account itself.</summary>
    public bool IsTimer { get; init; }
}
