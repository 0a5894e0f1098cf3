using ZendeskEmulator.Http;

namespace ZendeskEmulator.RateLimits;

/// <summary>One row of Zendesk's table of limits: how many requests of a kind a window allows for each key.</summary>
/// <param name="Name">Zendesk's name for the limit, as in its header.</param>
/// <param name="Window">The window's length; windows begin at whole multiples of it, on the account's clock (facts
/// §6.1).</param>
/// <param name="Total">How many requests a window allows; 0 when the rule is off.</param>
/// <param name="Refuse">Creates the 429 from the seconds until the next attempt.</param>
internal sealed record LimitRule(string Name, TimeSpan Window, Func<LimitSettings, int> Total, Func<int, Error> Refuse)
{
    /// <summary>The key of a rule that has one counter for the whole account.</summary>
    public const long WholeAccount = 0;

    private static int slots;

    /// <summary>The kind of record with a counter each, such as <c>user</c>; null for one counter of the whole account.</summary>
    public string? Key { get; init; }

    /// <summary>The header that shows the counter; null when Zendesk has no such header.</summary>
    public string? Header { get; init; }

    /// <summary>The rule's index in an account's list of counters.</summary>
    public int Slot { get; } = Interlocked.Increment(ref slots) - 1;

    /// <summary>The number of rules.</summary>
    public static int Count => Volatile.Read(ref slots);

    public static LimitRule PerMinute(string name, int total, Func<int, Error> refuse) =>
        new(name, TimeSpan.FromMinutes(1), _ => total, refuse);
}
