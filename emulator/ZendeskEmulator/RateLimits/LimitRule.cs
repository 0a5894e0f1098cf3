using ZendeskEmulator.Http;

namespace ZendeskEmulator.RateLimits;

/// <summary>One row of Zendesk's table of limits: so many requests of a kind in a window, for each key.</summary>
/// <param name="Name">Zendesk's word for it, as in its header.</param>
/// <param name="Window">The window's length; windows begin at whole multiples of it, on the account's clock (facts §6.1).</param>
/// <param name="Total">How many a window lets through; 0 for a rule that is off.</param>
/// <param name="Refuse">The 429, given the seconds until the next attempt.</param>
internal sealed record LimitRule(string Name, TimeSpan Window, Func<LimitSettings, int> Total, Func<int, Error> Refuse)
{
    /// <summary>The key of a rule that has one counter for the whole account.</summary>
    public const long WholeAccount = 0;

    private static int slots;

    /// <summary>The header that shows the counter; null when Zendesk has none.</summary>
    public string? Header { get; init; }

    /// <summary>The rule's place in an account's list of counters.</summary>
    public int Slot { get; } = Interlocked.Increment(ref slots) - 1;

    /// <summary>How many rules there are.</summary>
    public static int Count => Volatile.Read(ref slots);

    public static LimitRule PerMinute(string name, int total, Func<int, Error> refuse) => new(name, TimeSpan.FromMinutes(1), _ => total, refuse);
}
