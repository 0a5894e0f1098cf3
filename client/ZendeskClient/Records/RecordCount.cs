namespace Zendesk;

/// <summary>How many records there are.</summary>
/// <param name="Value">The number. Zendesk's numbers above 100,000 are approximate.</param>
/// <param name="RefreshedAt">When Zendesk counted, in UTC; null while it counts.</param>
public sealed record RecordCount(long Value, DateTimeOffset? RefreshedAt);
