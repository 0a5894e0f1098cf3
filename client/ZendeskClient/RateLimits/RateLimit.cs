namespace Zendesk;

/// <summary>How much of a rate limit is left.</summary>
/// <param name="Total">How many requests its window has; null where the response does not say.</param>
/// <param name="Remaining">How many of them are left.</param>
/// <param name="ResetsAt">When the next window begins, by the client's clock.</param>
public sealed record RateLimit(int? Total, int Remaining, DateTimeOffset ResetsAt);
