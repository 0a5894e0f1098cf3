namespace LoadEngine.Measuring;

/// <summary>How a rate limit was kept: by the server, which must let through what it promises, and by the client, which must not come back early.</summary>
/// <param name="Rule">The limit.</param>
/// <param name="Admitted">Requests that were let through.</param>
/// <param name="Refused">Requests that were refused.</param>
/// <param name="MostAdmitted">The most of one key in one window.</param>
/// <param name="AboveAllowed">Windows of a key in which more was let through than is allowed.</param>
/// <param name="RefusedTooSoon">Windows of a key in which something was refused though less was let through than is allowed.</param>
/// <param name="Uncertain">Requests around the edge of a window, which may count in either.</param>
/// <param name="EarlyReturns">Requests that came before the time that a refusal had told the client.</param>
/// <param name="RetryAfter">What the refusals said: least, median, most; zeros without any.</param>
/// <param name="Windows">Window by window, for a chart.</param>
public sealed record LimitStats(
    LimitRule Rule,
    long Admitted,
    long Refused,
    int MostAdmitted,
    long AboveAllowed,
    long RefusedTooSoon,
    long Uncertain,
    long EarlyReturns,
    Spread RetryAfter,
    IReadOnlyList<LimitWindow> Windows);

/// <summary>One window of a limit.</summary>
/// <param name="From">Its begin, by the server's clock.</param>
/// <param name="Keys">Of how many keys there were requests.</param>
/// <param name="Admitted">Requests that were let through.</param>
/// <param name="Refused">Requests that were refused.</param>
/// <param name="MostAdmitted">The most of one key.</param>
public sealed record LimitWindow(DateTimeOffset From, int Keys, long Admitted, long Refused, int MostAdmitted);

/// <summary>Durations from the least to the most.</summary>
/// <param name="Least">The shortest.</param>
/// <param name="Median">The middle one.</param>
/// <param name="Most">The longest.</param>
public sealed record Spread(TimeSpan Least, TimeSpan Median, TimeSpan Most);
