namespace ZendeskEmulator;

/// <summary>Something that an account does at an instant of its clock.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="What">What, for a person, such as <c>job V3-… works on item 3</c>.</param>
public sealed record ClockEvent(DateTimeOffset At, string What);
