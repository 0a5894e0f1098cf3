namespace ZendeskEmulator.Load.Limits;

/// <summary>
/// The results of a rate limit: whether the server let through as many requests as it promises, and whether the client did not
/// return early.
/// </summary>
/// <param name="Rule">The limit.</param>
/// <param name="Admitted">Requests that were let through.</param>
/// <param name="Refused">Requests that were refused.</param>
/// <param name="MaxAdmitted">The maximum of one key in one window.</param>
/// <param name="AboveAllowed">Windows of a key in which more was let through than is allowed.</param>
/// <param name="Refusing">Windows of a key in which something was refused.</param>
/// <param name="RefusedTooSoon">Of those, the ones in which less was let through than is allowed.</param>
/// <param name="Uncertain">Requests around the edge of a window, which may count in either.</param>
/// <param name="Returns">Requests of a key after a refusal of it.</param>
/// <param name="EarlyReturns">Of those, the ones that came before the time in the refusal.</param>
/// <param name="RetryAfter">The Retry-After of the refusals; null without one.</param>
/// <param name="Windows">Window by window, for a chart.</param>
internal sealed record LimitStats(
    LimitRule Rule,
    long Admitted,
    long Refused,
    int MaxAdmitted,
    long AboveAllowed,
    long Refusing,
    long RefusedTooSoon,
    long Uncertain,
    long Returns,
    long EarlyReturns,
    Spread? RetryAfter,
    IReadOnlyList<LimitWindow> Windows)
{
    /// <summary>Windows of all keys together: user-minutes, where the key is a user and the window a minute.</summary>
    public long KeyWindows => Windows.Sum(window => (long)window.Keys);
}

/// <summary>One window of a limit.</summary>
/// <param name="From">Its begin, by the server's clock.</param>
/// <param name="RealFrom">When its first request was sent, on the run's clock.</param>
/// <param name="RealTo">When the response to its last one was there.</param>
/// <param name="Keys">Of how many keys there were requests.</param>
/// <param name="Admitted">Requests that were let through.</param>
/// <param name="Refused">Requests that were refused.</param>
/// <param name="MaxAdmitted">The maximum of one key.</param>
internal sealed record LimitWindow(
    DateTimeOffset From, TimeSpan RealFrom, TimeSpan RealTo, int Keys, long Admitted, long Refused, int MaxAdmitted);

/// <summary>Durations from the shortest to the longest.</summary>
internal sealed record Spread(TimeSpan Min, TimeSpan Median, TimeSpan Max);
