namespace ZendeskEmulator.RateLimits;

/// <summary>A limit's decision on one request.</summary>
/// <param name="Total">How many requests a window allows.</param>
/// <param name="Before">How many were left before the request.</param>
/// <param name="Remaining">How many are left after it.</param>
/// <param name="Now">The account's instant of the decision.</param>
/// <param name="ResetsAt">The instant at which all are available again.</param>
/// <param name="IsRefused">True for a 429.</param>
internal readonly record struct LimitDecision(
    int Total,
    int Before,
    int Remaining,
    DateTimeOffset Now,
    DateTimeOffset ResetsAt,
    bool IsRefused)
{
    /// <summary>
    /// How many seconds of the account pass in one second of the client: a client waits in real time even while the
    /// clock runs fast. 0 counts as 1.
    /// </summary>
    public int Speed { get; init; }

    /// <summary>The client's seconds until all requests are available again.</summary>
    public int SecondsLeft => FixedWindow.SecondsUntil(ResetsAt, Now, Math.Max(1, Speed));
}
