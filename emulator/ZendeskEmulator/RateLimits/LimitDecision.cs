namespace ZendeskEmulator.RateLimits;

/// <summary>What a limit says of one request.</summary>
/// <param name="Total">How many a window lets through.</param>
/// <param name="Before">How many were left before the request.</param>
/// <param name="Remaining">How many are left after it.</param>
/// <param name="Now">The account's instant of the decision.</param>
/// <param name="ResetsAt">When all are there again.</param>
/// <param name="IsRefused">True for a 429.</param>
internal readonly record struct LimitDecision(int Total, int Before, int Remaining, DateTimeOffset Now, DateTimeOffset ResetsAt, bool IsRefused)
{
    /// <summary>How many seconds of the account pass in one of the client: a client of a fast clock waits in real time. 0 counts as 1.</summary>
    public int Speed { get; init; }

    /// <summary>The client's seconds until all are there again.</summary>
    public int SecondsLeft => FixedWindow.SecondsUntil(ResetsAt, Now, Math.Max(1, Speed));
}
