namespace ZendeskEmulator;

/// <summary>One rule of an account's rate limits as it is now.</summary>
/// <param name="Name">Zendesk's word for it, such as <c>account</c> or <c>create-update-user</c>.</param>
/// <param name="Key">The kind of record with a counter each, <c>user</c> or <c>organization</c>; null for the whole account.</param>
/// <param name="IsOn">Whether it counts.</param>
/// <param name="Total">How many requests a window lets through.</param>
/// <param name="Window">The window's length.</param>
/// <param name="Refused">How many requests it has refused.</param>
/// <param name="LastRefused">The last of them, or null before the first refusal.</param>
/// <param name="Counters">Its counters in the present window, at most a hundred, the most used first.</param>
public sealed record LimitState(
    string Name,
    string? Key,
    bool IsOn,
    int Total,
    TimeSpan Window,
    int Refused,
    LimitRefusal? LastRefused,
    IReadOnlyList<LimitCounter> Counters);

/// <summary>One counter of a rule.</summary>
/// <param name="Key">The id of the user or organization; null for the whole account.</param>
/// <param name="Used">How many requests it has let through, or how many it takes for used.</param>
/// <param name="Remaining">How many are left.</param>
/// <param name="ResetsIn">When all are there again: whole seconds of the client, as the headers have them.</param>
public sealed record LimitCounter(long? Key, int Used, int Remaining, TimeSpan ResetsIn);

/// <summary>A request that a rule refused.</summary>
/// <param name="At">When, on the account's clock, in UTC.</param>
/// <param name="Key">The id of the user or organization; null for the whole account.</param>
public sealed record LimitRefusal(DateTimeOffset At, long? Key);
